// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.ServiceDifference;
import dev.portolan.ui.fx.Messages;

/** Which differences are shown. */
enum ShownKind {
    ALL,
    ADDED,
    REMOVED,
    CHANGED;

    String title() {
        return switch (this) {
            case ALL -> Messages.text("compare.kind.all");
            case ADDED -> Messages.text("compare.kind.added");
            case REMOVED -> Messages.text("compare.kind.removed");
            case CHANGED -> Messages.text("compare.kind.changed");
        };
    }

    boolean holds(ServiceDifference.Kind kind) {
        return switch (this) {
            case ALL -> true;
            case ADDED -> kind == ServiceDifference.Kind.ADDED;
            case REMOVED -> kind == ServiceDifference.Kind.REMOVED;
            case CHANGED -> kind == ServiceDifference.Kind.CHANGED;
        };
    }
}
