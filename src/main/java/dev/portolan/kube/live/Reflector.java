// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Problem;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.TokenStream;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a scope and watches it, again and again, until it is closed. Has a thread of its own. */
final class Reflector implements AutoCloseable {

    /** So many events at most are handed over at once. */
    private static final int BATCH = 500;

    private static final Problem NO_WATCH = new Problem(
            "Watches end as soon as they begin.",
            "Changes are seen only when everything is listed again.",
            "Check whether a proxy on the way cuts long answers off.",
            "");

    private static final int SELDOM = 10;

    /** What is refused is asked for again so many times more seldom than what is lost, and each time half as often, to a limit. */
    private static final int REFUSED = 2;

    private static final int MOST_DOUBLINGS = 3;
    private static final String FROM_CACHE = "0";

    private final Scope scope;
    private final Requests requests;
    private final Feed feed;
    private final Pace pace;
    private final InstantSource clock;
    private final Tokens tokens = new Tokens();
    private final ObjectReader objects = new ObjectReader();
    private final Retry retry;
    private final Wishes wishes = new Wishes();
    private final Thread thread;
    private volatile @Nullable ApiResponse listed;
    private volatile @Nullable Runnable watched;
    private volatile boolean closed;
    private volatile boolean again;
    private volatile boolean doubted;
    private String listFrom = FROM_CACHE;
    private String version = "";
    private boolean complete;
    private boolean distrusted;
    private boolean shaken;
    private boolean cut;
    private int refusals;

    Reflector(Scope scope, Requests requests, Feed feed, Pace pace, InstantSource clock) {
        this.scope = scope;
        this.requests = requests;
        this.feed = feed;
        this.pace = pace;
        this.clock = clock;
        this.retry = new Retry(pace);
        this.thread = threads(scope)
                .name("reflector " + scope.kind().plural())
                .uncaughtExceptionHandler((_, defect) -> feed.ended(defect))
                .unstarted(this::run);
    }

    /**
     * What is heard of the whole cluster goes straight from the socket to the picture. A virtual thread would be woken by another
     * thread first, which costs milliseconds where the processors are busy; of namespaces there may be too many for others.
     */
    private static Thread.Builder threads(Scope scope) {
        return scope.namespace().isEmpty() ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
    }

    /** Begins. */
    void start() {
        thread.start();
    }

    /** Lists again, at once. */
    void listAgain() {
        again = true;
        retry.now();
        doubtWatch();
    }

    /** The same, and a refusal is the answer, unless it is the first word of a server that was out of reach. */
    void askAgain() {
        wishes.add();
        listAgain();
    }

    /** Watches again, at once, from where it was: the connection may be dead without having said so. */
    void watchAgain() {
        retry.now();
        doubtWatch();
    }

    /** Takes the watch up again, if there is one or is about to be; hurries no attempt. */
    void doubtWatch() {
        doubted = true;
        Runnable now = watched;
        if (now != null) {
            now.run();
        }
    }

    /** Ends it; does not wait for its thread. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        doubtWatch();
        ApiResponse list = listed;
        if (list != null) {
            list.cancel();
        }
    }

    private void run() {
        try {
            while (!closed) {
                step();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            if (again || distrusted || version.isEmpty()) {
                list();
            }
            watch();
        } catch (ApiException e) {
            if (!closed) {
                failed(e);
            }
        }
    }

    private void list() throws ApiException, InterruptedException {
        if (again) {
            listFrom = "";
            again = false;
            distrusted = true;
        }
        wishes.take();
        boolean first = !complete && refusals == 0;
        if (first && retry.attempts() == 0) {
            feed.line(scope, new Line.Listing(0));
        }
        ListReading reading = new ListReading(scope, feed, first);
        boolean compact = Tokens.hasProtobuf(scope.kind());
        requests.list(scope.list(listFrom), compact, pace.list(), answer -> read(answer, reading));
        // Nobody asked for pages, but a server or what is before it may give no more at once.
        while (!closed && reading.hasNext()) {
            requests.list(scope.page(reading.next()), compact, pace.list(), answer -> read(answer, reading));
        }
        if (closed) {
            return;
        }
        // Not before the last page: who has a version goes on from there, and lists no more.
        version = reading.resourceVersion();
        complete = true;
        wishes.answer();
        refusals = 0;
        distrusted = false;
        shaken = false;
        listFrom = "";
        follows();
    }

    /** Where watches end as soon as they begin, what was listed is not followed before one has held. */
    private void follows() {
        if (!cut) {
            feed.line(scope, new Line.Following());
        }
    }

    private void read(ApiResponse answer, ListReading reading) throws IOException {
        listed = answer;
        try {
            if (!closed) {
                reading.read(list(answer), objects);
            }
        } finally {
            listed = null;
        }
    }

    private TokenStream list(ApiResponse answer) throws IOException {
        InputStream body = new HeardStream(answer.body(), requests::heard);
        return answer.isProtobuf() ? tokens.protobuf(body, scope.kind()) : tokens.answer(body);
    }

    private void watch() throws ApiException, InterruptedException {
        HoldingTime time = new HoldingTime(clock);
        boolean heard = false;
        doubted = false;
        try (ApiResponse answer = requests.watch(
                scope.watch(version, Pace.watchSeconds()), cut ? pace.answer() : pace.silence(), this::begun)) {
            time.begin();
            if (cut) {
                answer.waitAtMost(HoldingTime.ENOUGH);
            }
            follows();
            heard = !closed && !again && read(new WatchStream(answer.body(), tokens, objects, scope.kind()));
        } catch (ApiException e) {
            if (doubted && e.reason() == ApiException.Reason.UNREACHABLE) {
                return;
            }
            throw e;
        } finally {
            watched = null;
            if (heard || time.isEnough()) {
                cut = false;
                retry.succeeded();
            }
        }
        if (!heard && !time.isEnough() && !again && !doubted) {
            endedAtOnce();
        }
    }

