// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TargetRef;
import dev.portolan.zone.Derivation;
import java.util.Optional;

/**
 * What a record derives from, as a person reads it: an endpoint goes by its pod rather than by the slice that lists it.
 *
 * @param object {@code quote}, {@code quiz-0}, {@code 192.0.2.10}
 * @param field {@code spec.clusterIP}, {@code endpoint}
 */
record From(String object, String field) {

    private static final String ENDPOINT = "endpoint ";

    static From of(ClusterSnapshot snapshot, Derivation derivation) {
        if (derivation.object().kind() != ResourceKind.ENDPOINT_SLICE
                || !derivation.field().startsWith(ENDPOINT)) {
            return new From(derivation.object().id().name(), derivation.field());
        }
        String address = derivation.field().substring(ENDPOINT.length());
        return new From(pod(snapshot, derivation, address).orElse(address), ENDPOINT.strip());
    }

    private static Optional<String> pod(ClusterSnapshot snapshot, Derivation derivation, String address) {
        return snapshot.slice(derivation.object().id()).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .filter(endpoint -> endpoint.addresses().contains(address))
                .map(Endpoint::target)
                .flatMap(target -> Optional.ofNullable(target).stream())
                .map(TargetRef::name)
                .findFirst();
    }

    /** Both parts. */
    @Override
    public String toString() {
        return object + " " + field;
    }
}
