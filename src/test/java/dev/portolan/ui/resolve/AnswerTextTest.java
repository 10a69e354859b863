// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.TextSize;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lines of an answer are broken. */
@ExtendWith(Toolkit.class)
class AnswerTextTest {

    private static final int LINES = 30;
    private static final TextLine LONG = line("mm ".repeat(150));

    private final ResolveViewModel model = new ResolveViewModel(
            new ShownPicture().property(),
            new DirectBackground(),
            Clock.fixed(Picture.NOW, ZoneId.of("UTC")),
            () -> 7,
            new RecordingResolveWindow());

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
    void linesFitBesideTheScrollBar(int textSize) {
        for (int width = 300; width < 312; width++) {
            AnswerText text = shown(LONG, width, textSize);

            assertThat(bar(text, Orientation.VERTICAL).isVisible()).isTrue();
            assertThat(bar(text, Orientation.HORIZONTAL).isVisible()).isFalse();
        }
    }

    /** So wide is the answer in a window of 1440. */
    @Test
    void headOfAnAnswerIsOneLineInTheDrawer() {
        TextLine head = line(";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 33758");

        assertThat(shown(head, 442, 13).getItems()).hasSize(LINES).containsOnly(head);
    }

    private static TextLine line(String text) {
        return new TextLine(List.of(new TextLine.Run(text, TextLine.Weight.PLAIN)));
    }

    private AnswerText shown(TextLine line, double width, int textSize) {
        AnswerText text = Toolkit.onFxThread(() -> new AnswerText(model));
        VBox root = Toolkit.onFxThread(() -> {
            VBox box = new VBox(text);
            Sheets.add(box, "resolve");
            Sheets.addShared(box);
            return box;
        });
        Scene scene = Toolkit.show(root, width, 200);
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(textSize));
            text.show(Collections.nCopies(LINES, line));
            root.applyCss();
            root.layout();
            return true;
        });
        return text;
    }

    private static ScrollBar bar(AnswerText text, Orientation orientation) {
        return text.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation)
                .findFirst()
                .orElseThrow();
    }
}
