// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.TextSize;
import dev.portolan.ui.fx.ToolRow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Toolkit.class)
class DetailTabsTest {

    private final FilterField filter =
            Toolkit.onFxThread(() -> new FilterField(Icons.SEARCH, "Filter records", "", new SimpleStringProperty("")));
    private final Button copy = Toolkit.onFxThread(() -> Buttons.small("Copy all", Icons.COPY, () -> {}));
    private final Region content = Toolkit.onFxThread(Region::new);
    private final DetailTabs tabs =
            Toolkit.onFxThread(() -> new DetailTabs(_ -> new Page(content, new TwoTools(filter, copy)), Tab.RECORDS));
    private final StackPane frame = Toolkit.onFxThread(() -> new StackPane(tabs));

    private static final class TwoTools extends ToolRow {

        TwoTools(FilterField filter, Button copy) {
            filter.setPrefColumnCount(18);
            fill(filter, yielding(copy));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # width, text, words, below the tabs
          1100, 13, true,  false
           784, 13, true,  false
           784, 18, false, false
           660, 18, false, false
           440, 18, true,  true
           440, 13, true,  true
        """)
    void toolsCoverNoTab(double width, int text, boolean words, boolean below) {
        show(width, text);

        assertThat(tools().getMinX() >= lastTab().getMaxX()
                        || tools().getMinY() >= lastTab().getMaxY())
                .isTrue();
        assertThat(tools().getMaxX()).isLessThanOrEqualTo(width);
        assertThat(copy.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY).isEqualTo(words);
        assertThat(tools().getMinY() >= lastTab().getMaxY()).isEqualTo(below);
        assertThat(on(content).getMinY())
                .isGreaterThanOrEqualTo(below ? tools().getMaxY() : lastTab().getMaxY());
    }

    @Test
    void pageIsBuiltWhenTheTabsAreSeen() {
        List<Tab> built = new ArrayList<>();
        DetailTabs unseen = Toolkit.onFxThread(() -> new DetailTabs(
                tab -> {
                    built.add(tab);
                    return new Page(new Region(), null);
                },
                Tab.YAML));
        assertThat(built).isEmpty();

        Toolkit.show(unseen, 800, 400);

        assertThat(built).containsExactly(Tab.YAML);
        assertThat(unseen.selected().get()).isEqualTo(Tab.YAML);
    }

    @Test
    void iconSaysInItsTooltipWhatItStandsFor() {
        show(660, 18);

        assertThat(copy.getTooltip().getText()).isEqualTo("Copy all");
        assertThat(copy.getAccessibleText()).isEqualTo("Copy all");
    }

    @Test
    void wordsComeBackWithTheRoom() {
        show(660, 18);

        resize(900);

        assertThat(copy.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
        assertThat(copy.getTooltip()).isNull();
    }

    @Test
    void filterKeepsTheKeyboardWhenItMoves() {
        show(900, 18);
        Toolkit.onFxThread(() -> {
            filter.requestFocus();
            return true;
        });

        resize(440);

        assertThat(filter.isFocused()).isTrue();
    }

    private void show(double width, int text) {
        Toolkit.onFxThread(() -> {
            Sheets.add(tabs, "shell");
            return true;
        });
        var scene = Toolkit.show(frame, 1200, 400);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(text)));
        resize(width);
    }

    /** Twice, as the second pulse would: what one pass changes the next one places. */
    private void resize(double width) {
        for (int pass = 0; pass < 2; pass++) {
            Toolkit.onFxThread(() -> {
                tabs.setMaxWidth(width);
                StackPane.setAlignment(tabs, Pos.TOP_LEFT);
                frame.applyCss();
                frame.layout();
                return true;
            });
        }
    }

    private Bounds tools() {
        return on(filter.getParent());
    }

    private Bounds lastTab() {
        return tabs.lookupAll(".tab").stream()
                .map(this::on)
                .max((a, b) -> Double.compare(a.getMaxX(), b.getMaxX()))
                .orElseThrow();
    }

    private Bounds on(Node node) {
        return Toolkit.onFxThread(() -> tabs.sceneToLocal(node.localToScene(node.getLayoutBounds())));
    }
}
