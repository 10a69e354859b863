// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Pod;
import dev.portolan.route.Reason;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pod that is not through its init containers says so in the API's words, and as kubectl prints it. */
class InitContainersTest {

    private static final String DONE = "{terminated: {exitCode: 0, reason: Completed}}";

    private final ShownPicture picture = new ShownPicture();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC),
            new RecordingEndpointsWindow());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {running: {}}                                              | Init:0/2                   | Init:0/2: [setup]
            {waiting: {reason: PodInitializing}}                       | Init:0/2                   | Init:0/2: [setup]
            {waiting: {}}                                              | Init:0/2                   | Init:0/2: [setup]
            {waiting: {reason: CrashLoopBackOff, message: back-off}}   | Init:CrashLoopBackOff      | Init:CrashLoopBackOff: [setup]
            {waiting: {reason: ImagePullBackOff}}                      | Init:ImagePullBackOff      | Init:ImagePullBackOff: [setup]
            {terminated: {exitCode: 3, reason: Error}}                 | Init:Error                 | Init:Error: [setup]
            {terminated: {exitCode: 3}}                                | Init:ExitCode:3            | Init:ExitCode:3: [setup]
            {terminated: {exitCode: 137, signal: 9}}                   | Init:Signal:9              | Init:Signal:9: [setup]
            {terminated: {exitCode: 0, reason: Completed}}             | Init:1/2                   | Init:1/2: [migrate]
            """)
    void phaseAndReasonAreThoseOfTheFirstContainerThatIsNotDone(String state, String phase, String reason) {
        Pod pod = pod(world(state, "{waiting: {reason: PodInitializing}}"));

        assertThat(PodTexts.phase(pod)).isEqualTo(phase);
        assertThat(Reason.of(pod).brief()).isEqualTo(reason);
    }

    @Test
    void tableAndExplanationNameTheContainerAndQuoteTheApi() {
        picture.show(
                world(
                        "{waiting: {reason: CrashLoopBackOff, message: back-off 40s restarting failed container=setup}}",
                        "{waiting: {reason: PodInitializing}}"),
                "kiada/quiz");

        EndpointRow row = model.rowsProperty().get().getFirst();
        assertThat(EndpointColumn.PHASE.text(row)).isEqualTo("Init:CrashLoopBackOff");
        assertThat(EndpointColumn.REASON.text(row)).isEqualTo("Init:CrashLoopBackOff: [setup]");
        assertThat(EndpointColumn.RESTARTS.text(row)).isEqualTo("4");
        assertThat(EndpointColumn.CONTAINERS.text(row)).isEqualTo("0/1");
        assertThat(model.explanationProperty().get().steps().getFirst().evidence())
                .isEqualTo("ContainersNotInitialized: containers with incomplete status: [setup migrate];"
                        + " init container setup: CrashLoopBackOff, back-off 40s restarting failed container=setup");
    }

    @Test
    void podThatRunsItsInitContainersSaysHowFarItIs() {
        assertThat(Reason.of(pod(world(DONE, "{running: {}}"))).words())
                .endsWith("init container migrate is running (Init:1/2)");
    }

    @Test
    void podThatIsThroughIsJudgedByItsOtherContainers() {
        Pod pod = pod(world(DONE, DONE));

        assertThat(PodTexts.phase(pod)).isEqualTo("Pending");
        assertThat(pod.status().initializing()).isEmpty();
        assertThat(Reason.of(pod).words()).contains("web is waiting: PodInitializing");
    }

    @Test
    void sidecarThatHasStartedIsNotWaitedForAndCountsAsAContainer() {
        Pod pod = pod(Snapshots.of("""
                kind: Pod
                apiVersion: v1
                metadata: {name: quiz-0, namespace: kiada, labels: {app: quiz}}
                spec:
                  initContainers: [{name: proxy, restartPolicy: Always}, {name: setup}]
                  containers: [{name: web}]
                status:
                  phase: Pending
                  initContainerStatuses:
                  - {name: proxy, ready: true, started: true, restartCount: 1, state: {running: {}}}
                  - {name: setup, ready: false, restartCount: 0, state: {running: {}}}
                  containerStatuses:
                  - {name: web, ready: false, restartCount: 0, state: {waiting: {reason: PodInitializing}}}
                """));

        assertThat(PodTexts.phase(pod)).isEqualTo("Init:1/2");
        assertThat(pod.status().countedContainers()).hasSize(2);
        assertThat(pod.status().restarts()).isEqualTo(1);
    }

    @Test
    void whatAContainerLeavesBehindIsNotRead() {
        Pod pod = pod(world("{terminated: {exitCode: 1, reason: Error, message: password=hunter2}}", "{waiting: {}}"));

        assertThat(Reason.of(pod).words()).doesNotContain("hunter2");
    }

    private static Pod pod(ClusterSnapshot snapshot) {
        return snapshot.pods().iterator().next();
    }

    private static ClusterSnapshot world(String setup, String migrate) {
        return Snapshots.of("""
                kind: Service
                apiVersion: v1
                metadata: {name: quiz, namespace: kiada}
                spec: {selector: {app: quiz}, clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9], ports: [{port: 80}]}
                ---
                kind: EndpointSlice
                apiVersion: discovery.k8s.io/v1
                metadata: {name: quiz-1, namespace: kiada, labels: {kubernetes.io/service-name: quiz}}
                addressType: IPv4
                ports: [{port: 80}]
                endpoints:
                - addresses: [10.244.0.9]
                  conditions: {ready: false, serving: false}
                  targetRef: {kind: Pod, name: quiz-0, namespace: kiada}
                ---
                kind: Pod
                apiVersion: v1
                metadata: {name: quiz-0, namespace: kiada, labels: {app: quiz}}
                spec:
                  initContainers: [{name: setup}, {name: migrate}]
                  containers: [{name: web}]
                status:
                  phase: Pending
                  podIP: 10.244.0.9
                  conditions:
                  - {type: Initialized, status: "False", reason: ContainersNotInitialized,
                     message: "containers with incomplete status: [setup migrate]"}
                  - {type: Ready, status: "False", reason: ContainersNotReady,
                     message: "containers with unready status: [web]"}
                  initContainerStatuses:
                  - {name: setup, ready: false, restartCount: 4, state: %s}
                  - {name: migrate, ready: false, restartCount: 0, state: %s}
                  containerStatuses:
                  - {name: web, ready: false, restartCount: 0, state: {waiting: {reason: PodInitializing}}}
                """.formatted(setup, migrate));
    }
}
