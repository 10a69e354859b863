// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.settings.RecentSource;
import java.util.List;

/** What the parts of the window ask of it. */
interface ShellActions {

    /** Lists everything again. */
    void refresh();

    /** Stops trying to reconnect. */
    void stayOffline();

    /** Opens the export of what is shown. */
    void export();

    /** Changes between light and dark. */
    void toggleTheme();

    /** Opens the start screen. */
    void chooseSource();

    /** Asks for a snapshot file and opens it. */
    void chooseSnapshot();

    /** Opens the demo. */
    void openDemo();

    /** Opens what was open before. */
    void reopen(RecentSource source);

    /** Tries again what could not be opened. */
    void retry();

    /** Forgets what could not be opened. */
    void dismiss();

    /** What the demo can be made to do now. */
    List<DemoMove> moves();

    /** Makes the demo do that. */
    void perform(DemoMove move);
}
