// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.read.Tree;
import dev.portolan.kube.source.Turn;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Asks a server which of many scopes a user may list ({@code SelfSubjectAccessReview}), where there are more than can be tried.
 * What is allowed are only candidates, and what is not is refused; a server that does not answer is asked no more, and what it
 * was asked of stays unknown.
 *
 * <p>Each scope is asked about once until {@link #askAgain}, one after the other, some at a time: what is allowed among them can
 * be read while others are asked about. The picture is not whole before all were, or {@link Pace#answer} has passed; what is
 * found after that comes later. Used on the turn of its source, but closed from any thread: nothing more is asked or told after
 * that.
 */
final class AccessReviews implements AutoCloseable {

    /** Stands for what is asked about namespaces. */
    static final Scope QUESTION = Scope.in(ResourceKind.NAMESPACE, "*");

    /** So many are asked about before use is made of the answers. */
    static final int AT_ONCE = 20;

    /** What may be over with the next list of Namespaces. */
    private static final Set<ApiException.Reason> PASSING =
            Set.of(ApiException.Reason.UNREACHABLE, ApiException.Reason.BUSY, ApiException.Reason.UNAUTHORIZED);

    private final Readers readers;
    private final LivePicture picture;
    private final Turn turn;
    private final Runnable told;
    private final Map<Scope, Boolean> answers = new HashMap<>();
    private final Map<Scope, String> denied = new LinkedHashMap<>();

    /** Of what is being asked about, that of which the answer will count. */
    private final Set<Scope> underWay = new HashSet<>();

    private ApiException.@Nullable Reason silence;
    private volatile @Nullable Thread asking;
    private long begunAt;
    private boolean begun;
    private volatile boolean closed;

    /**
     * @param told told on the turn that there are answers; then is the time to {@link #ask} about more
     */
    AccessReviews(Readers readers, LivePicture picture, Turn turn, Runnable told) {
        this.readers = readers;
        this.picture = picture;
        this.turn = turn;
        this.told = told;
    }

    /** Asks about some of these that were not asked about. Does nothing while it asks, or where the server does not answer. */
    void ask(Collection<Scope> scopes) {
        if (closed || silence != null || asking != null) {
            return;
        }
        List<Scope> next = scopes.stream()
                .filter(scope -> !answers.containsKey(scope))
                .limit(AT_ONCE)
                .toList();
        if (!next.isEmpty()) {
            begin(next);
        }
    }

    /** Whether the server said that this may be listed. */
    boolean allows(Scope scope) {
        return answers.getOrDefault(scope, false);
    }

    /** What the server said may not be listed, with its words, until it says something else. */
    Map<Scope, String> denied() {
        return Collections.unmodifiableMap(denied);
    }

    /** Forgets what it was told of such scopes: they are gone, and others may come by their names. */
    void forget(Predicate<Scope> gone) {
        answers.keySet().removeIf(gone);
        denied.keySet().removeIf(gone);
        underWay.removeIf(gone);
    }

    /** A server that could not be reached, was busy, or took the user for nobody may be asked again. */
    void resume() {
        if (silence != null && PASSING.contains(silence)) {
            silence = null;
        }
    }

    /**
     * All that was not allowed may be asked about again, also of a server that did not answer. What is being asked about is
     * part of that: the answer may be as old as the others.
     */
    void askAgain() {
        silence = null;
        underWay.clear();
        answers.values().removeIf(allowed -> !allowed);
    }

    @Override
    public void close() {
        closed = true;
        Thread now = asking;
        if (now != null) {
            now.interrupt();
        }
    }

    private void begin(List<Scope> next) {
        if (!begun) {
            begun = true;
            begunAt = System.nanoTime();
        }
        if (!isLong(begunAt)) {
            picture.await(QUESTION);
        }
        underWay.addAll(next);
        Thread thread = Thread.ofVirtual()
                .name("access reviews")
                .uncaughtExceptionHandler((_, defect) -> met(defect))
                .start(() -> review(next));
        asking = thread;
        if (closed) {
            thread.interrupt();
        }
    }

    /** A defect of what nobody waits for any more ends nothing. */
    private void met(Throwable defect) {
        if (!closed) {
            picture.ended(defect);
        }
    }

    private void review(List<Scope> scopes) {
        long from = System.nanoTime();
        Map<Scope, Tree> heard = new LinkedHashMap<>();
        ApiException.Reason end = null;
        try {
            for (Scope scope : scopes) {
                Tree status = answer(scope);
                if (!status.at("allowed").isFlag()) {
                    end = ApiException.Reason.UNEXPECTED;
                    break;
                }
                heard.put(scope, status);
                if (isLong(from)) {
                    break;
                }
            }
        } catch (ApiException e) {
            // Not every server, nor every proxy before one, answers this; the lists tell what else is wrong.
            end = e.reason();
        } catch (JacksonException e) {
            end = ApiException.Reason.UNEXPECTED;
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
            return;
        }
        ApiException.Reason silent = end;
        turn.next(() -> reviewed(heard, silent));
    }

    private Tree answer(Scope scope) throws ApiException, InterruptedException {
        Duration patience = readers.pace().answer();
        try (ApiResponse answer = readers.server()
                .reviewAccess(scope.namespace(), scope.group(), scope.kind().plural(), patience)) {
            Tree review = Tree.json(answer.body());
            answer.finish();
            return review.at("status");
        }
    }

    private void reviewed(Map<Scope, Tree> heard, ApiException.@Nullable Reason silent) {
        if (!closed) {
            asking = null;
            if (!underWay.isEmpty()) {
                silence = silent;
            }
            heard.keySet().retainAll(underWay);
            heard.forEach(this::remember);
            underWay.clear();
            told.run();
            if (asking == null || isLong(begunAt)) {
                picture.settled(QUESTION);
            }
        }
    }

    private void remember(Scope scope, Tree status) {
        boolean allowed = status.at("allowed").flag();
        answers.put(scope, allowed);
        if (allowed) {
            denied.remove(scope);
        } else {
            denied.put(scope, denial(scope, status));
        }
    }

    /** An authorizer need not say why. What it could not find out may be why. */
    private static String denial(Scope scope, Tree status) {
        return Stream.of("reason", "evaluationError")
                .map(field -> status.at(field).text().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> "The API server lets you list no "
                        + scope.kind().kinds() + " in " + scope.namespace() + " (SelfSubjectAccessReview).");
    }

    private boolean isLong(long since) {
        return System.nanoTime() - since > readers.pace().answer().toNanos();
    }
}
