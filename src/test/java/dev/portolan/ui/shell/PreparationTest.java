// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class PreparationTest {

    @TempDir
    private Path folder;

    private final CountDownLatch prepared = new CountDownLatch(1);
    private final CountDownLatch furnished = new CountDownLatch(1);
    private final Counting sources = new Counting();
    private ShellViewModel shell;

    @BeforeEach
    void start() {
        Memory memory =
                new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED));
        shell = new ShellViewModel(memory, new DirectBackground(), UnaryOperator.identity());
    }

    @Test
    void windowAndSourcesPrepareWhileAPersonChooses() throws InterruptedException {
        Toolkit.onFxThread(() -> {
            new Preparation(sources, shell, new DirectBackground(), furnished::countDown).begin();
            return true;
        });

        assertThat(prepared.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(furnished.getCount()).isZero();
    }

    @Test
    void whatIsOpenedEndsIt() {
        HeldBackground held = new HeldBackground();
        Toolkit.onFxThread(() -> {
            Preparation preparation = new Preparation(sources, shell, held, furnished::countDown);
            preparation.prepare();
            shell.open(Opening.of(sources.demo()));
            return true;
        });

        assertThat(held.givenUp()).isEqualTo(1);
    }

    private final class Counting implements ClusterSources {

        @Override
        public void prepare() {
            prepared.countDown();
        }

        @Override
        public Kubeconfig kubeconfig(@Nullable Path file) {
            return new Kubeconfig(List.of(), List.of(), "", List.of());
        }

        @Override
        public ClusterSource context(String context, @Nullable Path file) {
            return demo();
        }

        @Override
        public ClusterSource snapshot(List<Path> paths) {
            return demo();
        }

        @Override
        public ClusterSource demo() {
            return FixedSource.of("demo", DemoWorld.snapshot(), World.CHANGED);
        }
    }
}
