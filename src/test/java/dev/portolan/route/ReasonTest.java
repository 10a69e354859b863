// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Pod;
import dev.portolan.testing.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a pod is not ready is said in the API's words: its conditions, its readiness gates, the states of its containers. */
class ReasonTest {

    private static final String UNREADY =
            "{type: Ready, status: \"False\", reason: ContainersNotReady, message: \"containers with unready status: [web]\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {waiting: {reason: CrashLoopBackOff, message: back-off 40s}} | CrashLoopBackOff: [web] | web is waiting: CrashLoopBackOff, back-off 40s
            {waiting: {reason: ImagePullBackOff}}                        | ImagePullBackOff: [web] | web is waiting: ImagePullBackOff
            {terminated: {exitCode: 137, reason: OOMKilled}}             | OOMKilled: [web]        | web is terminated: OOMKilled
            {terminated: {exitCode: 0, reason: Completed}}               | Completed: [web]        | web is terminated: Completed
            """)
    void containerThatDoesNotRunSaysWhy(String state, String brief, String words) {
        Reason reason = Reason.of(pod(UNREADY, state));

        assertThat(reason.brief()).isEqualTo(brief);
        assertThat(reason.words()).isEqualTo("ContainersNotReady: containers with unready status: [web]; " + words);
    }

    @Test
    void containerThatRunsAndIsNotReadyIsNamedByTheCondition() {
        assertThat(Reason.of(pod(UNREADY, "{running: {}}")).brief()).isEqualTo("ContainersNotReady: [web]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {type: Ready, status: "False", reason: ReadinessGatesNotReady, message: "corresponding condition of pod readiness gate \\"lb/ok\\" does not exist."} | ReadinessGatesNotReady: [lb/ok] | ReadinessGatesNotReady: corresponding condition of pod readiness gate "lb/ok" does not exist.
            {type: PodScheduled, status: "False", reason: Unschedulable, message: "0/3 nodes are available"} | Unschedulable | Unschedulable: 0/3 nodes are available
            {type: Ready, status: Unknown, reason: NodeStatusUnknown} | NodeStatusUnknown | NodeStatusUnknown
            """)
    void conditionThatDoesNotHoldSaysWhy(String condition, String brief, String words) {
        Reason reason = Reason.of(pod(condition, "{running: {}}"));

        assertThat(reason.brief()).isEqualTo(brief);
        assertThat(reason.words()).isEqualTo(words);
    }

    @Test
    void readinessGateSaysWhatItWaitsFor() {
        Reason reason = Reason.of(pod("""
                {type: Ready, status: "False", reason: ReadinessGatesNotReady, message: \
                "the status of pod readiness gate \\"lb/ok\\" is not \\"True\\", but False"},
                {type: lb/ok, status: "False", reason: Target.FailedHealthChecks, message: Health checks failed}""", "{running: {}}"));

        assertThat(reason.brief()).isEqualTo("ReadinessGatesNotReady: [lb/ok]");
        assertThat(reason.words())
                .isEqualTo(
                        "ReadinessGatesNotReady: the status of pod readiness gate \"lb/ok\" is not \"True\", but False;"
                                + " lb/ok is False: Target.FailedHealthChecks, Health checks failed");
    }

    private static Pod pod(String condition, String state) {
        return Snapshots.of("""
                kind: Pod
                apiVersion: v1
                metadata: {name: web-0, namespace: kiada}
                spec: {containers: [{name: web}]}
                status:
                  phase: Running
                  conditions: [%s]
                  containerStatuses: [{name: web, ready: false, restartCount: 2, state: %s}]
                """.formatted(condition, state)).pods().iterator().next();
    }
}
