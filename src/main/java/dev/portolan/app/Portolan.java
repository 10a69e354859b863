// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cli.WindowLauncher;
import dev.portolan.cli.WindowRequest;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.ui.fx.Fonts;
import dev.portolan.ui.fx.FxThread;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.shell.Opening;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with its window. */
final class Portolan implements WindowLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(Portolan.class);

    private final Wiring wiring;
    private final CountDownLatch closed = new CountDownLatch(1);

    Portolan(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void open(WindowRequest request) {
        FxThread.start(() -> show(request));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(WindowRequest request) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, defect) -> LOG.error("unexpected failure in the window", defect));
        Fonts.load();
        Stage stage = new Stage();
        MainWindow window = wiring.window(stage);
        stage.setOnHidden(_ -> {
            Platform.exit();
            closed.countDown();
        });
        if (request.kubeconfig() != null) {
            window.choose(request.kubeconfig());
        }
        ClusterSource source = request.source();
        if (source != null) {
            window.open(new Opening(source, request.profile(), List.of()));
        }
        window.show();
    }
}
