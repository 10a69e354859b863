// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.report.Report;
import dev.portolan.report.ReportScope;
import dev.portolan.session.SessionView;
import java.nio.file.Path;

/** What the export dialog asks of the window around it. */
public interface ExportWindow {

    /** A report about a picture, with where it comes from and who writes it. */
    Report report(SessionView view, ReportScope scope);

    /** The folder in which files are saved at first: the one used last. */
    Path folder();

    /** Opens a saved file with the program that the workstation has for it. */
    void open(Path file);

    /** Shows a saved file in its folder. */
    void showInFolder(Path file);

    /** The dialog is done. */
    void close();
}
