// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ProblemException;

/** Opens the window. Implemented where everything is constructed, since the command line knows no toolkit. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Shows the window and returns once it is closed.
     *
     * @throws ProblemException if there is no display for it
     */
    void open(WindowRequest request) throws ProblemException;
}
