// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Renumbering;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Times;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompareViewModelTest {

    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final ClusterSnapshot WITHOUT_QUOTE = DEMO.apply(
            List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"))), World.CHANGED);

    private static final SourceState REFUSED =
            new SourceState.Failed(Problem.of("Connection refused by 127.0.0.1:6443."));

    private final Sides old = new Sides("old", DEMO);
    private final Sides now = new Sides("new", WITHOUT_QUOTE);
    private final RecordingCompareWindow window = new RecordingCompareWindow();
    private final CompareViewModel model =
            new CompareViewModel(List.of(old.candidate(), now.candidate()), new DirectBackground(), window);

    @Test
    void secondSourceIsAskedFor() {
        assertThat(model.first().get()).isEqualTo(old.candidate());
        assertThat(title()).isEqualTo("Choose the source to compare old with");
    }

    @Test
    void bothAreAskedForWhereNothingIsOpen() {
        model.first().set(null);

        assertThat(title()).isEqualTo("Choose two sources to compare");
    }

    @Test
    void serviceThatOneSideLacksIsRemovedWithItsRecords() {
        compare();

        assertThat(texts())
                .contains("- Service kiada/quote: records: 4 removed")
                .contains("    - A quote.kiada.svc.cluster.local. 10.96.161.97");
        assertThat(model.sums().get()).isEqualTo("services: 0 added, 1 removed, 0 changed, 7 the same");
    }

    @Test
    void swappedSidesTellTheOpposite() {
        compare();
        model.swap();

        assertThat(texts().getFirst()).startsWith("+ Service kiada/quote");
        assertThat(model.first().get()).isEqualTo(now.candidate());
        assertThat(model.second().get()).isEqualTo(old.candidate());
    }

    @Test
    void swappedSidesAreNotReadAnewAndStillFollowed() {
        compare();
        model.swap();
        assertThat(old.heard).containsExactly("open");
        assertThat(now.heard).containsExactly("open");

        now.show(DEMO);
        assertThat(model.again().get()).isEqualTo("Changed since, compare again");

        model.close();
        assertThat(old.heard).containsExactly("open", "close");
        assertThat(now.heard).containsExactly("open", "close");
    }

    @Test
    void equalSourcesAreTheSame() {
        now.show(DEMO);
        compare();

        assertThat(title()).isEqualTo("Both are the same");
    }

    @Test
    void otherAddressesAreLeftOutOnRequest() {
        now.show(new Renumbering(7).of(DEMO));
        compare();
        assertThat(model.sums().get()).isEqualTo("services: 0 added, 0 removed, 7 changed, 1 the same");

        model.ignoresAddresses().set(true);
        assertThat(title()).isEqualTo("Both are the same, addresses ignored");
        assertThat(model.sums().get())
                .isEqualTo("services, addresses ignored: 0 added, 0 removed, 0 changed, 8 the same");

        model.ignoresAddresses().set(false);
        assertThat(texts()).isNotEmpty();
    }

    @Test
    void addressesStayIgnoredWhateverIsComparedNext() {
        model.ignoresAddresses().set(true);
        now.show(new Renumbering(7).of(WITHOUT_QUOTE));
        compare();
        model.swap();
        model.save();

        assertThat(texts()).isNotEmpty().allMatch(text -> text.contains("quote.kiada") || text.contains("kiada/quote"));
        assertThat(window.said.getLast())
                .endsWith("services, addresses ignored: 1 added, 0 removed, 0 changed, 7 the same\n");
    }

    @Test
    void comparisonStaysAsItIsAndSaysThatItIsOutdated() {
        compare();
        now.show(DEMO);
        assertThat(model.again().get()).isEqualTo("Changed since, compare again");
        assertThat(texts()).isNotEmpty();

        model.tryAgain();
        assertThat(model.again().get()).isEmpty();
        assertThat(now.heard).containsExactly("open");
        assertThat(title()).isEqualTo("Both are the same");
    }

    @Test
    void sideThatConnectsIsWaitedForAndSaysHowFarItIs() {
        now.show(ClusterSnapshot.EMPTY, new SourceState.Connecting(Map.of()));
        compare();
        assertThat(title()).isEqualTo("Reading new");

        now.show(ClusterSnapshot.EMPTY, new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 1240)));
        assertThat(model.emptiness().get().meaning()).isEqualTo("Services, 1,240 so far");

        now.show(
                ClusterSnapshot.EMPTY,
                new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 1240), Problem.of("Nothing comes.")));
        assertThat(model.emptiness().get().meaning()).isEqualTo("Nothing comes.");

        now.show(WITHOUT_QUOTE);
        assertThat(texts()).isNotEmpty();
    }

    @Test
    void sideThatCannotBeReadIsToldInItsWordsAndTriedAgain() {
        now.show(ClusterSnapshot.EMPTY, REFUSED);
        compare();

        assertThat(title()).isEqualTo("new could not be read");
        assertThat(model.emptiness().get().meaning()).isEqualTo("Connection refused by 127.0.0.1:6443.");
        assertThat(model.again().get()).isEqualTo("Try again");

        model.tryAgain();
        now.show(WITHOUT_QUOTE);

        assertThat(now.heard).containsExactly("open", "again");
        assertThat(old.heard).containsExactly("open");
        assertThat(texts()).isNotEmpty();
        assertThat(model.again().get()).isEmpty();
    }

    @Test
    void failureIsToldWhileTheOtherSideIsRead() {
        old.show(ClusterSnapshot.EMPTY, new SourceState.Connecting(Map.of()));
        now.show(ClusterSnapshot.EMPTY, REFUSED);
        compare();

        assertThat(title()).isEqualTo("new could not be read");
    }

    @Test
    void failuresOfBothSidesAreTold() {
        old.show(ClusterSnapshot.EMPTY, new SourceState.Failed(Problem.of("all.yaml holds no object.")));
        now.show(ClusterSnapshot.EMPTY, REFUSED);
        compare();

        assertThat(title()).isEqualTo("old could not be read");
        assertThat(model.emptiness().get().meaning())
                .isEqualTo("all.yaml holds no object.\nnew could not be read. Connection refused by 127.0.0.1:6443.");
    }

    @Test
    void sideThatWasLostIsComparedAsItWasAndSaysSo() {
        now.show(
                WITHOUT_QUOTE,
                new SourceState.Stale(World.CHANGED, Problem.of("Connection refused by 127.0.0.1:6443."), 3, null));
        compare();

        assertThat(texts()).isNotEmpty();
        assertThat(model.note().get())
                .isEqualTo("new is not updated: compared as of " + Times.time(World.CHANGED) + ".");

        model.tryAgain();
        assertThat(now.heard).containsExactly("open", "again");
    }

    @Test
    void sidesOfOneNameAreToldApartByTheirPlaces() {
        Candidate staging = new Candidate(SourceDescription.Kind.SNAPSHOT, "all.yaml", "/staging", () -> old);
        Candidate prod = new Candidate(SourceDescription.Kind.SNAPSHOT, "all.yaml", "/prod", () -> now);
        CompareViewModel alike = new CompareViewModel(List.of(staging, prod), new DirectBackground(), window);
        alike.second().set(prod);
        alike.copyAll();

        assertThat(window.said.getLast()).startsWith("--- all.yaml, /staging\n+++ all.yaml, /prod\n");
    }

    @ParameterizedTest
    @MethodSource
    void slicesOfWhichSomeWereNotReadAreTold(Coverage.Access slices) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.ENDPOINT_SLICE, slices);
        now.show(DEMO.covering(new Coverage(access)));
        compare();

        assertThat(model.note().get()).isEqualTo("Not all EndpointSlices of new were read: what is missing may exist.");
    }

    static Stream<Coverage.Access> slicesOfWhichSomeWereNotReadAreTold() {
        return Stream.of(
                new Coverage.Part(Set.of("kiada"), "cut"),
                new Coverage.Only(Set.of("kiada"), "forbidden"),
                new Coverage.Except(Map.of("kiada", "forbidden")));
    }

    @Test
    void whatMayNotBeReadDoesNotPassForADifference() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "forbidden"));
        now.show(WITHOUT_QUOTE.covering(new Coverage(access)));
        compare();

        assertThat(model.note().get())
                .isEqualTo("Only 1 namespace of new was read: what is missing elsewhere may exist.");
    }

    @Test
    void whatOneSideMayHaveIsNotKnown() {
        now.show(part(DEMO));
        compare();

        assertThat(texts())
                .containsExactly(
                        "? Service default/kubernetes: Services not read in new",
                        "? Service kube-system/kube-dns: Services not read in new");
        assertThat(model.sums().get())
                .isEqualTo("services: 0 added, 0 removed, 0 changed, 6 the same, 2 not known, not all read");
        model.kind().set(ShownKind.REMOVED);
        assertThat(title()).isEqualTo("Nothing that was read differs");
        assertThat(model.emptiness().get().meaning()).isEqualTo("2 services could not be compared.");
        model.kind().set(ShownKind.ALL);
        model.filter().set("nothing like this");
        assertThat(model.emptiness().get().meaning())
                .isEqualTo("No service differs, 2 not known, and none of them is shown.");
    }

    @Test
    void someThatWereReadAreNotCalledUnread() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Part(Set.of("kiada"), "cut"));
        now.show(DEMO.covering(new Coverage(access)));
        compare();

        assertThat(texts()).contains("? Service kiada/quiz-pods: not all EndpointSlices read in new");
    }

    @Test
    void notKnownStandsBesideWhatDiffersAndIsSavedWithIt() {
        now.show(part(WITHOUT_QUOTE));
        compare();
        model.swap();
        model.save();

        assertThat(texts()).contains("? Service kube-system/kube-dns: Services not read in new");
        assertThat(window.said.getLast())
                .contains("\n? Service kube-system/kube-dns: Services not read in new\n")
                .endsWith("services: 1 added, 0 removed, 0 changed, 5 the same, 2 not known, not all read\n");
    }

    @Test
    void nothingThatDiffersIsNotTheSameWhereMoreMayBe() {
        old.show(part(DEMO));
        now.show(part(DEMO));
        model.compareAgain();
        compare();

        assertThat(title()).isEqualTo("Nothing that was read differs");
        assertThat(model.emptiness().get().meaning()).isEqualTo("Not all services were read.");
    }

    @Test
    void filterAndKindNarrowTheRows() {
        compare();
        model.filter().set("10.96.161.97");
        assertThat(texts()).isNotEmpty();
        model.filter().set("nothing like this");
        assertThat(title()).isEqualTo("No difference matches");

        model.filter().set("");
        model.kind().set(ShownKind.ADDED);
        assertThat(title()).isEqualTo("No difference of this kind");
        model.kind().set(ShownKind.REMOVED);
        assertThat(texts()).isNotEmpty();
    }

    @Test
    void recordsFold() {
        compare();
        model.toggle((CompareRow.Head) model.rows().get().getFirst());

        assertThat(texts()).hasSize(1);
    }

    @Test
    void comparisonIsSavedAndCopiedAsText() {
        compare();
        model.save();
        model.copyAll();

        assertThat(window.said.getFirst()).isEqualTo("old-new.diff");
        assertThat(window.said.getLast())
                .startsWith("--- old\n+++ new\n- Service kiada/quote: ")
                .endsWith("services: 0 added, 1 removed, 0 changed, 7 the same\n")
                .isEqualTo(window.said.get(1));
    }

    @Test
    void chosenSnapshotBecomesTheSecondSide() {
        window.snapshot = new Sides("all.yaml", DEMO).candidate();
        model.chooseSnapshot();

        assertThat(model.second().get()).isEqualTo(window.snapshot);
        assertThat(model.candidates()).contains(window.snapshot);
    }

    @Test
    void sidesAreLetGo() {
        compare();
        model.close();

        assertThat(old.heard).containsExactly("open", "close");
        assertThat(now.heard).containsExactly("open", "close");
    }

    @Test
    void sideThatGivesWayToAnotherIsLetGo() {
        compare();
        model.second().set(new Sides("third", DEMO).candidate());

        assertThat(now.heard).containsExactly("open", "close");
        assertThat(old.heard).containsExactly("open");
    }

    /** That picture as it is for who may read the namespace kiada alone. */
    private static ClusterSnapshot part(ClusterSnapshot picture) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "forbidden"));
        return picture.apply(
                        List.of(
                                new ClusterChange.Removed(ResourceKind.SERVICE, World.id("default/kubernetes")),
                                new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kube-system/kube-dns"))),
                        World.CHANGED)
                .covering(new Coverage(access));
    }

    private void compare() {
        model.second().set(now.candidate());
    }

    private String title() {
        assertThat(model.rows().get()).isEmpty();
        return model.emptiness().get().title();
    }

    private List<String> texts() {
        return model.rows().get().stream().map(CompareRow::text).toList();
    }
}
