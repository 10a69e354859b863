// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Grouping;
import dev.portolan.diagram.Sheet;
import dev.portolan.diagram.Spot;
import dev.portolan.route.Lane;
import dev.portolan.route.Route;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagramViewModelTest {

    private final ShownPicture shown = new ShownPicture();
    private final DiagramViewModel model =
            new DiagramViewModel(shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC));

    @Test
    void nothingIsDrawnBeforeAServiceIsShown() {
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(model.svg()).isEmpty();
        assertThat(model.siblings()).isEmpty();
    }

    @Test
    void siblingIsFoundAndBothRoutesAreShown() {
        show("quote-headless");

        assertThat(lanes()).containsExactly(Lane.CLUSTER_IP, Lane.DIRECT);
        assertThat(model.siblings()).extracting(service -> service.id().name()).containsExactly("quote");
        assertThat(model.possibleLanes()).containsExactly(LaneChoice.values());
    }

    @Test
    void diagramOfOneServiceDoesNotStayUnderTheNameOfAnother() {
        HeldBackground held = new HeldBackground();
        DiagramViewModel slow = new DiagramViewModel(shown.property(), held, Clock.fixed(Picture.NOW, ZoneOffset.UTC));
        show("quote-headless");
        held.finish();
        slow.lanesProperty().set(LaneChoice.CLUSTER_IP);
        held.pass();
        assertThat(slow.pictureProperty().get()).isNotNull();

        show("quiz-pods");
        held.pass();

        assertThat(slow.pictureProperty().get()).isNull();
        assertThat(slow.comparisonProperty().get()).isNull();
    }

    @Test
    void floodOfPicturesIsDrawnAndAChoiceOvertakesIt() {
        HeldBackground held = new HeldBackground();
        DiagramViewModel flooded =
                new DiagramViewModel(shown.property(), held, Clock.fixed(Picture.NOW, ZoneOffset.UTC));

        show("quote-headless");
        show("quote-headless");
        held.work();

        assertThat(flooded.pictureProperty().get()).isNotNull();

        flooded.lanesProperty().set(LaneChoice.CLUSTER_IP);
        held.work();

        assertThat(flooded.pictureProperty().get().shown().ways())
                .extracting(Route::lane)
                .containsOnly(Lane.CLUSTER_IP);
    }

    @Test
    void oneLaneCanBeShownAlone() {
        show("quote-headless");

        model.lanesProperty().set(LaneChoice.CLUSTER_IP);

        assertThat(lanes()).containsExactly(Lane.CLUSTER_IP);
        assertThat(model.shownLanes()).isEqualTo(LaneChoice.CLUSTER_IP);
    }

    @Test
    void choiceThatAServiceDoesNotOfferWaitsForTheNextOne() {
        show("quiz-pods");

        assertThat(model.possibleLanes()).containsExactly(LaneChoice.DIRECT);
        assertThat(model.shownLanes()).isEqualTo(LaneChoice.DIRECT);

        show("quote");

        assertThat(model.shownLanes()).isEqualTo(LaneChoice.BOTH);
    }

    @Test
    void pinFillsTheTableAndIsLetGo() {
        show("quote-headless");

        model.pin("quote-canary");

        assertThat(title()).isEqualTo("Path to quote-canary");
        assertThat(model.letGo()).isTrue();
        assertThat(title()).isEqualTo("Path to a pod");
        assertThat(model.letGo()).isFalse();
    }

    @Test
    void samePathPinnedTwiceIsLetGo() {
        show("quote");
        model.pin("quote-canary");

        model.pin("quote-canary");

        assertThat(model.emphasisProperty().get()).isEqualTo(Emphasis.NONE);
    }

    @Test
    void hoverLeavesTheTableAlone() {
        show("quote");
        Comparison before = model.comparisonProperty().get();

        model.hover("quote-canary");

        assertThat(model.emphasisProperty().get().touches("quote-canary")).isTrue();
        assertThat(model.comparisonProperty().get()).isSameAs(before);
    }

    @Test
    void newPictureKeepsThePin() {
        show("quiz-pods");
        model.pin("quiz-1");

        shown.show(allUnready(), "kiada/quiz-pods");

        assertThat(model.emphasisProperty().get().pinned()).isEqualTo("quiz-1");
        assertThat(end("quiz-1").speech().text()).contains("not ready");
    }

    @Test
    void pinGoesWithItsPod() {
        show("quiz-pods");
        model.pin("quiz-1");

        shown.show(without("quiz-pods"), "kiada/quiz-pods");

        assertThat(model.emphasisProperty().get().pinned()).isEmpty();
        assertThat(model.comparisonProperty().get().rows()).hasSize(1);
    }

    @Test
    void otherServiceStartsAfresh() {
        show("quote");
        model.pin("quote-canary");
        model.comparedProperty().set(new NamespacedName("kiada", "quote-headless"));

        show("kiada");

        assertThat(model.emphasisProperty().get()).isEqualTo(Emphasis.NONE);
        assertThat(model.comparedProperty().get()).isNull();
    }

    @Test
    void anotherSiblingCanBeCompared() {
        Picture picture = Picture.of("n")
                .headless("web-pods", Map.of("app", "web"))
                .clusterIp("web", "10.0.0.1", Map.of("app", "web"))
                .clusterIp("public", "10.0.0.2", Map.of("app", "web"));
        shown.show(picture.snapshot(), "n/web-pods");

        model.comparedProperty().set(new NamespacedName("n", "public"));

        assertThat(model.pictureProperty()
                        .get()
                        .shown()
                        .ways()
                        .getFirst()
                        .service()
                        .id()
                        .name())
                .isEqualTo("public");
    }

    @Test
    void siblingThatWentIsReplacedByTheClosest() {
        show("quote-headless");

        model.comparedProperty().set(new NamespacedName("kiada", "gone"));

        assertThat(lanes()).hasSize(2);
    }

    @Test
    void foldedGroupOpensAndClosesWithTheGrouping() {
        Picture picture = Picture.of("n").headless("web", Map.of("app", "web"));
        dev.portolan.cluster.Endpoint[] ends = new dev.portolan.cluster.Endpoint[20];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Picture.endpoint("web-" + i, "10.1.0." + (i + 1), "n1", EndpointConditions.READY);
        }
        shown.show(picture.slice("web", Picture.on(80), ends).snapshot(), "n/web");

        assertThat(ends()).hasSize(1);
        model.open("n1");
        assertThat(ends()).hasSize(20);
        model.groupingProperty().set(Grouping.ZONE);
        assertThat(ends()).hasSize(1);
    }

    @Test
    void frameOfTheViewDecidesTheWidth() {
        show("quote");

        model.frameProperty().set(new Frame(Sheet.CANVAS, 1500, 700));

        assertThat(model.pictureProperty().get().diagram().width()).isEqualTo(1500);
    }

    @Test
    void imageIsNamedAfterTheServiceAndShowsThePin() {
        show("quote");
        model.pin("quote-canary");

        assertThat(model.imageName()).isEqualTo("quote");
        assertThat(model.svg()).startsWith("<?xml").contains("stroke-width=\"3\"", "selected path");
    }

    @Test
    void aliasOffersNoLanes() {
        show("time-api");

        assertThat(model.showsAlias()).isTrue();
        assertThat(model.possibleLanes()).isEmpty();
    }

    private void show(String service) {
        shown.show(Picture.kiada().snapshot(), "kiada/" + service);
    }

    private static ClusterSnapshot allUnready() {
        ClusterSnapshot snapshot = Picture.kiada().snapshot();
        EndpointSlice slice = snapshot.slicesOf(new NamespacedName("kiada", "quiz-pods"))
                .iterator()
                .next();
        List<dev.portolan.cluster.Endpoint> ends = slice.endpoints().stream()
                .map(end -> new dev.portolan.cluster.Endpoint(
                        end.addresses(), EndpointConditions.NOT_READY, end.hostname(), end.target(), end.placement()))
                .toList();
        EndpointSlice changed = new EndpointSlice(slice.id(), slice.labels(), slice.addressType(), slice.ports(), ends);
        return snapshot.apply(List.of(new ClusterChange.Put(changed)), Picture.NOW);
    }

    private static ClusterSnapshot without(String service) {
        ClusterSnapshot snapshot = Picture.kiada().snapshot();
        EndpointSlice slice = snapshot.slicesOf(new NamespacedName("kiada", service))
                .iterator()
                .next();
        return snapshot.apply(List.of(new ClusterChange.Removed(slice.kind(), slice.id())), Picture.NOW);
    }

    private List<Lane> lanes() {
        return model.pictureProperty().get().shown().ways().stream()
                .map(Route::lane)
                .toList();
    }

    private String title() {
        return model.comparisonProperty().get().headings().getFirst().plain();
    }

    private Spot end(String path) {
        return model.pictureProperty().get().diagram().end(path).orElseThrow();
    }

    private List<Spot> ends() {
        return model.pictureProperty().get().diagram().spots().stream()
                .filter(spot -> spot.id().startsWith("end:"))
                .toList();
    }
}
