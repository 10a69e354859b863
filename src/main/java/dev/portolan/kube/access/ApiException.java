// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import java.time.Duration;

/** A request to an API server failed. */
public final class ApiException extends Exception {

    /** Why, as far as it decides what to do next. */
    public enum Reason {
        /** There is no connection, or it broke. */
        UNREACHABLE(Problem.Cause.CONNECTION),
        /** The server could not prove who it is. */
        UNTRUSTED(Problem.Cause.TRUST),
        /** No credentials could be had, or the server refused them: 401. */
        UNAUTHORIZED(Problem.Cause.CREDENTIALS),
        /** The user may not do that: 403. */
        FORBIDDEN(Problem.Cause.RIGHTS),
        /** There is no such thing: 404. */
        NOT_FOUND(Problem.Cause.ANSWER),
        /** The resource version is too old, or from another life of the server: 410. */
        GONE(Problem.Cause.ANSWER),
        /** The server has too much to do, or cannot do it now: 429, 5xx. */
        BUSY(Problem.Cause.ANSWER),
        /** Something else than an API server answered, or nothing that it should. */
        UNEXPECTED(Problem.Cause.ANSWER);

        private final Problem.Cause cause;

        Reason(Problem.Cause cause) {
            this.cause = cause;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Problem problem;
    private final Duration retryAfter;

    ApiException(Reason reason, Problem problem, Throwable cause) {
        super(problem.line(), cause);
        this.reason = reason;
        this.problem = problem.because(reason.cause);
        this.retryAfter = Duration.ZERO;
    }

    /**
     * @param retryAfter how long the server wants to be left alone, zero if it did not say
     */
    public ApiException(Reason reason, Problem problem, Duration retryAfter) {
        super(problem.line());
        this.reason = reason;
        this.problem = problem.because(reason.cause);
        this.retryAfter = retryAfter;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Whether the server was reached and does not give it: to this user, or to anybody. */
    public boolean isRefusal() {
        return reason == Reason.FORBIDDEN || reason == Reason.NOT_FOUND;
    }

    /** What to tell a person, with what stands in the way. */
    public Problem problem() {
        return problem;
    }

    /** How long the server wants to be left alone, zero if it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
