// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FxBackgroundTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> deliveries = new ArrayDeque<>();
    private final List<String> results = new ArrayList<>();
    private final Background.Slot slot = new FxBackground(work::add, deliveries::add).slot();

    @Test
    void resultComesOnTheOtherThread() {
        slot.run(() -> "rows", results::add);

        work.remove().run();
        assertThat(results).isEmpty();
        deliveries.remove().run();

        assertThat(results).containsExactly("rows");
    }

    @Test
    void newerRequestDropsTheOlderAnswer() {
        slot.run(() -> "old", results::add);
        Runnable slow = work.remove();
        slow.run();
        slot.run(() -> "new", results::add);

        deliveries.remove().run();
        assertThat(results).isEmpty();
        work.remove().run();
        deliveries.remove().run();

        assertThat(results).containsExactly("new");
    }

    @Test
    void overtakenWorkIsNotBegun() {
        slot.run(
                () -> {
                    throw new AssertionError("begun");
                },
                _ -> results.add("done"));
        slot.run(() -> "new", results::add);

        work.forEach(Runnable::run);
        deliveries.forEach(Runnable::run);

        assertThat(results).containsExactly("new");
    }

    @Test
    void cancelledRequestDeliversNothing() {
        slot.run(() -> "rows", results::add);
        work.remove().run();

        slot.cancel();
        deliveries.forEach(Runnable::run);

        assertThat(results).isEmpty();
    }

    @Test
    void problemIsTold() {
        slot.run(
                () -> {
                    throw new ProblemException(Problem.of("The file is gone."));
                },
                _ -> results.add("done"),
                problem -> results.add(problem.happened()));

        work.remove().run();
        deliveries.remove().run();

        assertThat(results).containsExactly("The file is gone.");
    }

    @Test
    void defectReachesTheUncaughtHandler() {
        slot.run(
                () -> {
                    throw new IllegalArgumentException("broken");
                },
                _ -> results.add("done"));
        work.remove().run();

        assertThatThrownBy(() -> deliveries.remove().run()).hasRootCauseMessage("broken");
    }
}
