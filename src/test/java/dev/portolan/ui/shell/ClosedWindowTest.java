// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FxBackground;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Toolkit.class)
class ClosedWindowTest {

    @TempDir
    private Path folder;

    /** What outlives windows, such as the system's colours, holds none that was closed. */
    @Test
    void closedWindowIsLetGo() throws TimeoutException {
        WeakReference<MainWindow> closed = openedAndClosed();

        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            System.gc();
            return closed.get() == null;
        });
        assertThat(closed.get()).isNull();
    }

    private WeakReference<MainWindow> openedAndClosed() throws TimeoutException {
        InstantSource clock = InstantSource.system();
        FxBackground background = new FxBackground();
        ShownWindow shown = ShownWindow.of(
                ShownWindow.alone(new KubeSources(clock), background),
                new Memory(new SettingsStore(folder), background, clock),
                window -> window.open(new NamedSource.Demo(), null));
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> Toolkit.onFxThread(
                        () -> Seen.text(shown.root(), ".service-header").contains("quote")));
        shown.close();
        return new WeakReference<>(shown.window());
    }
}
