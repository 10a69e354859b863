// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.testing.Percentile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/**
 * Measures what the FX thread does from pulse to pulse: how far apart pulses are, and how much of a processor they took. The
 * second does not depend on what else runs on the machine. For the FX thread.
 */
final class FrameLog extends AnimationTimer {

    /** A frame at 60 a second, in milliseconds. */
    private static final double FRAME = 1_000 / 60.0;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private long before;
    private long workedBefore;

    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        if (before != 0) {
            gaps.add((at - before) / 1e6);
            work.add((worked - workedBefore) / 1e6);
        }
        before = at;
        workedBefore = worked;
    }

    int pulses() {
        return gaps.size();
    }

    /** What was measured, in words. */
    String report() {
        return String.format(
                Locale.ROOT,
                "%d pulses; %.2f %% with more than a frame of work (50th %.1f, 95th %.1f, 99th %.1f, most %.1f ms);"
                        + " %.2f %% more than half a frame late (99th %.1f ms apart); the FX thread worked %.0f ms a second",
                pulses(),
                share(work, FRAME),
                Percentile.of(work, 50),
                Percentile.of(work, 95),
                Percentile.of(work, 99),
                Percentile.of(work, 100),
                share(gaps, 1.5 * FRAME),
                Percentile.of(gaps, 99),
                1_000 * sum(work) / Math.max(1, sum(gaps)));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double share(List<Double> values, double limit) {
        return 100.0 * values.stream().filter(value -> value > limit).count() / Math.max(1, values.size());
    }
}
