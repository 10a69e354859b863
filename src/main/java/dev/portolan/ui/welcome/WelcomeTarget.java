// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.settings.RecentSource;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the start screen asks of the window. */
public interface WelcomeTarget {

    /**
     * Connect to a cluster.
     *
     * @param context the name of the context
     * @param file the kubeconfig that was chosen, null for the usual ones
     */
    void connect(String context, @Nullable Path file);

    /** Open these files as one snapshot. */
    void openSnapshot(List<Path> paths);

    /** Ask for a snapshot file, and open it. */
    void chooseSnapshot();

    /** Open the demo. */
    void openDemo();

    /** Open what was open before. */
    void reopen(RecentSource source);

    /** Give up what is being opened. */
    void cancelOpening();

    /** Try again what could not be opened. */
    void retry();

    /** Forget what could not be opened. */
    void dismiss();

    /** Back to what is open. */
    void back();
}
