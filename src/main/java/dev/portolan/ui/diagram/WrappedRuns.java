// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.ui.fx.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text in pieces of different looks that breaks into lines where the width is short, as high as it is then. */
final class WrappedRuns extends TextFlow {

    WrappedRuns(List<Run> runs) {
        getStyleClass().add("wrapped-runs");
        setMinWidth(0);
        setMaxHeight(Region.USE_PREF_SIZE);
        setAccessibleText(runs.stream().map(Run::text).collect(Collectors.joining()));
        runs.forEach(run -> {
            Text text = new Text(run.text());
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(looks(run.look()));
            getChildren().add(text);
        });
    }

    private static List<String> looks(Look look) {
        return switch (look) {
            case PLAIN -> List.of();
            case MUTED -> List.of(Styles.MUTED);
            case STRONG -> List.of(Styles.MEDIUM);
            case WARNING -> List.of(Styles.WARN, Styles.STRONG);
            case CODE -> List.of(Styles.MONO);
            case CODE_MUTED -> List.of(Styles.MONO, Styles.MUTED);
        };
    }
}
