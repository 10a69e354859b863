// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A candidate in the list of them. */
final class CandidateCell extends ListCell<Candidate> {

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        Candidate shown = empty ? null : candidate;
        setText(shown == null ? null : shown.toString());
        setGraphic(shown == null ? null : Texts.styled(icon(shown).rowIcon(), Styles.MUTED));
    }

    private static Icons icon(Candidate candidate) {
        return switch (candidate.kind()) {
            case DEMO -> Icons.DEMO;
            case SNAPSHOT -> Icons.SNAPSHOT;
            case CONTEXT -> Icons.NODE;
        };
    }
}
