// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeViewModelTest {

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(shown(DemoWorld.snapshot(), null));
    private final List<String> asked = new ArrayList<>();
    private final TreeViewModel tree = new TreeViewModel(shown, new DirectBackground(), new Asked());

    @Test
    void namespacesWithServicesAreShownInOrder() {
        assertThat(lines())
                .containsExactly(
                        "default 1: kubernetes 1/1",
                        "kiada 6: external-service-headless 2/2, kiada 3/3, quiz-pods 2/3, quote 4/4,"
                                + " quote-headless 4/4, time-api –",
                        "kube-system 1: kube-dns 2/2");
    }

    @Test
    void namespacesWithoutServicesAreCountedAndShownWhenAskedFor() {
        assertThat(tree.reading().get().without())
                .containsExactly("kube-node-lease", "kube-public", "local-path-storage");

        tree.alsoWithout().set(true);

        assertThat(tree.rows()).extracting(NamespaceRow::name).hasSize(6).contains("kube-public");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quo                  | kiada 2: quote 4/4, quote-headless 4/4
            QUOTE.KIADA          | kiada 1: quote 4/4
            quote head           | kiada 1: quote-headless 4/4
            10.96.161            | kiada 1: quote 4/4
            10.244.2.15          | kiada 1: quiz-pods 2/3
            worldtime            | kiada 1: time-api –
            """)
    void filterLooksAtNamesAddressesAndAliases(String text, String line) {
        tree.filter().set(text);

        assertThat(lines()).containsExactly(line);
        assertThat(tree.noMatch().get()).isNull();
    }

    @Test
    void filterThatLetsNothingThroughSaysWhatItHides() {
        tree.filter().set("nothing");

        assertThat(tree.noMatch().get())
                .isEqualTo(new NoMatch("nothing", 8, 3, List.of("ClusterIP", "ExternalName", "Headless")));

        tree.filter().set("");
        assertThat(tree.noMatch().get()).isNull();
        assertThat(tree.rows()).hasSize(3);
    }

    @Test
    void readinessFollowsThePictureOnTheSameRow() {
        ServiceRow quiz = row("kiada/quiz-pods");

        show(DemoWorld.withoutQuiz1());

        assertThat(row("kiada/quiz-pods")).isSameAs(quiz);
        assertThat(quiz.ready().get().text()).isEqualTo("1/3");
        assertThat(quiz.change().get()).isEqualTo(ServiceRow.Change.WORSE);
        assertThat(tree.changed().get()).containsExactly(quiz);

        tree.settle(tree.changed().get());
        assertThat(quiz.change().get()).isEqualTo(ServiceRow.Change.NONE);
    }

    @Test
    void rowThatChangesAgainIsToldAgain() {
        List<List<ServiceRow>> told = new ArrayList<>();
        tree.changed().subscribe((_, batch) -> told.add(batch));
        ServiceRow quiz = row("kiada/quiz-pods");

        show(DemoWorld.withoutQuiz1());
        tree.settle(tree.changed().get());
        show(DemoWorld.snapshot());

        assertThat(told).containsExactly(List.of(quiz), List.of(), List.of(quiz));
        assertThat(quiz.change().get()).isEqualTo(ServiceRow.Change.BETTER);
    }

    @Test
    void newServiceIsMarked() {
        show(DemoWorld.world()
                .clusterIp("kiada/new", "10.96.0.9", "http:80/TCP")
                .snapshot());

        assertThat(row("kiada/new").change().get()).isEqualTo(ServiceRow.Change.BETTER);
    }

    @Test
    void deletedServiceStaysUntilSomethingElseIsSelected() {
        delete("kiada/quote");
        assertThat(row("kiada/quote").change().get()).isEqualTo(ServiceRow.Change.GONE);

        tree.choose(row("kiada/kiada"));
        assertThat(lines().get(1)).doesNotContain("quote 4/4");
        assertThat(asked).containsExactly("select kiada/kiada");
    }

    @Test
    void deletedServiceThatTheFilterHidIsNotTold() {
        tree.filter().set("quiz");

        delete("kiada/quote");

        assertThat(lines()).containsExactly("kiada 1: quiz-pods 2/3");
        assertThat(tree.changed().get()).isEmpty();
    }

    @Test
    void deletedServiceGoesWithTheNextFilter() {
        delete("kiada/quote");

        tree.filter().set("quiz");

        assertThat(lines()).containsExactly("kiada 1: quiz-pods 2/3");
    }

    private void delete(String service) {
        show(DemoWorld.snapshot()
                .apply(List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id(service))), World.CHANGED));
    }

    @Test
    void firstPictureIsNoChange() {
        assertThat(tree.changed().get()).isEmpty();
    }

    @Test
    void filterKnowsTheDomainThatWasFoundLater() throws CorefileException {
        DnsProfile found =
                CorefileParser.parse(".:53 {\n kubernetes corp.example\n}", "Corefile", CoreDnsVersion.NEWEST);
        ClusterZone zone = shown.get().view().zone();
        shown.set(shown(shown.get().view().state(), new ClusterZone(zone.snapshot(), found), null));

        tree.filter().set("quote.kiada.svc.corp.example");

        assertThat(lines()).containsExactly("kiada 1: quote 4/4");
    }

    @Test
    void unreadSlicesAreUnknownNotZero() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Nothing("403"));

        show(DemoWorld.snapshot().covering(new Coverage(access)));

        assertThat(row("kiada/quote").ready().get().text()).isEqualTo("?");
    }

    @Test
    void namespaceThatMayNotBeReadIsLastAndSaysWhy() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of("alpha", "services is forbidden")));
        show(DemoWorld.world().namespace("alpha").snapshot().covering(new Coverage(access)));

        NamespaceRow last = tree.rows().getLast();
        assertThat(last.name()).isEqualTo("alpha");
        assertThat(last.standing()).isEqualTo(NamespaceRow.Standing.REFUSED);

        tree.choose(last);
        assertThat(asked).containsExactly("refused alpha: services is forbidden");
    }

    @Test
    void namespacesBesideThoseThatWereReadAreLockedOnlyIfTheyWereRefused() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        Set<String> read = Set.of("kiada", "default", "kube-system");
        access.put(ResourceKind.SERVICE, new Coverage.Only(read, "chosen", Map.of("kube-public", "forbidden")));
        show(DemoWorld.world().snapshot().covering(new Coverage(access)));

        assertThat(tree.readable().get()).isEqualTo(3);
        assertThat(tree.reading().get().refused()).containsOnlyKeys("kube-public");
        assertThat(tree.reading().get().unread()).containsOnlyKeys("kube-node-lease", "local-path-storage");
    }

    @Test
    void namespaceIsNotWithoutServicesBeforeAllAreListed() {
        show(DemoWorld.snapshot().covering(ClusterSnapshot.UNREAD.coverage()));
        assertThat(tree.reading().get().without()).isEmpty();

        show(DemoWorld.snapshot());
        assertThat(tree.reading().get().without())
                .containsExactly("kube-node-lease", "kube-public", "local-path-storage");
    }

    @Test
    void filterLeavesLockedNamespacesToTheListBelow() {
        lock("alpha");
        tree.filter().set("quote");

        assertThat(tree.rows()).extracting(NamespaceRow::name).containsExactly("kiada");
        assertThat(tree.reading().get().refusedBut(Set.of())).containsExactly("alpha");
    }

    @Test
    void hiddenNamespaceComesBackWithThoseWithoutServices() {
        lock("alpha");
        tree.hide("alpha");
        assertThat(tree.rows()).extracting(NamespaceRow::name).doesNotContain("alpha");
        assertThat(tree.hiding().get()).isEqualTo(1);

        tree.alsoWithout().set(true);
        assertThat(tree.rows()).extracting(NamespaceRow::name).contains("alpha");
    }

    @Test
    void namespaceThatCanBeReadAfterAllIsOpen() {
        lock("later");

        show(DemoWorld.world()
                .clusterIp("later/web", "10.96.9.9", "http:80/TCP")
                .snapshot());

        assertThat(tree.rows())
                .filteredOn(row -> row.name().equals("later"))
                .singleElement()
                .satisfies(row -> assertThat(row.open().get()).isTrue());
    }

    private void lock(String namespace) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of(namespace, "services is forbidden")));
        show(DemoWorld.world().namespace(namespace).snapshot().covering(new Coverage(access)));
    }

    @Test
    void namespacesStartClosedWhereThereAreManyServicesButTheCurrentOne() {
        World big = DemoWorld.world();
        for (int i = 0; i < 600; i++) {
            big.clusterIp("many/service-" + i, "10.97.0." + i, "http:80/TCP");
        }
        shown.set(shown(big.snapshot(), "kiada/quote"));

        assertThat(tree.rows())
                .filteredOn(row -> row.open().get())
                .extracting(NamespaceRow::name)
                .containsExactly("kiada");
    }

    @Test
    void filterOpensWhatMatchesAndLeavesTheRestAsItWas() {
        NamespaceRow kiada = tree.rows().get(1);
        kiada.open().set(false);

        tree.filter().set("quote");
        assertThat(kiada.open().get()).isTrue();

        tree.filter().set("");
        assertThat(kiada.open().get()).isFalse();
    }

    @Test
    void numbersAreOldWhereTheirPartIsNotFollowed() {
        Instant at = World.CHANGED;
        lag(new Lag(new WatchedPart(ResourceKind.ENDPOINT_SLICE, "kiada"), at, Problem.of("500"), 1, at));

        assertThat(tree.lateness().get().in("kiada")).isPresent();
        assertThat(tree.lateness().get().in("default")).isEmpty();

        show(DemoWorld.snapshot());
        assertThat(tree.lateness().get()).isEqualTo(Lateness.NONE);
    }

    @Test
    void namespaceThatCouldNotBeReadIsNeitherEmptyNorForbidden() {
        lag(new Lag(
                new WatchedPart(ResourceKind.SERVICE, "kube-public"),
                null,
                Problem.of("The API server answered 500."),
                5,
                World.CHANGED));

        assertThat(tree.rows())
                .last()
                .satisfies(row -> assertThat(row.name() + " " + row.standing()).isEqualTo("kube-public UNREAD"));
        assertThat(tree.whyUnread("kube-public")).isEqualTo("The API server answered 500.");
        assertThat(tree.reading().get().without()).doesNotContain("kube-public");

        show(DemoWorld.snapshot());
        assertThat(tree.rows()).extracting(NamespaceRow::name).doesNotContain("kube-public");
    }

    private void lag(Lag lag) {
        Shown now = shown.get();
        shown.set(new Shown(
                new SessionView(
                        now.view().source(),
                        new SourceState.Lagging(World.CHANGED, List.of(lag), List.of()),
                        now.view().zone(),
                        List.of()),
                null));
    }

    private void show(ClusterSnapshot snapshot) {
        shown.set(shown(snapshot, null));
    }

    private ServiceRow row(String id) {
        return tree.rows().stream()
                .flatMap(namespace -> namespace.services().stream())
                .filter(row -> row.id().equals(World.id(id)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() {
        return tree.rows().stream()
                .map(row -> row.name() + " " + row.count().get() + ": "
                        + String.join(
                                ", ",
                                row.services().stream()
                                        .map(service -> service.id().name() + " "
                                                + service.ready().get().text())
                                        .toList()))
                .toList();
    }

    private static Shown shown(ClusterSnapshot snapshot, @Nullable String selected) {
        return shown(
                new SourceState.Live(World.CHANGED), new ClusterZone(snapshot, KubeadmCorefile.profile()), selected);
    }

    private static Shown shown(SourceState state, ClusterZone zone, @Nullable String selected) {
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind", "", ""), state, zone, List.of());
        return new Shown(
                view,
                selected == null
                        ? null
                        : zone.snapshot().service(World.id(selected)).orElseThrow());
    }

    /** Remembers what the tree asked for. */
    private final class Asked implements TreeTarget {

        @Override
        public void select(NamespacedName service) {
            asked.add("select " + service);
        }

        @Override
        public void explainRefusal(String namespace, String text) {
            asked.add("refused " + namespace + ": " + text);
        }

        @Override
        public void chooseNamespaces() {
            asked.add("namespaces");
        }

        @Override
        public void enter() {
            asked.add("enter");
        }
    }
}
