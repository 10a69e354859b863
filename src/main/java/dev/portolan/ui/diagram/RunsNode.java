// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.ui.fx.NameParts;
import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of text in pieces of different looks. A name is shortened as names are, other text at its end. */
final class RunsNode extends HBox {

    /** Characters of an IPv6 address in brackets with its port. */
    private static final int LONGEST_ADDRESS = 47;

    RunsNode(List<Run> runs) {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleText(runs.stream().map(Run::text).collect(Collectors.joining()));
        if (isName(runs)) {
            NameText text = new NameText(
                    new NameParts(runs.getFirst().text(), runs.getLast().text()));
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().add(text);
        } else {
            runs.forEach(run -> getChildren().add(node(run)));
            cutLast(runs);
        }
    }

    /** The same, shortened in its middle: names of pods begin alike. */
    static RunsNode shortenedInside(List<Run> runs) {
        RunsNode node = new RunsNode(runs);
        for (Node child : node.getChildren()) {
            if (child instanceof Label label) {
                label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            }
        }
        return node;
    }

    /** Whether that is a name, the own part and the zone. */
    static boolean isName(List<Run> runs) {
        return runs.size() == 2 && runs.getLast().look() == Look.CODE_MUTED;
    }

    /** What comes last gives way first: a line that is cut twice cannot be read. Long names are cut wherever they stand. */
    private void cutLast(List<Run> runs) {
        int last = runs.size() - 1;
        while (last > 0 && runs.get(last).look() == Look.CODE) {
            last--;
        }
        boolean named = runs.stream().anyMatch(run -> run.text().length() > LONGEST_ADDRESS);
        for (int i = 0; i < last && !named; i++) {
            Texts.uncut((Label) getChildren().get(i));
        }
    }

    /** Whether something of the line is cut at the present width. */
    boolean isCut() {
        return prefWidth(-1) > getWidth() + 0.5;
    }

    /** Addresses are never cut; a long name is, in its middle. */
    private static Label code(String text) {
        if (text.length() <= LONGEST_ADDRESS) {
            return Texts.whole(text, Styles.MONO);
        }
        Label name = Texts.of(text, Styles.MONO);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return name;
    }

    private static Node node(Run run) {
        return switch (run.look()) {
            case PLAIN -> Texts.of(run.text());
            case MUTED -> Texts.of(run.text(), Styles.MUTED);
            case STRONG -> Texts.of(run.text(), Styles.MEDIUM);
            case WARNING -> Texts.whole(run.text(), Styles.WARN, Styles.STRONG);
            case CODE -> code(run.text());
            case CODE_MUTED -> Texts.of(run.text(), Styles.MONO, Styles.MUTED);
        };
    }
}
