// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import dev.portolan.zone.Derivation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Toolkit.class)
class SentenceTest {

    @Test
    void whatStandsBetweenBackticksIsAPartOfItsOwn() {
        Sentence sentence = Toolkit.onFxThread(() -> new Sentence("The named port `http`, 80/TCP."));

        assertThat(sentence.parts()).containsExactly("The named port ", "http", ", 80/TCP.");
        assertThat(sentence.getChildren().get(1)).isInstanceOf(Label.class);
        assertThat(sentence.getAccessibleText()).isEqualTo("The named port http, 80/TCP.");
    }

    @ParameterizedTest
    @CsvSource({
        "'`ready: false`', false",
        "'`_port._protocol`', false",
        "'`10.96.161.97`', true",
        "'`a-name-that-is-longer-than-addresses.is-broken.into-lines`', false"
    })
    void valueStandsOnAGroundAndSyntaxDoesNot(String text, boolean onGround) {
        Sentence sentence = Toolkit.onFxThread(() -> new Sentence(text));

        assertThat(sentence.getChildren().getFirst() instanceof Label).isEqualTo(onGround);
    }

    @Test
    void sentenceGrowsAndIsReadAsOne() {
        Sentence sentence =
                Toolkit.onFxThread(() -> new Sentence("old").add(" text").add(""));
        Toolkit.onFxThread(() -> {
            sentence.show("");
            return sentence.add("Goes away when ", Styles.MUTED).add("the Service is deleted.");
        });

        assertThat(sentence.getAccessibleText()).isEqualTo("Goes away when the Service is deleted.");
        assertThat(sentence.getChildren().getFirst().getStyleClass()).contains(Styles.MUTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kubernetes DNS specification 1.1.0, section 2.3.2 | https://github.com/kubernetes/dns/blob/master/docs/specification.md
            CoreDNS, not in the specification                 | https://coredns.io/plugins/kubernetes/
            RFC 2308, section 5                               | https://www.rfc-editor.org/rfc/rfc2308
            kiada/quote spec.clusterIP                        |
            """)
    void evidenceLeadsToTheStandardThatItNames(String evidence, URI page) {
        assertThat(StandardPage.of(evidence).orElse(null)).isEqualTo(page);
    }

    @Test
    void standardOfAStepIsOpenedOnRequest() {
        List<URI> opened = new ArrayList<>();
        StepList steps = Toolkit.onFxThread(() -> new StepList(opened::add));
        Toolkit.onFxThread(() -> {
            steps.show(List.of(
                    new Derivation.Step("It has a cluster IP.", "kiada/quote spec.clusterIP"),
                    new Derivation.Step("Each has a record.", "RFC 2782, page 2")));
            return true;
        });
        Toolkit.show(steps, 400, 300);

        Toolkit.onFxThread(() -> {
            steps.lookupAll("*").stream()
                    .filter(Hyperlink.class::isInstance)
                    .forEach(link -> ((Hyperlink) link).fire());
            return true;
        });

        assertThat(opened).containsExactly(URI.create("https://www.rfc-editor.org/rfc/rfc2782"));
        assertThat(Toolkit.texts(steps)).contains("1", "2", "kiada/quote spec.clusterIP");
    }
}
