// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final Deque<Runnable> next = new ArrayDeque<>();
    private final Deque<Runnable> afterPause = new ArrayDeque<>();
    private final List<Integer> received = new ArrayList<>();
    private long now;
    private final Latest<Integer> latest = new Latest<>(received::add, next::add, afterPause::add, () -> now);

    @Test
    void floodBecomesOneDeliveryOfTheNewest() {
        for (int i = 0; i < 1_000; i++) {
            latest.accept(i);
        }

        assertThat(next).hasSize(1);
        next.remove().run();
        assertThat(received).containsExactly(999);
    }

    @Test
    void valuesDuringThePauseWaitForItsEnd() {
        latest.accept(1);
        next.remove().run();
        latest.accept(2);
        latest.accept(3);
        next.forEach(Runnable::run);
        assertThat(received).containsExactly(1);

        afterPause.remove().run();

        assertThat(received).containsExactly(1, 3);
    }

    @Test
    void busyReceiverIsLeftAloneForAsLongAsItWasBusy() {
        latest.accept(1);
        next.remove().run();
        latest.accept(2);
        now += Latest.PACE.multipliedBy(4).toNanos();

        afterPause.remove().run();
        afterPause.remove().run();
        afterPause.remove().run();
        assertThat(received).containsExactly(1);

        afterPause.remove().run();
        assertThat(received).containsExactly(1, 2);
    }

    @Test
    void firstValueAfterAQuietPauseComesAtOnce() {
        latest.accept(1);
        next.remove().run();
        afterPause.remove().run();
        assertThat(afterPause).isEmpty();

        latest.accept(2);
        next.remove().run();

        assertThat(received).containsExactly(1, 2);
    }
}
