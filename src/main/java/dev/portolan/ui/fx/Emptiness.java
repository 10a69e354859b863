// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;

/**
 * Why there is nothing to see.
 *
 * @param title what is the case
 * @param code the end of the title, set in mono; may be empty
 * @param meaning what follows from it, or what the other side said
 * @param hints filters that would find something; empty where no filter hides anything
 */
public record Emptiness(String title, String code, String meaning, List<String> hints) {

    public Emptiness {
        hints = List.copyOf(hints);
    }

    /** There is nothing, whatever the filter. */
    public static Emptiness plain(String title, String meaning) {
        return new Emptiness(title, "", meaning, List.of());
    }

    /** There would be something if no filter were set. */
    public static Emptiness filtered(String title, String filter, String meaning, List<String> hints) {
        return new Emptiness(title, filter, meaning, hints);
    }

    /** Whether clearing the filter helps. */
    public boolean isFiltered() {
        return !code.isEmpty();
    }
}
