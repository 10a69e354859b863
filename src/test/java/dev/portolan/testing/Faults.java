// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a fake server misbehaves. Safe for any thread; what is set counts for what is asked from then on. */
public final class Faults {

    /** How the next watch is ended in the middle of an event. */
    public enum Cut {
        /** After some bytes of it, within a character of more than one byte, with a reset. */
        WITHIN_A_CHARACTER,
        /** The same, with an orderly end of the connection. */
        ORDERLY,
        /** Nothing more is sent, and the connection stays. */
        STALL
    }

    /** Something to answer instead of what was asked for. */
    record Answer(Predicate<FakeRequest> to, int status, String message, AtomicInteger left) {}

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Set<String> bites = ConcurrentHashMap.newKeySet();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final List<Answer> headless = new CopyOnWriteArrayList<>();
    private final List<Answer> mute = new CopyOnWriteArrayList<>();
    private final AtomicInteger strandings = new AtomicInteger();
    private volatile boolean closing;
    private volatile boolean gzip;
    private volatile boolean protobuf = true;
    private volatile boolean silent;
    private volatile boolean goneAsStatus;
    private volatile boolean endsWatches;
    private volatile String location = "";
    private volatile long retryAfter;
    private volatile @Nullable Cut nextCut;
    private volatile long bytesPerSecond = Long.MAX_VALUE;
    private volatile int mostPerPage = Integer.MAX_VALUE;
    private volatile boolean repeatsPages;

    /** Answers requests whose path contains that with a status, so many times. */
    public void answer(String pathPart, int status, int times) {
        answer(request -> request.target().contains(pathPart), status, times);
    }

    /** Answers such requests with a status, so many times. */
    public void answer(Predicate<FakeRequest> to, int status, int times) {
        answers.add(new Answer(to, status, "fault " + status, new AtomicInteger(times)));
    }

    /** Refuses such requests as the API does, until {@link #allowEverything()}. */
    public void forbid(Predicate<FakeRequest> to, String message) {
        answers.add(new Answer(to, 403, message, new AtomicInteger(Integer.MAX_VALUE)));
    }

    /** Forbids nothing and answers nothing wrongly any more. */
    public void allowEverything() {
        answers.clear();
    }

    /** Accepts only requests with one of these bearer tokens. */
    public void requireTokens(String... accepted) {
        tokens.addAll(List.of(accepted));
        tokens.retainAll(List.of(accepted));
    }

    /** Packs answers for those who accept it, or not. */
    public void gzip(boolean packed) {
        gzip = packed;
    }

    /** Accepts connections and says nothing. */
    public void silent(boolean saysNothing) {
        silent = saysNothing;
    }

    /** Tells of lost history by the status of the answer rather than by an event. */
    public void goneAsStatus(boolean asStatus) {
        goneAsStatus = asStatus;
    }

    /** Breaks off the next answers to such requests after their head, with a reset, so many times. */
    public void behead(Predicate<FakeRequest> such, int times) {
        headless.add(new Answer(such, 200, "", new AtomicInteger(times)));
    }

    boolean isBeheaded(FakeRequest request) {
        return takes(headless, request);
    }

    /** Answers such requests not at all, and ends no connection for it, so many times. */
    public void mute(Predicate<FakeRequest> such, int times) {
        mute.add(new Answer(such, 200, "", new AtomicInteger(times)));
    }

    boolean isMute(FakeRequest request) {
        return takes(mute, request);
    }

    private static boolean takes(List<Answer> such, FakeRequest request) {
        return such.stream()
                .anyMatch(one -> one.to().test(request) && one.left().getAndDecrement() > 0);
    }

    /** Says nothing more on the connections that there are, as after a sleep; those that come are served. */
    public void strand() {
        strandings.incrementAndGet();
    }

    int strandings() {
        return strandings.get();
    }

    /** Ends every watch in order: those that there are after what they send next, others as soon as they begin. */
    public void endWatches(boolean soon) {
        endsWatches = soon;
    }

    /** Says with each answer that it can be found elsewhere. */
    public void redirect(String elsewhere) {
        location = elsewhere;
    }

    String location() {
        return location;
    }

    /** Says with each 429 how many seconds it wants to be left alone. */
    public void retryAfter(long seconds) {
        retryAfter = seconds;
    }

    /** Cuts the next event of any watch off; none if null. */
    public void cutNext(@Nullable Cut how) {
        nextCut = how;
    }

    /** Sends lists no faster than that. */
    public void slow(long mostBytesPerSecond) {
        bytesPerSecond = mostBytesPerSecond;
    }

    /** Gives no more items of a list at once than that, nor more than a {@code limit} asks for. */
    public void pages(int mostItems) {
        mostPerPage = mostItems;
    }

    /** Names each page but the first as the one that follows itself, or not. */
    public void repeatsPages(boolean again) {
        repeatsPages = again;
    }

    boolean repeatsPages() {
        return repeatsPages;
    }

    int mostPerPage() {
        return mostPerPage;
    }

    /** Knows protobuf, as it does unless told otherwise, or not. */
    public void protobuf(boolean known) {
        protobuf = known;
    }

    /** Waits until a fault was met by somebody, such as {@code 403}, {@code cut STALL}, {@code 410 event}, {@code packed}. */
    public synchronized void awaitBite(String fault) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!bites.contains(fault)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("nobody met the fault " + fault + ", only " + bites);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    synchronized void bite(String fault) {
        bites.add(fault);
        notifyAll();
    }

    /** Ends the connection after each answer that is not a watch, so that the next request needs a new one. */
    public void closing(boolean afterEach) {
        closing = afterEach;
    }

    boolean closing() {
        return closing;
    }

    boolean protobuf() {
        return protobuf;
    }

    boolean gzip() {
        return gzip;
    }

    boolean silent() {
        return silent;
    }

    boolean endsWatches() {
        return endsWatches;
    }

    long retryAfter() {
        return retryAfter;
    }

    boolean goneAsStatus() {
        return goneAsStatus;
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    synchronized @Nullable Cut takeCut() {
        Cut cut = nextCut;
        nextCut = null;
        return cut;
    }

    /** Whether it refuses such a request; that it says so is no answer to one. */
    boolean forbids(FakeRequest request) {
        return answers.stream()
                .anyMatch(answer -> answer.status() == 403
                        && answer.left().get() > 0
                        && answer.to().test(request));
    }

    @Nullable
    Answer wrong(FakeRequest request) {
        if (!tokens.isEmpty()
                && !tokens.contains(request.header("Authorization").replace("Bearer ", ""))) {
            return new Answer(any -> true, 401, "Unauthorized", new AtomicInteger());
        }
        for (Answer answer : answers) {
            if (answer.to().test(request) && answer.left().getAndDecrement() > 0) {
                return answer;
            }
        }
        return null;
    }
}
