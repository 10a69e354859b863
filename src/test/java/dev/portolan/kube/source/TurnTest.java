// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One thing after the other, whatever becomes of each. */
class TurnTest {

    private record Step(String what, Thread thread) {}

    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    @Test
    void defectIsToldBeforeTheNextIsDoneAndOnTheSameThread() throws InterruptedException {
        try (Turn turn = new Turn("test", met -> step(met.getMessage()))) {
            turn.next(() -> {
                step("first");
                throw new IllegalStateException("defect");
            });
            turn.next(() -> step("next"));

            Step first = taken();
            assertThat(taken()).isEqualTo(new Step("defect", first.thread()));
            assertThat(taken()).isEqualTo(new Step("next", first.thread()));
        }
    }

    private void step(String what) {
        steps.add(new Step(what, Thread.currentThread()));
    }

    private Step taken() throws InterruptedException {
        Step step = steps.poll(20, TimeUnit.SECONDS);
        assertThat(step).isNotNull();
        return step;
    }
}
