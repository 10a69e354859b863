// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.TrafficPolicy;

/** The fields of a Service's {@code spec} that say how connections are spread. */
final class TrafficFields {

    private TrafficPolicy policy = TrafficPolicy.DEFAULT;

    void read(String field, ObjectCursor in) throws WrongField {
        TrafficPolicy old = policy;
        policy = switch (field) {
            case "publishNotReadyAddresses" -> Boolean.TRUE.equals(in.flag()) ? old.publishingNotReady() : old;
            case "sessionAffinity" ->
                new TrafficPolicy(
                        old.publishNotReadyAddresses(),
                        given(in, "None"),
                        old.internal(),
                        old.external(),
                        old.distribution());
            case "internalTrafficPolicy" ->
                new TrafficPolicy(
                        old.publishNotReadyAddresses(),
                        old.sessionAffinity(),
                        given(in, "Cluster"),
                        old.external(),
                        old.distribution());
            case "externalTrafficPolicy" ->
                new TrafficPolicy(
                        old.publishNotReadyAddresses(),
                        old.sessionAffinity(),
                        old.internal(),
                        in.word(),
                        old.distribution());
            case "trafficDistribution" ->
                new TrafficPolicy(
                        old.publishNotReadyAddresses(),
                        old.sessionAffinity(),
                        old.internal(),
                        old.external(),
                        in.word());
            default -> {
                in.skip();
                yield old;
            }
        };
    }

    TrafficPolicy policy() {
        return policy.equals(TrafficPolicy.DEFAULT) ? TrafficPolicy.DEFAULT : policy;
    }

    private static String given(ObjectCursor in, String otherwise) throws WrongField {
        String text = in.word();
        return text.isEmpty() ? otherwise : text;
    }
}
