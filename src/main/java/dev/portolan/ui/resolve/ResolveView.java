// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Sheets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The resolve drawer: the question above; below it the names tried, the answer, and what was asked before. */
public final class ResolveView extends VBox {

    /** Below this width, in em, the history gives its place to the answer; Up and Down still walk it. */
    private static final double ROOM_FOR_HISTORY = 76;

    private static final double HISTORY = 17.846;

    /** What the forms of an answer and its copy button take, in em; the names tried are cut before these are. */
    private static final double ANSWER = 28.5;

    private static final double LEAST_TRIED = 19;

    private final AskBar bar;
    private final HistoryPane history;
    private final TriedPane tried;

    /** A view of that view model. */
    public ResolveView(ResolveViewModel model) {
        getStyleClass().add("resolve-view");
        setMinWidth(0);
        Sheets.add(this, "resolve");
        Sheets.addShared(this);
        bar = new AskBar(model);
        history = new HistoryPane(model);
        AnswerPane answer = new AnswerPane(model);
        tried = new TriedPane(model);
        HBox columns = new HBox(tried, answer, history);
        HBox.setHgrow(answer, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(bar, columns);
        widthProperty().subscribe(this::makeRoom);
        bar.fontProperty().subscribe(this::makeRoom);
    }

    /** Puts the keyboard into the name, all of it selected. */
    public void focusName() {
        bar.focusName();
    }

    private void makeRoom() {
        double em = bar.fontProperty().getValue().getSize();
        double room = getWidth() / em;
        boolean roomy = room == 0 || room >= ROOM_FOR_HISTORY;
        Presence.of(history, roomy);
        tried.setMaxWidth(
                room == 0 ? USE_COMPUTED_SIZE : em * Math.max(LEAST_TRIED, room - ANSWER - (roomy ? HISTORY : 0)));
    }
}
