// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.report.AtomicFile;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.resolve.OutsideNames;
import dev.portolan.ui.serve.ServeViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of the window ask of it. */
interface ShellActions extends BannerActions {

    /** Shows a session that is open. */
    void show(SessionViewModel session);

    /** Closes a session. */
    void close(SessionViewModel session);

    /** Gives up the session that is shown while it connects. */
    void cancelCurrent();

    /** Reads that namespace too, where not all of the cluster may be read. */
    void readNamespace(String namespace);

    /** Reads that namespace alone from now on; everything again if it is empty. */
    void changeNamespace(String namespace);

    /** Opens the export of what is shown. */
    void export();

    /** Shows how the cluster's DNS is set up, and lets the person assume something else. */
    void showProfile();

    /** The DNS server of a session, off until a person starts it. */
    ServeViewModel serverOf(SessionViewModel session);

    /** Shows the switch of the session's DNS server. */
    void serve();

    /** Changes between light and dark. */
    void toggleTheme();

    /** Opens the comparison of two sources. */
    void compare();

    /** Asks for the files of a snapshot; none if the person thinks better of it. */
    List<Path> chooseFiles();

    /** Asks for a snapshot file and opens it. */
    void chooseSnapshot();

    /** Opens the demo. */
    void openDemo();

    /** Opens what was open before. */
    void reopen(RecentSource source);

    /** Asks the resolvers of this machine. */
    OutsideNames outside();

    /** Opens a page with the workstation's browser. */
    void browse(URI page);

    /** Says something in the status bar for a moment. */
    void say(String text);

    /** Asks where to save an image that may be called that; null if the person thinks better of it. */
    @Nullable
    Path chooseImage(String name);

    /** Asks where to save what is shown as a snapshot, and saves it. */
    void saveSnapshot();

    /** Asks where to save a text that may be called that, and saves it. */
    void saveText(String name, AtomicFile.Content text);

    /** What the demo can be made to do now. */
    List<DemoMove> moves();

    /** Makes the demo do that. */
    void perform(DemoMove move);
}
