// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lists that were wished for, of which a refusal is the answer. A list answers the wishes from before it began; one that comes
 * while it is read is for the next. Wished from any thread; taken and answered by the one that lists.
 */
final class Wishes {

    private final AtomicInteger all = new AtomicInteger();
    private int taken;
    private int answered;

    /** There is another one. */
    void add() {
        all.incrementAndGet();
    }

    /** A list begins. */
    void take() {
        taken = all.get();
    }

    /** Whether the list that began last was wished for, and has not answered yet. */
    boolean isOpen() {
        return taken != answered;
    }

    /** That list has answered. */
    void answer() {
        answered = taken;
    }
}
