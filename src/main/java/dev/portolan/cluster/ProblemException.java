// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** Carries a {@link Problem} to where it is shown. Thrown where an operation that a person asked for cannot go on. */
public final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.line(), cause);
        this.problem = problem;
    }

    /** What to tell the person. */
    public Problem problem() {
        return problem;
    }
}
