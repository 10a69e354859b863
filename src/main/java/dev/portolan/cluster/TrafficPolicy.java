// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * How connections to a Service are spread over its endpoints, in the words of {@code spec}.
 *
 * @param publishNotReadyAddresses whether the EndpointSlice controller marks unready pods as ready
 * @param sessionAffinity {@code None} or {@code ClientIP}
 * @param internal {@code internalTrafficPolicy}: {@code Cluster} or {@code Local}
 * @param external {@code externalTrafficPolicy}: {@code Cluster}, {@code Local}, or empty where it does not apply
 * @param distribution {@code trafficDistribution}: {@code PreferSameZone}, {@code PreferSameNode}, {@code PreferClose}, or
 *     empty
 */
public record TrafficPolicy(
        boolean publishNotReadyAddresses,
        String sessionAffinity,
        String internal,
        String external,
        String distribution) {

    /** The API's defaults for a Service inside the cluster. */
    public static final TrafficPolicy DEFAULT = new TrafficPolicy(false, "None", "Cluster", "", "");

    /** The same policy, publishing unready addresses. */
    public TrafficPolicy publishingNotReady() {
        return new TrafficPolicy(true, sessionAffinity, internal, external, distribution);
    }
}
