// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.ServiceDifference;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.ChangeLine;

/** A row of a comparison. */
sealed interface CompareRow {

    /** The Service that it speaks of. */
    NamespacedName service();

    /** The row as text. */
    String text();

    /**
     * A Service that differs, or of which nobody can tell.
     *
     * @param service the Service
     * @param kind how it differs
     * @param what in what it differs: its fields, or how many records; and what was not read
     * @param records how many records differ
     * @param open whether they are shown below
     */
    record Head(NamespacedName service, ServiceDifference.Kind kind, String what, int records, boolean open)
            implements CompareRow {

        /** Whether there is something to show below. */
        boolean folds() {
            return records > 0;
        }

        String sign() {
            return switch (kind) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CHANGED -> "~";
                case NOT_KNOWN -> "?";
            };
        }

        @Override
        public String text() {
            return sign() + " Service " + service + (what.isEmpty() ? "" : ": " + what);
        }
    }

    /** A record that differs. */
    record Line(NamespacedName service, ChangeLine line) implements CompareRow {
        @Override
        public String text() {
            return "    " + line.text();
        }
    }
}
