// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.report.Provenance;
import dev.portolan.report.Report;
import dev.portolan.report.ReportScope;
import dev.portolan.session.SessionView;
import dev.portolan.ui.export.ExportDialog;
import dev.portolan.ui.export.ExportViewModel;
import dev.portolan.ui.export.ExportWindow;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Latest;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Makes export dialogs, and does for them what they ask of the window. */
final class Exports implements ExportWindow {

    private final Background background;
    private final String version;
    private final Consumer<String> browser;
    private Runnable closing = () -> {};

    Exports(Surroundings surroundings) {
        background = surroundings.background();
        version = surroundings.version();
        browser = surroundings.browser();
    }

    /** A dialog about what is shown; the action closes it. */
    ExportDialog dialog(Shown shown, Runnable close) {
        closing = close;
        return new ExportDialog(new ExportViewModel(shown, background, this, Latest::new));
    }

    @Override
    public Report report(SessionView view, ReportScope scope) {
        return new Report(
                view.zone(),
                scope,
                new Provenance(view.source(), view.state().asOf(), ZoneId.systemDefault(), writer())
                        .without(view.leftOut()));
    }

    @Override
    public Path folder() {
        return Path.of(System.getProperty("user.home"));
    }

    @Override
    public void open(Path file) {
        browser.accept(file.toUri().toString());
    }

    @Override
    public void showInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        browser.accept((folder == null ? file : folder).toUri().toString());
    }

    @Override
    public void close() {
        closing.run();
    }

    private String writer() {
        return version.isEmpty()
                ? Messages.text("shell.writer.source")
                : Messages.text("shell.writer.version", version);
    }
}
