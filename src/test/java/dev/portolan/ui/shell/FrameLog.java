// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
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
                        + " %.2f %% more than half a frame late (99th %.1f ms apart)",
                pulses(),
                share(work, FRAME),
                percentile(work, 50),
                percentile(work, 95),
                percentile(work, 99),
                percentile(work, 100),
                share(gaps, 1.5 * FRAME),
                percentile(gaps, 99));
    }

    private static double share(List<Double> values, double limit) {
        return 100.0 * values.stream().filter(value -> value > limit).count() / Math.max(1, values.size());
    }

    private static double percentile(List<Double> values, double percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
