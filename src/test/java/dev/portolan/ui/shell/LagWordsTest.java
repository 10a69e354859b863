// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.ui.fx.Dot;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said where parts of a picture are followed and others are not. */
class LagWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-17T14:02:20Z");
    private static final Problem FORBIDDEN =
            Problem.of("The API server at 127.0.0.1:38211 does not allow it.").quoting("endpointslices is forbidden");
    private static final Lag SLICES = lag(ResourceKind.ENDPOINT_SLICE, "kiada", NOW.minusSeconds(9));
    private static final WatchedPart SERVICES = new WatchedPart(ResourceKind.SERVICE, "");
    private static final WatchedPart NAMESPACES = new WatchedPart(ResourceKind.NAMESPACE, "");

    @Test
    void bannerSaysWhatLagsSinceWhenAndWhyAndWhatIsLive() {
        Banner.Lagging banner = banner(List.of(SLICES), List.of(NAMESPACES, SERVICES));

        assertThat(banner.title()).isEqualTo("EndpointSlices in kiada not updated since 14:02:11.");
        assertThat(banner.meaning()).isEqualTo("Namespaces and Services are live.");
        assertThat(banner.detail()).isEqualTo("endpointslices is forbidden. Attempt 3 in 4 s.");
        assertThat(banner.parts())
                .containsExactly(new Banner.Part(
                        banner.title(),
                        "The API server at 127.0.0.1:38211 does not allow it. Attempt 3 at 14:02:24.",
                        "endpointslices is forbidden"));
    }

    @Test
    void whatToDoIsToldOfEachPart() {
        Problem busy = FORBIDDEN.withRemedy("Wait, or ask who runs the cluster.");
        Lag lag = new Lag(SLICES.part(), SLICES.asOf(), busy, 3, NOW.plusSeconds(4));

        assertThat(banner(List.of(lag), List.of()).parts().getFirst().said())
                .isEqualTo("The API server at 127.0.0.1:38211 does not allow it. Attempt 3 at 14:02:24."
                        + " Wait, or ask who runs the cluster.");
    }

    @Test
    void partsOfOneKindAreCountedAndTheOldestTimeIsTold() {
        Banner.Lagging banner = banner(
                List.of(
                        lag(ResourceKind.SERVICE, "", NOW.minusSeconds(5)),
                        SLICES,
                        lag(ResourceKind.ENDPOINT_SLICE, "payments", NOW.minusSeconds(60))),
                List.of());

        assertThat(banner.title()).isEqualTo("Services and EndpointSlices in 2 namespaces not updated since 14:01:20.");
        assertThat(banner.meaning()).isEmpty();
        assertThat(banner.parts()).hasSize(3);
    }

    @Test
    void whatNeverCameIsNotCalledOld() {
        Lag never = lag(ResourceKind.SERVICE, "payments", null);

        assertThat(banner(List.of(never), List.of(NAMESPACES)).title())
                .isEqualTo("Services in payments could not be read.");
        assertThat(banner(List.of(never, SLICES), List.of()).title())
                .isEqualTo("EndpointSlices in kiada not updated since 14:02:11."
                        + " Services in payments could not be read.");
    }

    @Test
    void statusBarSaysTheSameInShort() {
        assertThat(status(List.of(SLICES), List.of(SERVICES)))
                .isEqualTo("EndpointSlices in kiada as of 14:02:11, the rest live");
        assertThat(status(List.of(SLICES), List.of())).isEqualTo("EndpointSlices in kiada as of 14:02:11");
        assertThat(status(List.of(lag(ResourceKind.POD, "kiada", null)), List.of(SERVICES)))
                .isEqualTo("Pods in kiada not read, the rest live");
        assertThat(status(List.of(lag(ResourceKind.SERVICE, "payments", null), SLICES), List.of(SERVICES)))
                .isEqualTo("EndpointSlices in kiada as of 14:02:11, Services in payments not read, the rest live");
        assertThat(StatusText.dot(view(List.of(SLICES), Coverage.COMPLETE))).isEqualTo(Dot.State.WARN);
    }

    @Test
    void tabsAreAsOldAsWhatTheyTellOf() {
        SessionView view =
                view(List.of(SLICES, lag(ResourceKind.POD, "kiada", NOW.minusSeconds(60))), Coverage.COMPLETE);

        assertThat(view.asOf("kiada", Tab.RECORDS.kinds())).isEqualTo(NOW.minusSeconds(9));
        assertThat(view.asOf("kiada", Tab.ENDPOINTS.kinds())).isEqualTo(NOW.minusSeconds(60));
        assertThat(view.asOf("kube-system", Tab.ENDPOINTS.kinds())).isNull();
    }

    @Test
    void servicesThatFailAreNotTakenForRefused() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Nothing("fault 500"));
        SessionView view = view(List.of(lag(ResourceKind.SERVICE, "", null)), new Coverage(access));

        assertThat(view.isRefused(ResourceKind.SERVICE)).isFalse();
        assertThat(view.unread(ResourceKind.SERVICE)).contains(FORBIDDEN);
        assertThat(view.refusedNamespaces()).isEmpty();
    }

    @Test
    void namespaceThatFailsIsNotTakenForRefused() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(
                ResourceKind.SERVICE,
                new Coverage.Only(Set.of("default", "kiada"), "not all", Map.of("kube-system", "not there")));
        SessionView view = view(List.of(lag(ResourceKind.SERVICE, "kube-public", null)), new Coverage(access));

        assertThat(view.unreadNamespaces()).containsEntry("kube-public", FORBIDDEN.line());
        assertThat(view.refusedNamespaces()).containsKey("kube-system").doesNotContainKey("kube-public");
    }

    @Test
    void namespaceThatNobodyAskedForIsNotTakenForRefused() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(
                ResourceKind.SERVICE,
                new Coverage.Only(Set.of("kiada"), "You chose one.", Map.of("kube-system", "not there")));
        SessionView view = view(List.of(), new Coverage(access));

        assertThat(view.unreadNamespaces())
                .containsEntry("default", "You chose one.")
                .doesNotContainKeys("kiada", "kube-system");
        assertThat(view.refusedNamespaces()).containsOnlyKeys("kube-system");
    }

    @Test
    void namespacesAreNotTakenForRefusedWhereOneRefusesThatWasReadAlone() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Nothing("not in shop"));
        SessionView view = view(new SourceState.Live(NOW), new Coverage(access));

        assertThat(view.isRefused(ResourceKind.SERVICE)).isTrue();
        assertThat(view.refusedNamespaces()).isEmpty();
        assertThat(view.unreadNamespaces()).containsEntry("kiada", "not in shop");
    }

    @Test
    void allIsRefusedWhereEachNamespaceRefuses() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        Map<String, String> refused = new HashMap<>();
        DemoWorld.snapshot().namespaceNames().forEach(name -> refused.put(name, "not in " + name));
        access.put(ResourceKind.SERVICE, new Coverage.Except(refused));
        SessionView view = view(new SourceState.Live(NOW), new Coverage(access));

        assertThat(view.isRefused(ResourceKind.SERVICE)).isTrue();
        assertThat(view.whyNone(ResourceKind.SERVICE)).contains("not in default");
        assertThat(view.refusedNamespaces()).containsEntry("kiada", "not in kiada");
    }

    private static Banner.Lagging banner(List<Lag> lags, List<WatchedPart> followed) {
        return (Banner.Lagging) new LagWords(new SourceState.Lagging(NOW, lags, followed), NOW).banner();
    }

    private static String status(List<Lag> lags, List<WatchedPart> followed) {
        return LagWords.state(new SourceState.Lagging(NOW, lags, followed));
    }

    private static Lag lag(ResourceKind kind, String namespace, Instant asOf) {
        return new Lag(new WatchedPart(kind, namespace), asOf, FORBIDDEN, 3, NOW.plusSeconds(4));
    }

    private static SessionView view(List<Lag> lags, Coverage coverage) {
        return view(new SourceState.Lagging(NOW, lags, List.of(NAMESPACES)), coverage);
    }

    private static SessionView view(SourceState state, Coverage coverage) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                state,
                new ClusterZone(DemoWorld.snapshot().covering(coverage), KubeadmCorefile.profile()),
                List.of());
    }
}
