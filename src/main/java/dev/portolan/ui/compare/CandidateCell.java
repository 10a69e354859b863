// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import org.jspecify.annotations.Nullable;

/** A candidate in the list of them. */
class CandidateCell extends ListCell<Candidate> {

    CandidateCell() {
        // Clusters of one provider begin alike.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        Candidate shown = empty ? null : candidate;
        setText(shown == null ? null : shown.toString());
        setGraphic(shown == null ? null : icon(shown));
    }

    /** What sort of source it is. */
    static Node icon(Candidate candidate) {
        Icons icon = switch (candidate.kind()) {
            case DEMO -> Icons.DEMO;
            case SNAPSHOT -> Icons.SNAPSHOT;
            case CONTEXT -> Icons.NODE;
        };
        return Texts.styled(icon.rowIcon(), Styles.MUTED);
    }
}
