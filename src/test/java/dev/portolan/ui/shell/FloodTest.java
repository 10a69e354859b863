// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Readiness;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FxBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster that changes a thousand times a second, in the window. Short and small by itself; {@code -Dflood.seconds=60
 * -Dflood.services=10000} measures, and says what it measured.
 */
@ExtendWith(Toolkit.class)
class FloodTest {

    private static final int PER_SECOND = Integer.getInteger("flood.rate", 1_000);
    private static final int SERVICES = Integer.getInteger("flood.services", 400);
    private static final int CHANGES_PER_SECOND = 10;
    private static final int SECONDS = Integer.getInteger("flood.seconds", 2);

    @TempDir
    private Path folder;

    private final FloodSource source = new FloodSource(new BigWorld(SERVICES, 15, Math.max(2, SERVICES / 50)));
    private ShownWindow shown;

    @BeforeEach
    void open() throws TimeoutException {
        FxBackground background = new FxBackground();
        shown = ShownWindow.of(
                ShownWindow.alone(new FixedSources(source), background),
                new Memory(new SettingsStore(folder), background, InstantSource.system()),
                opened -> opened.open(new NamedSource.Demo(), null));
        until(() -> !headline().isEmpty());
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void windowFollowsAFloodAndEndsWithTheLastState(TestReporter reporter) throws Exception {
        int number = number();
        source.watch(Boolean.getBoolean("flood.others") ? -1 : number);
        FrameLog frames = Toolkit.onFxThread(FrameLog::new);
        Toolkit.onFxThread(() -> {
            frames.start();
            return true;
        });

        int changes = source.flood(PER_SECOND, Duration.ofSeconds(SECONDS));
        Toolkit.onFxThread(() -> {
            frames.stop();
            return true;
        });

        report(reporter, changes, frames);
        Readiness last = Readiness.of(source.snapshot(), id(number));
        until(() -> Seen.text(shown.root(), ".service-header").contains(last.ready() + " of " + last.total()));
        assertThat(frames.pulses()).isPositive();
    }

    @Test
    void changeOfTheSelectedServiceIsSeenInItsRow(TestReporter reporter) throws Exception {
        int number = number();
        RowLatency latency =
                Toolkit.onFxThread(() -> new RowLatency(shown.stage().getScene()));
        NamespacedName id = id(number);
        Random pauses = new Random(3);

        for (int i = 0; i < SECONDS * CHANGES_PER_SECOND; i++) {
            long told = System.nanoTime();
            source.change(number);
            Readiness now = Readiness.of(source.snapshot(), id);
            Toolkit.onFxThread(() -> {
                latency.expect(now, told);
                return true;
            });
            until(latency::isSeen);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauses.nextInt(2 * 1_000 / CHANGES_PER_SECOND)));
        }

        reporter.publishEntry("latency", SERVICES + " services, " + latency.report());
        assertThat(latency.isSeen()).isTrue();
    }

    private static void report(TestReporter reporter, int changes, FrameLog frames) {
        reporter.publishEntry(
                "flood", changes + " changes to " + SERVICES + " services in " + SECONDS + " s: " + frames.report());
    }

    /** The number of the Service that is selected. */
    private int number() {
        return Integer.parseInt(Toolkit.onFxThread(this::headline).replace("service-", ""));
    }

    private static NamespacedName id(int number) {
        return new BigWorld(SERVICES, 15, Math.max(2, SERVICES / 50))
                .service(number)
                .id();
    }

    private String headline() {
        return Seen.text(shown.root(), ".service-header .headline").strip();
    }
}
