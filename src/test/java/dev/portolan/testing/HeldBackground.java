// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Holds work back until a test lets it be done, as a slow machine does under a flood of pictures. */
public final class HeldBackground implements Background {

    private final List<Held> slots = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    @Override
    public Slot slot() {
        Held slot = new Held();
        slots.add(slot);
        return slot;
    }

    @Override
    public Subscription after(Duration time, Runnable action) {
        Runnable call = action::run;
        later.add(call);
        return () -> later.remove(call);
    }

    /** Lets all time pass that somebody waits for, while the work is still held. */
    public void pass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    /** Does what is held now, and delivers it; what is asked meanwhile is held. */
    public void work() {
        slots.stream().map(Held::take).toList().forEach(Runnable::run);
    }

    /** Works until nothing is held. */
    public void finish() {
        while (slots.stream().anyMatch(slot -> slot.work != null)) {
            work();
        }
    }

    /** How often work was given up before it was done. */
    public int givenUp() {
        return slots.stream().mapToInt(slot -> slot.givenUp).sum();
    }

    private static final class Held implements Slot {

        private @Nullable Runnable work;
        private int givenUp;

        @Override
        public <T> void run(Callable<? extends T> callable, Consumer<? super T> done, Consumer<Problem> failed) {
            cancel();
            work = () -> new DirectBackground().slot().run(callable, done, failed);
        }

        @Override
        public void cancel() {
            givenUp += work == null ? 0 : 1;
            work = null;
        }

        Runnable take() {
            Runnable held = work;
            work = null;
            return held == null ? () -> {} : held;
        }
    }
}
