// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class NameTextTest {

    private static final NameParts NAME = new NameParts("_http._tcp.quote", ".kiada.svc.cluster.local.");

    @Test
    void wholeNameIsShownWhereThereIsRoom() {
        assertThat(shownAt(600)).isEqualTo("_http._tcp.quote.kiada.svc.cluster.local.");
    }

    @Test
    void zoneIsCutFirst() {
        assertThat(shownAt(200)).isEqualTo("_http._tcp.quote…");
    }

    @Test
    void thenTheMiddleOfTheOwnPart() {
        assertThat(shownAt(80)).startsWith("_htt").contains("…").endsWith("…").doesNotContain("tcp.quote");
    }

    @Test
    void firstLabelStaysWholeWhereThereIsRoomForIt() {
        assertThat(shownAt(new NameText(new NameParts("quiz-0.quiz-pods", ".kiada.svc.cluster.local.")), 84))
                .isEqualTo("quiz-0…ods…");
    }

    @Test
    void otherLabelsGiveWayToTheFirst() {
        NameParts name = new NameParts("10-244-1-10.quote-headless", ".kiada.svc.cluster.local.");

        assertThat(shownAt(new NameText(name), 102)).isEqualTo("10-244-1-10…");
        assertThat(shownAt(new NameText(name), 80)).isEqualTo("10-24…1-10…");
    }

    @Test
    void zoneThatTellsNamesApartLosesItsEndAlone() {
        assertThat(shownTellingAt(600)).isEqualTo("_http._tcp.quote.kiada.svc.cluster.local.");
        assertThat(shownTellingAt(200)).isEqualTo("_http._tcp.quote.kiada.svc…");
        assertThat(shownTellingAt(120)).isEqualTo("_htt…ote.kiada.…");
    }

    private static String shownTellingAt(double width) {
        NameText name = NameText.tellingZone();
        name.show(NAME);
        return shownAt(name, width);
    }

    @Test
    void fullNameStaysWhole() {
        NameText name = new NameText(NAME);

        shownAt(name, 80);

        assertThat(name.full()).isEqualTo(NAME.full());
        assertThat(name.getAccessibleText()).isEqualTo(NAME.full());
        assertThat(name.isCut()).isTrue();
    }

    private static String shownAt(double width) {
        return shownAt(new NameText(NAME), width);
    }

    private static String shownAt(NameText name, double width) {
        name.setMaxWidth(width);
        Toolkit.show(new HBox(name), 800, 100);
        return Toolkit.onFxThread(() -> name.getChildrenUnmodifiable().stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining()));
    }
}