    /** From now on it can be ended; at once if the connection may be as old as the doubt. */
    private void begun(Runnable end) {
        watched = end;
        if (doubted) {
            end.run();
        }
    }

    /** A watch that lets nothing through hides what happens: after some of them it is told, and listed instead. */
    private void endedAtOnce() throws InterruptedException {
        if (retry.failsOften()) {
            distrusted = complete;
            cut = true;
            lost(new ApiException(ApiException.Reason.UNEXPECTED, NO_WATCH, Duration.ZERO));
        } else {
            retry.await(retry.failed(Duration.ZERO));
        }
    }

    /** Reads to the end of the watch, whichever way it ends. Whether anything was heard. */
    private boolean read(WatchStream events) throws ApiException {
        boolean heard = false;
        List<ClusterChange> batch = new ArrayList<>();
        try {
            for (WatchEvent event = events.next(); event != null; event = events.next()) {
                take(event, batch);
                if (cut) {
                    cut = false;
                    follows();
                }
                heard = true;
                if (!events.hasMore() || batch.size() >= BATCH) {
                    hand(batch);
                }
            }
            heardToTheEnd();
        } catch (SocketTimeoutException e) {
            // Nothing was heard for so long that something may have been missed; the watch is taken up again.
            return heard;
        } catch (IOException e) {
            // The watch is taken up again, and if that fails too, it is told why.
            heardToTheEnd();
        } finally {
            hand(batch);
        }
        return heard;
    }

    /** Everything was heard until now, unless the watch was ended from here: it may have been dead for long. */
    private void heardToTheEnd() {
        if (!doubted) {
            feed.heard(scope);
        }
    }

    private void hand(List<ClusterChange> batch) {
        if (!batch.isEmpty()) {
            feed.changed(scope, List.copyOf(batch));
            batch.clear();
        }
    }

    private void take(WatchEvent event, List<ClusterChange> batch) throws ApiException {
        switch (event) {
            case WatchEvent.Changed(var found) -> reach(new FoundChange(scope, feed).changed(found, batch, version));
            case WatchEvent.Deleted(var found) -> reach(new FoundChange(scope, feed).deleted(found, batch, version));
            case WatchEvent.Bookmark(var resourceVersion) -> {
                reach(resourceVersion);
                feed.heard(scope);
            }
            case WatchEvent.Refused(var why) -> throw why;
        }
    }

    /** Goes on to a version; a server that counts from further back again was set back, and its past is another one. */
    private void reach(String reached) throws ApiException {
        if (ResourceVersions.isBefore(reached, version)) {
            throw new ApiException(ApiException.Reason.GONE, Problem.of("The API server was set back."), Duration.ZERO);
        }
        version = reached.isEmpty() ? version : reached;
    }

    private void failed(ApiException e) throws InterruptedException {
        if (refusals > 0) {
            refused(e);
            return;
        }
        switch (e.reason()) {
            case GONE -> {
                version = "";
                listAfterGone(e);
            }
            case FORBIDDEN, NOT_FOUND -> {
                if (complete && (!wishes.isOpen() || shaken)) {
                    // A server that comes back may refuse everybody for a moment.
                    wishes.answer();
                    shaken = false;
                    lost(e);
                } else {
                    refused(e);
                }
            }
            case UNREACHABLE -> {
                distrusted = complete;
                shaken = true;
                boolean first = retry.attempts() == 0;
                Duration delay = tellLost(e);
                if (first) {
                    feed.unreachable(scope);
                }
                retry.await(delay);
            }
            case UNTRUSTED, UNEXPECTED, UNAUTHORIZED -> {
                // Whoever answers next may be another server, or the same one set back; its watch would not say so.
                distrusted = complete;
                lost(e);
            }
            case BUSY -> lost(e);
        }
    }

    /** Rights may be granted later. Until then it is refused, whatever else goes wrong with asking. */
    private void refused(ApiException e) throws InterruptedException {
        if (e.isRefusal()) {
            feed.line(scope, new Line.Refused(e.problem()));
            complete = false;
            wishes.answer();
            version = "";
        }
        int seldom = REFUSED << Math.min(refusals, MOST_DOUBLINGS);
        refusals++;
        retry.await(retry.spread(pace.longestRetry().multipliedBy(seldom)));
    }

    /** The first time it is listed at once. */
    private void listAfterGone(ApiException e) throws InterruptedException {
        if (retry.failsOften()) {
            lost(e);
        } else if (retry.attempts() > 0) {
            retry.await(retry.failed(Duration.ZERO));
        } else {
            Duration _ = retry.failed(Duration.ZERO);
        }
    }

    private void lost(ApiException e) throws InterruptedException {
        retry.await(tellLost(e));
    }

    /** Tells that it is lost, and returns how long to wait before the next try. */
    private Duration tellLost(ApiException e) {
        // A plugin that failed may open a page in the browser each time, which must not happen often.
        boolean bothers = e.reason() == ApiException.Reason.UNAUTHORIZED
                && requests.server().mayNeedPerson();
        Duration delay = retry.failed(bothers ? pace.longestRetry().multipliedBy(SELDOM) : e.retryAfter());
        feed.line(
                scope,
                new Line.Lost(e.problem(), retry.attempts(), clock.instant().plus(delay), delay));
        return delay;
    }
}
