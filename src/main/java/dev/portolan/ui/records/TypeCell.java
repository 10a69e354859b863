// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.TypeBadge;
import javafx.scene.Node;

/** The record type. */
final class TypeCell extends RecordCell {

    private final TypeBadge badge = new TypeBadge();

    TypeCell() {
        super(RecordColumn.TYPE);
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        show(entry, badge);
        return badge;
    }

    /** Shows the type of that entry on a badge. */
    static void show(RecordRow.Entry entry, TypeBadge badge) {
        switch (entry.subject()) {
            case RecordSubject.Generated _ -> badge.show(entry.cells().type());
            case RecordSubject.Missing _ -> badge.showMissing(entry.cells().type());
        }
    }
}
