// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final NamespacedName QUIZ = new NamespacedName("kiada", "quiz");

    @Test
    void serviceWithoutSlicesHasNoneOfNone() {
        assertThat(Readiness.of(ClusterSnapshot.EMPTY, QUIZ)).isEqualTo(new Readiness(0, 0));
    }

    @Test
    void unsetConditionCountsAsReady() {
        ClusterSnapshot snapshot = snapshot(slice(
                "a",
                endpoint("10.0.0.1", EndpointConditions.UNSET, null),
                endpoint("10.0.0.2", EndpointConditions.NOT_READY, null)));

        assertThat(Readiness.of(snapshot, QUIZ)).hasToString("1/2");
    }

    @Test
    void podOfTwoFamiliesCountsOnce() {
        ClusterSnapshot snapshot = snapshot(
                slice("v4", endpoint("10.0.0.1", EndpointConditions.READY, "quiz-0")),
                slice("v6", endpoint("fd00::1", EndpointConditions.READY, "quiz-0")));

        assertThat(Readiness.of(snapshot, QUIZ)).isEqualTo(new Readiness(1, 1));
    }

    @Test
    void endpointsWithoutPodCountByAddress() {
        ClusterSnapshot snapshot = snapshot(
                slice("a", endpoint("192.0.2.1", EndpointConditions.UNSET, null)),
                slice(
                        "b",
                        endpoint("192.0.2.1", EndpointConditions.UNSET, null),
                        endpoint("192.0.2.2", EndpointConditions.UNSET, null)));

        assertThat(Readiness.of(snapshot, QUIZ)).isEqualTo(new Readiness(2, 2));
    }

    private static ClusterSnapshot snapshot(EndpointSlice... slices) {
        return ClusterSnapshot.of(List.of(slices), Coverage.COMPLETE, Instant.EPOCH);
    }

    private static EndpointSlice slice(String name, Endpoint... endpoints) {
        return new EndpointSlice(
                new NamespacedName("kiada", name),
                Map.of(EndpointSlice.SERVICE_NAME, "quiz"),
                "IPv4",
                List.of(),
                List.of(endpoints));
    }

    private static Endpoint endpoint(String address, EndpointConditions conditions, @Nullable String pod) {
        return new Endpoint(
                List.of(address), conditions, "", pod == null ? null : TargetRef.pod(pod), Placement.UNKNOWN);
    }
}
