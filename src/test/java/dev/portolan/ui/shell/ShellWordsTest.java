// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Dot;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the banners and the status bar say about a session. */
class ShellWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-17T14:02:20Z");
    private static final Problem REFUSED =
            Problem.of("Connection refused by 127.0.0.1:38211.").because(Problem.Cause.CONNECTION);

    @Test
    void lostConnectionSaysSinceWhenWhyAndWhenItIsTriedAgain() {
        SourceState stale = new SourceState.Stale(NOW.minusSeconds(9), REFUSED, 3, NOW.plusSeconds(4));

        Banner.Lost lost = (Banner.Lost) only(view(SourceDescription.Kind.CONTEXT, stale));

        assertThat(lost.title()).isEqualTo("Connection to kind-dev lost.");
        assertThat(lost.meaning()).startsWith("Showing data as of ").endsWith(":02:11.");
        assertThat(lost.detail()).isEqualTo("Connection refused by 127.0.0.1:38211. Attempt 3 in 4 s.");
    }

    @ParameterizedTest
    @ValueSource(longs = {290, 61, 60, 4})
    void personIsToldWhatToDoHoweverFarTheNextTryIs(long seconds) {
        Problem expired = Problem.of("The API server at 127.0.0.1:38211 did not accept the credentials.")
                .withRemedy("Sign in again, then try again.");
        SourceState stale = new SourceState.Stale(NOW, expired, 6, NOW.plusSeconds(seconds));

        Banner.Lost lost = (Banner.Lost) only(view(SourceDescription.Kind.CONTEXT, stale));

        assertThat(lost.detail())
                .isEqualTo("The API server at 127.0.0.1:38211 did not accept the credentials." + " Attempt 6 in "
                        + seconds + " s. Sign in again, then try again.");
    }

    @ParameterizedTest
    @CsvSource({"-30000, is being made", "0, is being made", "1, in 1 s", "1000, in 1 s", "1001, in 2 s"})
    void attemptThatIsDueIsBeingMade(long millis, String words) {
        assertThat(Banner.attempt(1_200, NOW.plusMillis(millis), NOW)).isEqualTo("Attempt 1200 " + words + ".");
    }

    @Test
    void whatIsBeingReachedIsNamedUntilSomethingIsListed() {
        assertThat(StatusText.progress(connecting("", 0))).isEmpty();
        assertThat(StatusText.progress(connecting("127.0.0.1:6443", 0))).isEqualTo("Reaching 127.0.0.1:6443");
        assertThat(StatusText.progress(connecting("127.0.0.1:6443", 250))).isEqualTo("Listing Services, 250 so far");
    }

    private static SessionView connecting(String address, int services) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", address, ""),
                new SourceState.Connecting(Map.of(ResourceKind.SERVICE, services)),
                new ClusterZone(ClusterSnapshot.EMPTY, KubeadmCorefile.profile()),
                List.of());
    }

    @Test
    void whereNobodyTriesAnyMoreItIsToldWhy() {
        SourceState stale = new SourceState.Stale(NOW, REFUSED, 3, null);

        Banner.Offline offline = (Banner.Offline) only(view(SourceDescription.Kind.CONTEXT, stale));

        assertThat(offline.title()).isEqualTo("Offline, kind-dev is not watched.");
        assertThat(offline.detail()).isEqualTo("Connection refused by 127.0.0.1:38211.");
    }

    @Test
    void whatTheOtherSideSaidIsToldWhereTheConnectionIsLost() {
        Problem untrusted = Problem.of("The certificate of 127.0.0.1 is not signed by the authority in the kubeconfig.")
                .withRemedy("Get the kubeconfig anew.")
                .quoting("It is signed by CN=other; trusted is CN=kubernetes.");

        Banner.Lost lost =
                (Banner.Lost) only(view(SourceDescription.Kind.CONTEXT, new SourceState.Stale(NOW, untrusted, 3, NOW)));
        Banner.Offline offline = (Banner.Offline)
                only(view(SourceDescription.Kind.CONTEXT, new SourceState.Stale(NOW, untrusted, 3, null)));

        assertThat(lost.detail())
                .endsWith("Get the kubeconfig anew. It is signed by CN=other; trusted is CN=kubernetes.");
        assertThat(offline.detail())
                .endsWith("Get the kubeconfig anew. It is signed by CN=other; trusted is CN=kubernetes.");
    }

    @Test
    void snapshotSaysWhenItWasTakenAndHowMuchWasNotRead() {
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, "kind-kind", "", ""),
                new SourceState.Fixed(Instant.parse("2026-03-16T17:40:00Z")),
                new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                List.of(
                        new ReadIssue("all.yaml, document 3", "spec.ports[0].port", "is \"eighty\", not a number."),
                        new ReadIssue("all.yaml", "", "holds more than a picture shows, not read: 3 ConfigMap.")));

        Banner banner = only(view);

        assertThat(banner.title()).startsWith("Snapshot of kind-kind, taken 16 Mar 2026 ");
        assertThat(banner.meaning()).isEqualTo("2 things were not read.");
    }

    @Test
    void snapshotWithoutSlicesSaysWhatIsUnknown() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.remove(ResourceKind.ENDPOINT_SLICE);
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, "kind-kind", "", ""),
                new SourceState.Fixed(null),
                new ClusterZone(DemoWorld.snapshot().covering(new Coverage(access)), KubeadmCorefile.profile()),
                List.of());

        assertThat(only(view).meaning())
                .isEqualTo("EndpointSlices were not read: readiness and the records of endpoints are unknown.");
    }

    @Test
    void partOfASnapshotWithoutSlicesSaysBoth() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.remove(ResourceKind.ENDPOINT_SLICE);
        access.put(ResourceKind.SERVICE, new Coverage.Part(Set.of(), "cut"));
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, "kind-kind", "", ""),
                new SourceState.Fixed(null),
                new ClusterZone(DemoWorld.snapshot().covering(new Coverage(access)), KubeadmCorefile.profile()),
                List.of());

        assertThat(only(view).meaning())
                .isEqualTo("It is a part: not all Services were read, and what is missing may exist."
                        + " EndpointSlices were not read: readiness and the records of endpoints are unknown.");
    }

    @Test
    void demoAndLiveClusterNeedNoBanner() {
        assertThat(Banner.of(view(SourceDescription.Kind.DEMO, new SourceState.Fixed(NOW)), NOW))
                .isEmpty();
        assertThat(Banner.of(view(SourceDescription.Kind.CONTEXT, new SourceState.Live(NOW)), NOW))
                .isEmpty();
    }

    @Test
    void unreadablePodsAreTold() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.POD, new Coverage.Nothing("pods is forbidden"));
        SessionView view = live(new Coverage(access));

        assertThat(only(view))
                .isEqualTo(new Banner.Partly(
                        "Pods cannot be read:", "pod names and reasons are missing.", "pods is forbidden"));
    }

    @Test
    void objectsOfALiveClusterThatCouldNotBeReadAreToldUntilTheyCan() {
        ReadIssue broken = ReadIssue.of(
                new ReadIssue.Subject(ResourceKind.SERVICE, World.id("kiada/broken")),
                "spec.ports[0].port",
                "is \"eighty\", not a number. The Service was left out.");
        ReadIssue mended = ReadIssue.of(
                new ReadIssue.Subject(ResourceKind.SERVICE, World.id("kiada/quote")), "spec.ports", "is a text.");

        assertThat(only(live(broken, mended)))
                .isEqualTo(new Banner.LeftOut(
                        "Not all of kind-dev is shown:",
                        "1 object could not be read and was left out.",
                        List.of(broken)));
        assertThat(Banner.of(live(mended), NOW)).isEmpty();
    }

    @Test
    void serverThatProvesNothingIsWarnedOf() {
        ReadIssue unproven = new ReadIssue(
                "Context kind-dev", ReadIssue.BELIEVES_ANYBODY, "is set: anybody could pretend to be 127.0.0.1:38211.");

        assertThat(only(live(unproven)))
                .isEqualTo(new Banner.Trouble(
                        "The identity of kind-dev is not checked:",
                        "insecure-skip-tls-verify is set: anybody could pretend to be 127.0.0.1:38211."));
    }

    private static SessionView live(ReadIssue... issues) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                new SourceState.Live(NOW),
                new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                List.of(issues));
    }

    @Test
    void namespacesWhoseSlicesMayNotBeReadAreTold() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of("default", "not here")));
        access.put(
                ResourceKind.ENDPOINT_SLICE,
                new Coverage.Except(Map.of("kiada", "no slices", "default", "no slices here")));
        SessionView view = live(new Coverage(access));

        assertThat(only(view))
                .isEqualTo(new Banner.Partly(
                        "EndpointSlices in kiada cannot be read:",
                        "readiness and the records of endpoints there are unknown.",
                        "no slices"));
    }

    @Test
    void podsThatAreMissingInSomeNamespacesAreToldWithTheirPlace() {
        Coverage except = new Coverage(Map.of(
                ResourceKind.SERVICE, new Coverage.Everything(),
                ResourceKind.ENDPOINT_SLICE, new Coverage.Everything(),
                ResourceKind.POD, new Coverage.Except(Map.of("kiada", "pods is forbidden"))));
        Coverage only = new Coverage(Map.of(
                ResourceKind.SERVICE, new Coverage.Only(Set.of("default", "kiada", "kube-system"), "no"),
                ResourceKind.ENDPOINT_SLICE, new Coverage.Everything(),
                ResourceKind.POD, new Coverage.Only(Set.of("kiada"), "pods is forbidden")));

        assertThat(Banner.of(live(except), NOW))
                .containsExactly(new Banner.Partly(
                        "Pods in kiada cannot be read:",
                        "pod names and reasons there are missing.",
                        "pods is forbidden"));
        assertThat(Banner.of(live(only), NOW))
                .containsExactly(new Banner.Partly(
                        "Pods in 2 namespaces cannot be read:",
                        "pod names and reasons there are missing.",
                        "pods is forbidden"));
    }

    @Test
    void stateIsToldInWords() {
        assertThat(state(new SourceState.Connecting(Map.of()))).isEqualTo("Connecting");
        assertThat(state(new SourceState.Connecting(Map.of(), Problem.of("Nothing has come for 10 s."))))
                .isEqualTo("Nothing has come for 10 s.");
        assertThat(state(new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 1_240))))
                .isEqualTo("Listing Services, 1,240 so far");
        assertThat(state(new SourceState.Live(NOW)))
                .startsWith("Live, in sync ")
                .endsWith(":02:20");
        assertThat(state(new SourceState.Stale(NOW, REFUSED, 1, null))).startsWith("No connection, data as of ");
        assertThat(state(new SourceState.Failed(REFUSED))).isEqualTo("Not connected");
    }

    @Test
    void sumOfRecordsIsTheLeastWhereSlicesWereNotRead() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Except(Map.of("kiada", "forbidden")));

        assertThat(StatusText.counts(live(new Coverage(access)), 58)).isEqualTo("8 services, at least 58 records");

        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Except(Map.of("kube-public", "forbidden")));
        assertThat(StatusText.counts(live(new Coverage(access)), 58)).isEqualTo("8 services, 58 records");
    }

    @Test
    void countsNameTheNamespacesThatMayNotBeRead() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of("payments", "forbidden")));
        SessionView view = live(new Coverage(access));

        assertThat(StatusText.counts(view, 58)).isEqualTo("8 services, 58 records, 1 namespace not readable");
        assertThat(StatusText.counts(view, -1)).isEqualTo("8 services, 1 namespace not readable");
    }

    @Test
    void restrictedUserIsToldWhatIsRead() {
        assertThat(StatusText.counts(reading(new Coverage.Only(Set.of("kiada"), "forbidden")), 58))
                .isEqualTo("8 services, 58 records, 1 namespace read");
        assertThat(StatusText.counts(reading(new Coverage.Part(Set.of(), "cut")), 58))
                .isEqualTo("8 services, 58 records, not all services read");
        SessionView nothing = reading(new Coverage.Nothing("services is forbidden"));
        assertThat(StatusText.counts(nothing, 0)).isEqualTo("services not readable");
        assertThat(StatusText.state(nothing)).isEqualTo("Connected");
        assertThat(StatusText.dot(nothing)).isEqualTo(Dot.State.WARN);
        assertThat(Banner.of(nothing, NOW)).isEmpty();
    }

    @Test
    void servicesThatASnapshotDoesNotHoldAreNotCountedAsNone() {
        SessionView saved = new SessionView(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, "nodes.yaml", "", ""),
                new SourceState.Fixed(NOW),
                new ClusterZone(ClusterSnapshot.EMPTY.covering(new Coverage(Map.of())), KubeadmCorefile.profile()),
                List.of());

        assertThat(StatusText.counts(saved, 0)).isEqualTo("services not read");
        assertThat(StatusText.counts(saved, -1)).isEqualTo("services not read");
    }

    @Test
    void nothingIsCountedOfAClusterThatWasNotReached() {
        assertThat(StatusText.counts(connecting("", 0), 0)).isEmpty();
        assertThat(StatusText.counts(view(SourceDescription.Kind.CONTEXT, new SourceState.Failed(REFUSED)), 0))
                .isEmpty();
    }

    @Test
    void roleIsAskedForInTheNamespaceThatTheServerNames() {
        String text = "services is forbidden: User \"dev-viewer\" cannot list resource \"services\" in API group \"\""
                + " in the namespace \"kiada\"";

        assertThat(NoAccessPage.role(text, "shop").namespace()).isEqualTo("kiada");
        assertThat(NoAccessPage.role("forbidden", "shop").namespace()).isEqualTo("shop");
    }

    @Test
    void clusterRoleIsAskedForWhereTheWholeClusterWasOrNoNamespaceIsKnown() {
        String text = "services is forbidden: User \"dev-viewer\" cannot list resource \"services\" in API group \"\""
                + " at the cluster scope";

        assertThat(NoAccessPage.role(text, "shop").isClusterWide()).isTrue();
        assertThat(NoAccessPage.role("forbidden", "").isClusterWide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        kiada,     true
        kiada-2,   true
        ' kiada ', true
        '',        false
        Kiada,     false
        -kiada,    false
        a.b,       false
        """)
    void nameOfANamespaceIsALabel(String text, boolean valid) {
        assertThat(NamespaceField.isName(text)).isEqualTo(valid);
    }

    private static SessionView reading(Coverage.Access services) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, services);
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                new SourceState.Live(NOW),
                new ClusterZone(DemoWorld.snapshot().covering(new Coverage(access)), KubeadmCorefile.profile()),
                List.of());
    }

    @Test
    void profileSaysHowItWasFound() {
        assertThat(StatusText.profile(KubeadmCorefile.profile()))
                .containsExactly(
                        "cluster.local, TTL 30 s, kubeadm's default", "cluster.local, TTL 30 s", "cluster.local");
    }

    private static String state(SourceState state) {
        return StatusText.state(view(SourceDescription.Kind.CONTEXT, state));
    }

    private static Banner only(SessionView view) {
        List<Banner> banners = Banner.of(view, NOW);
        assertThat(banners).hasSize(1);
        return banners.getFirst();
    }

    private static SessionView view(SourceDescription.Kind kind, SourceState state) {
        return new SessionView(
                new SourceDescription(kind, "kind-dev", "127.0.0.1:38211", "v1.34.0"),
                state,
                new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                List.of());
    }

    private static SessionView live(Coverage coverage) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                new SourceState.Live(NOW),
                new ClusterZone(DemoWorld.snapshot().covering(coverage), KubeadmCorefile.profile()),
                List.of());
    }
}
