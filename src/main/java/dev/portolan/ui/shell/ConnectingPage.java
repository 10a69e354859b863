// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What is on its way while nothing is there to be looked at: how many objects of each kind have come, and a way out. */
final class ConnectingPage extends VBox {

    private static final List<ResourceKind> TOLD =
            List.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.NAMESPACE);

    private final Label state = Texts.of("", Styles.MUTED);
    private final GridPane counts = Texts.styled(new GridPane(), "connecting-counts");

    ConnectingPage(String name, ShellActions actions) {
        getStyleClass().addAll("problem-page", "connecting-page");
        getChildren()
                .addAll(
                        Texts.of(Messages.text("shell.connecting.title", name), Styles.TITLE),
                        state,
                        counts,
                        Rows.row(
                                "page-buttons",
                                Buttons.plain(Messages.text("shell.connecting.cancel"), actions::cancelCurrent)),
                        Texts.of(Messages.text("shell.connecting.one"), Styles.MUTED),
                        NamespaceField.alone(actions));
    }

    /** Shows how far it is. */
    void show(SessionView view) {
        if (view.state() instanceof SourceState.Connecting(var listed, var silence)) {
            state.setText(
                    silence != null
                            ? silence.line()
                            : listed.isEmpty() ? StatusText.progress(view) : Messages.text("shell.connecting.listing"));
            show(listed);
        }
    }

    private void show(Map<ResourceKind, Integer> listed) {
        counts.getChildren().clear();
        int row = 0;
        for (ResourceKind kind : TOLD) {
            Integer count = listed.get(kind);
            if (count != null) {
                Label number = Texts.whole(Messages.text("shell.connecting.count", count), Styles.MONO);
                GridPane.setHalignment(number, HPos.RIGHT);
                counts.addRow(row++, number, Texts.of(Messages.text("shell.connecting.kind", kind.kind())));
            }
        }
    }
}
