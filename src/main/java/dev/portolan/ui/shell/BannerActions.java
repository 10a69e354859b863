// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.nio.file.Path;

/** What the banners ask of the window. */
interface BannerActions {

    /** Lists everything again. */
    void refresh();

    /** Stops trying to reconnect. */
    void stayOffline();

    /** Opens the start screen. */
    void chooseSource();

    /** Gives up what is being opened beside what is shown. */
    void cancelOpening();

    /** Tries again what could not be opened. */
    void retry();

    /** Forgets what could not be opened. */
    void dismiss();

    /** What is being saved. */
    Saving saving();

    /** Shows a file in the workstation's file manager. */
    void showInFolder(Path file);
}
