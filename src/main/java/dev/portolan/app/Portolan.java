// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cli.WindowRequest;
import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.ui.fx.Fonts;
import dev.portolan.ui.fx.FxThread;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.shell.Memory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with its window. It is made by the command line and not by the toolkit, so it gets what it needs through its
 * constructor.
 */
final class Portolan extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(Portolan.class);

    private final Wiring wiring;
    private final WindowRequest request;
    private final CompletableFuture<Memory> memory;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The program about to show what is requested. Begins to read the settings, which the toolkit need not wait for. */
    Portolan(Wiring wiring, WindowRequest request) {
        this.wiring = wiring;
        this.request = request;
        memory = CompletableFuture.supplyAsync(wiring::memory);
    }

    /**
     * Shows the window and returns once it is closed.
     *
     * @throws ProblemException if there is no display for it
     */
    void run() throws ProblemException {
        try {
            FxThread.start(() -> start(new Stage()));
        } catch (UnsupportedOperationException e) {
            // So the toolkit says that it finds no display (GtkApplication), and nothing else.
            throw new ProblemException(
                    Problem.of("There is no display to open the window on.")
                            .withRemedy(
                                    "Start Portolan in a graphical session, or use one of its commands; portolan --help"
                                            + " lists them.")
                            .quoting(String.valueOf(e.getMessage())),
                    e);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, defect) -> LOG.error("unexpected failure in the window", defect));
        stage.setOnHidden(_ -> end());
        Fonts.load();
        MainWindow window = wiring.window(stage, memory.join(), getHostServices()::showDocument);
        window.choose(request.kubeconfig());
        NamedSource source = request.source();
        if (source != null) {
            window.open(source, request.profile());
        }
        window.show();
    }

    private void end() {
        Platform.exit();
        closed.countDown();
    }
}
