// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.Problem;
import javafx.scene.layout.VBox;

/** What happened, what it means, what to do, and the other side's words. */
public final class ProblemWords extends VBox {

    /** The words of that problem. */
    public ProblemWords(Problem problem) {
        getStyleClass().add("problem-words");
        Sheets.addShared(this);
        say(problem.happened(), Styles.MEDIUM);
        say(problem.meaning());
        say(problem.remedy());
        if (!problem.quoted().isEmpty()) {
            getChildren().add(Texts.wrapped(problem.quoted(), Styles.QUOTE));
        }
    }

    private void say(String text, String... styleClasses) {
        if (!text.isEmpty()) {
            getChildren().add(new Sentence().add(text, styleClasses));
        }
    }
}
