// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.testing.Toolkit;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RefusedPageTest {

    private static final SourceDescription SOURCE =
            new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", "");

    private static final String WHY =
            "services is forbidden: User \"dev-viewer\" cannot list resource \"services\" in API "
                    + "group \"\" in the namespace \"payments\": no RBAC policy matched, and a webhook had something to add";

    @Test
    void wordsAreWholeInALowWindow() {
        Content content = shown(360);

        List<Label> cut = Toolkit.onFxThread(() -> content.lookupAll(".refused-page .label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getHeight() + 1 < label.prefHeight(label.getWidth()))
                .toList());

        assertThat(content.lookupAll(".refused-page .label")).hasSizeGreaterThan(8);
        assertThat(cut).isEmpty();
    }

    @Test
    void keyboardReachesAPageThatScrollsAndNoOther() {
        assertThat(shown(360).lookup(".page-scroll").isFocusTraversable()).isTrue();
        assertThat(shown(780).lookup(".page-scroll").isFocusTraversable()).isFalse();
    }

    private static Content shown(double height) {
        Content content = Toolkit.onFxThread(Content::new);
        Toolkit.show(content, 640, height);
        Toolkit.onFxThread(() -> {
            content.showWords(WHY, () -> new RefusedPage(SOURCE, "payments", WHY, () -> {}));
            content.applyCss();
            content.layout();
            return true;
        });
        return content;
    }
}
