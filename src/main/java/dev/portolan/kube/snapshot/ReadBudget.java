// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.Problem;
import java.io.IOException;
import java.util.Locale;

/** How much may be read for one picture, and whether it is still wanted. For one thread. */
final class ReadBudget {

    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_ENDPOINTS = 1_000_000;

    private final Stop stop;
    private final long mostBytes;
    private final int mostObjects;
    private final int mostEndpoints;
    private long bytes;
    private int objects;
    private int endpoints;

    /** A budget for the largest of clusters. */
    ReadBudget(Stop stop) {
        this(stop, MOST_BYTES, MOST_OBJECTS, MOST_ENDPOINTS);
    }

    ReadBudget(Stop stop, long mostBytes, int mostObjects, int mostEndpoints) {
        this.stop = stop;
        this.mostBytes = mostBytes;
        this.mostObjects = mostObjects;
        this.mostEndpoints = mostEndpoints;
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
        if (stop.wanted) {
            throw new Spent(Problem.of("The reading was cancelled."));
        }
        if (bytes > mostBytes) {
            throw new Spent(tooMuch((mostBytes >> 20) + " MB after unpacking"));
        }
        if (objects > mostObjects) {
            throw new Spent(tooMuch(String.format(Locale.ROOT, "%,d objects", mostObjects)));
        }
        if (endpoints > mostEndpoints) {
            throw new Spent(tooMuch(String.format(Locale.ROOT, "%,d endpoints", mostEndpoints)));
        }
    }

    private static Problem tooMuch(String limit) {
        return Problem.of("The snapshot is larger than " + limit + ", which is more than one picture takes.")
                .withRemedy("Write it for fewer namespaces, with kubectl get -n instead of -A.");
    }

    /** Lets any thread end a reading at its next step. */
    static final class Stop {

        private volatile boolean wanted;

        void now() {
            wanted = true;
        }
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
