// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.report.Provenance;
import dev.portolan.report.Report;
import dev.portolan.report.ReportScope;
import dev.portolan.session.SessionView;
import dev.portolan.testing.Picture;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes into a folder and remembers what it was asked.
 *
 * @param folder where to
 * @param asked what it was asked, in order
 */
record RecordingExportWindow(Path folder, List<String> asked) implements ExportWindow {

    @Override
    public Report report(SessionView view, ReportScope scope) {
        return new Report(view.zone(), scope, new Provenance(view.source(), Picture.NOW, ZoneOffset.UTC, "Portolan"));
    }

    @Override
    public void open(Path file) {
        asked.add("open " + file.getFileName());
    }

    @Override
    public void showInFolder(Path file) {
        asked.add("show " + file.getFileName());
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
