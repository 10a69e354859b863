// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TrafficPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The fields in which two Services differ, by their paths in the API. */
final class ServiceFields {

    private final List<String> fields = new ArrayList<>();
    private final Addresses addresses;

    private ServiceFields(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Those that differ, of Services of the same form or not; {@code spec.type} alone if the form differs. */
    static List<String> between(Service was, Service is) {
        return between(was, is, Addresses.COMPARED);
    }

    /** The same, with or without the addresses in them. */
    static List<String> between(Service was, Service is, Addresses addresses) {
        return new ServiceFields(addresses).of(was, is);
    }

    private List<String> of(Service was, Service is) {
        if (!was.getClass().equals(is.getClass())) {
            addIfDiffers("spec.type", form(was), form(is));
            return fields;
        }
        addIfDiffers("spec.ports", ports(was), ports(is));
        addIfDiffers("spec.selector", was.selector(), is.selector());
        if (was instanceof ClusterIpService old && is instanceof ClusterIpService now) {
            addClusterIps(old.clusterIps(), now.clusterIps());
            addExposure(old.exposure(), now.exposure());
            addTraffic(old.traffic(), now.traffic());
        }
        if (was instanceof HeadlessService old && is instanceof HeadlessService now) {
            addIfDiffers("spec.ipFamilies", old.families(), now.families());
            addTraffic(old.traffic(), now.traffic());
        }
        if (was instanceof ExternalNameService old && is instanceof ExternalNameService now) {
            addIfDiffers("spec.externalName", old.externalName(), now.externalName());
        }
        return fields;
    }

    private void addClusterIps(List<String> was, List<String> is) {
        switch (addresses) {
            case COMPARED -> addIfDiffers("spec.clusterIPs", was, is);
            case IGNORED -> addIfDiffers("spec.ipFamilies", families(was), families(is));
        }
    }

    private void addExposure(Exposure was, Exposure is) {
        addIfDiffers("spec.type", was.type(), is.type());
        addIfDiffers("spec.externalIPs", reached(was.externalIps()), reached(is.externalIps()));
        addIfDiffers("status.loadBalancer", reached(was.ingress()), reached(is.ingress()));
    }

    private void addTraffic(TrafficPolicy was, TrafficPolicy is) {
        addIfDiffers("spec.publishNotReadyAddresses", was.publishNotReadyAddresses(), is.publishNotReadyAddresses());
        addIfDiffers("spec.sessionAffinity", was.sessionAffinity(), is.sessionAffinity());
        addIfDiffers("spec.internalTrafficPolicy", was.internal(), is.internal());
        addIfDiffers("spec.externalTrafficPolicy", was.external(), is.external());
        addIfDiffers("spec.trafficDistribution", was.distribution(), is.distribution());
    }

    /** The ports as far as they count. */
    private List<ServicePort> ports(Service service) {
        return switch (addresses) {
            case COMPARED -> service.ports();
            case IGNORED ->
                service.ports().stream().map(ServiceFields::withoutNodePort).toList();
        };
    }

    /** A node port is allotted as an address is: what counts is that there is one. */
    private static ServicePort withoutNodePort(ServicePort port) {
        return new ServicePort(
                port.name(), port.protocol(), port.port(), port.targetPort(), Math.min(port.nodePort(), 1));
    }

    /** Where it is reached from outside, or if addresses do not count, whether it is. */
    private Object reached(List<String> outside) {
        return switch (addresses) {
            case COMPARED -> outside;
            case IGNORED -> !outside.isEmpty();
        };
    }

    private static List<IpFamily> families(List<String> clusterIps) {
        return clusterIps.stream()
                .map(IpLiteral::parse)
                .filter(Objects::nonNull)
                .map(IpLiteral::family)
                .toList();
    }

    /** What sort of Service it is, with an article. */
    static String form(Service service) {
        return switch (service) {
            case ClusterIpService _ -> "a Service with a cluster IP";
            case HeadlessService _ -> "headless";
            case ExternalNameService _ -> "an alias";
        };
    }

    private void addIfDiffers(String field, Object was, Object is) {
        if (!was.equals(is)) {
            fields.add(field);
        }
    }
}
