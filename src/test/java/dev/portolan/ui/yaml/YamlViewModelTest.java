// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlViewModelTest {

    private static final ClusterSnapshot DEMO = Snapshots.resource("/dev/portolan/kube/demo.yaml");

    private final ShownPicture picture = new ShownPicture();
    private final List<String> copied = new ArrayList<>();
    private final YamlViewModel model =
            new YamlViewModel(picture.property(), new DirectBackground(), (text, _) -> copied.add(text));

    @Test
    void serviceItsSlicesAndTheirPodsAreWritten() {
        picture.show(DEMO, "kiada/quiz-pods");

        assertThat(model.lines().stream().map(YamlLine::text).filter(line -> line.startsWith("kind:")))
                .containsExactly("kind: Service", "kind: EndpointSlice", "kind: Pod", "kind: Pod", "kind: Pod");
        assertThat(model.lines()).element(11).extracting(YamlLine::number).isEqualTo(12);
    }

    @Test
    void whatIsCopiedReadsBackAsTheSameObjects() {
        picture.show(DEMO, "kiada/quiz-pods");

        model.copyAll();

        ClusterSnapshot again = Snapshots.of(copied.getFirst());
        NamespacedName quiz = new NamespacedName("kiada", "quiz-pods");
        assertThat(again.service(quiz)).isEqualTo(DEMO.service(quiz));
        assertThat(again.slicesOf(quiz)).containsExactlyElementsOf(DEMO.slicesOf(quiz));
        assertThat(again.pods())
                .hasSize(3)
                .allMatch(pod -> DEMO.pod(pod.id()).orElseThrow().equals(pod));
    }

    @Test
    void floodOfPicturesIsAnswered() {
        HeldBackground held = new HeldBackground();
        YamlViewModel flooded = new YamlViewModel(picture.property(), held, (_, _) -> {});

        picture.show(DEMO, "kiada/quiz-pods");
        picture.show(DEMO, "kiada/quiz-pods");
        held.work();

        assertThat(flooded.lines()).isNotEmpty();

        picture.show(DEMO, "kiada/quote");
        held.pass();
        assertThat(flooded.lines()).isEmpty();
        held.work();

        assertThat(flooded.lines()).containsExactlyElementsOf(model.lines());
    }

    @Test
    void searchWalksAroundTheMatches() {
        picture.show(DEMO, "kiada/quiz-pods");

        model.searchProperty().set("KIND: pod");

        assertThat(model.foundProperty().get()).isEqualTo("1 of 6");
        int first = model.currentProperty().get();

        model.previous();
        assertThat(model.foundProperty().get()).isEqualTo("6 of 6");

        model.next();
        assertThat(model.currentProperty().get()).isEqualTo(first);
        assertThat(model.matches(model.lines().get(first))).isTrue();
    }

    @Test
    void whatIsNotWrittenYetIsNotSaidToHoldNothing() {
        HeldBackground held = new HeldBackground();
        YamlViewModel slow = new YamlViewModel(picture.property(), held, (_, _) -> {});
        picture.show(DEMO, "kiada/quiz-pods");
        held.finish();
        slow.searchProperty().set("kind: pod");
        assertThat(slow.foundProperty().get()).isEqualTo("1 of 6");

        picture.show(DEMO, "kiada/quote");
        held.pass();

        assertThat(slow.foundProperty().get()).isEmpty();
    }

    @Test
    void searchThatFindsNothingSaysSo() {
        picture.show(DEMO, "kiada/quote");

        model.searchProperty().set("secret");

        assertThat(model.foundProperty().get()).isEqualTo("not found");
        assertThat(model.currentProperty().get()).isEqualTo(YamlViewModel.NOWHERE);

        model.searchProperty().set("");
        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void objectIsRevealedAsSoonAsItsServiceIsShown() {
        model.reveal(new ObjectRef(ResourceKind.ENDPOINT_SLICE, new NamespacedName("kiada", "quiz-pods-x2kvd")));

        picture.show(DEMO, "kiada/quiz-pods");

        assertThat(model.lines().get(model.currentProperty().get() + 1).text()).isEqualTo("kind: EndpointSlice");
    }

    @Test
    void someLinesAreCopied() {
        picture.show(DEMO, "kiada/quote");

        model.copy(model.lines().subList(0, 2));

        assertThat(copied).containsExactly("apiVersion: v1\nkind: Service\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            kind: Service|kind:| Service
            - name: http|- name:| http
              - 10.0.0.1||  - 10.0.0.1
            ---||---
            metadata:|metadata:|''
              kubernetes.io/name: x|  kubernetes.io/name:| x
            """)
    void keyIsToldFromItsValue(String text, String key, String value) {
        YamlLine line = YamlLine.of(1, text);

        assertThat(line.key()).isEqualTo(key == null ? "" : key);
        assertThat(line.value()).isEqualTo(value);
    }
}
