// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import java.util.List;

/** The programs that a person allowed for good. For the FX thread. */
public interface AllowedPrograms {

    /** Whether that command may be run without asking. */
    boolean mayRun(List<String> command);

    /** Lets that command be run without asking from now on. */
    void allow(List<String> command);
}
