// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

/** Opens the window. Implemented where everything is constructed, since the command line knows no toolkit. */
@FunctionalInterface
public interface WindowLauncher {

    /** Shows the window and returns once it is closed. */
    void open(WindowRequest request);
}
