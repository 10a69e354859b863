// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicksTest {

    private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void goOnUntilTheyAreEnded() throws InterruptedException {
        Subscription ticks = Ticks.every(Duration.ofMillis(1), calls::incrementAndGet, fxThread::add);

        next().run();
        next().run();
        next().run();
        ticks.unsubscribe();

        assertThat(calls).hasValue(3);
    }

    @Test
    void callThatWaitsForTheFxThreadIsVoidOnceTheyAreEnded() throws InterruptedException {
        Subscription ticks = Ticks.every(Duration.ofMillis(1), calls::incrementAndGet, fxThread::add);
        Runnable waiting = next();

        ticks.unsubscribe();
        waiting.run();

        assertThat(calls).hasValue(0);
    }

    @Test
    void endedTicksKeepNothing() {
        WeakReference<?> view = ended();

        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!view.refersTo(null) && System.nanoTime() < end) {
            System.gc();
        }
        assertThat(view.refersTo(null)).isTrue();
    }

    private WeakReference<?> ended() {
        AtomicInteger view = new AtomicInteger();
        Ticks.every(Duration.ofDays(1), view::incrementAndGet, fxThread::add).unsubscribe();
        return new WeakReference<>(view);
    }

    private Runnable next() throws InterruptedException {
        @Nullable Runnable next = fxThread.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
