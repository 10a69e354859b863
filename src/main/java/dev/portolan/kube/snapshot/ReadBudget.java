// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.Problem;
import java.io.IOException;

/** How much may be read for one picture, and whether it is still wanted. Spent by one thread, cancelled by any. */
final class ReadBudget {

    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_ENDPOINTS = 2_000_000;

    private final long mostBytes;
    private final int mostObjects;
    private final int mostEndpoints;
    private long bytes;
    private int objects;
    private int endpoints;
    private volatile boolean cancelled;

    /** A budget for the largest of clusters. */
    ReadBudget() {
        this(MOST_BYTES, MOST_OBJECTS, MOST_ENDPOINTS);
    }

    ReadBudget(long mostBytes, int mostObjects, int mostEndpoints) {
        this.mostBytes = mostBytes;
        this.mostObjects = mostObjects;
        this.mostEndpoints = mostEndpoints;
    }

    /** Makes the reading stop at its next step. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void spendBytes(int count) {
        bytes += count;
    }

    void spendObject(int itsEndpoints) {
        objects++;
        endpoints += itsEndpoints;
    }

    /** Ends the reading if it was cancelled or the budget is spent. */
    void check() throws Spent {
        if (cancelled) {
            throw new Spent(Problem.of("The reading was cancelled."));
        }
        if (bytes > mostBytes) {
            throw new Spent(tooMuch((mostBytes >> 20) + " MB after unpacking"));
        }
        if (objects > mostObjects) {
            throw new Spent(tooMuch(String.format("%,d objects", mostObjects)));
        }
        if (endpoints > mostEndpoints) {
            throw new Spent(tooMuch(String.format("%,d endpoints", mostEndpoints)));
        }
    }

    private static Problem tooMuch(String limit) {
        return Problem.of("The snapshot is larger than " + limit + ", which is more than one picture takes.")
                .withRemedy("Write it for fewer namespaces, with kubectl get -n instead of -A.");
    }

    /** The budget is spent, or the reading cancelled. */
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Spent(Problem problem) {
            super(problem.line());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
