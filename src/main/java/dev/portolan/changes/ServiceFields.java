// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;
import java.util.ArrayList;
import java.util.List;

/** The fields in which two Services differ, by their paths in the API. */
final class ServiceFields {

    private ServiceFields() {}

    /** Those that differ, of Services of the same form or not; {@code spec.type} alone if the form differs. */
    static List<String> between(Service was, Service is) {
        List<String> fields = new ArrayList<>();
        if (!was.getClass().equals(is.getClass())) {
            addIfDiffers(fields, "spec.type", form(was), form(is));
            return fields;
        }
        addIfDiffers(fields, "spec.ports", was.ports(), is.ports());
        addIfDiffers(fields, "spec.selector", was.selector(), is.selector());
        if (was instanceof ClusterIpService old && is instanceof ClusterIpService now) {
            addIfDiffers(fields, "spec.clusterIPs", old.clusterIps(), now.clusterIps());
            addIfDiffers(
                    fields, "spec.type", old.exposure().type(), now.exposure().type());
            addIfDiffers(
                    fields,
                    "spec.externalIPs",
                    old.exposure().externalIps(),
                    now.exposure().externalIps());
            addIfDiffers(
                    fields,
                    "status.loadBalancer",
                    old.exposure().ingress(),
                    now.exposure().ingress());
            addIfDiffers(fields, "the traffic policy", old.traffic(), now.traffic());
        }
        if (was instanceof HeadlessService old && is instanceof HeadlessService now) {
            addIfDiffers(fields, "spec.ipFamilies", old.families(), now.families());
            addIfDiffers(fields, "the traffic policy", old.traffic(), now.traffic());
        }
        if (was instanceof ExternalNameService old && is instanceof ExternalNameService now) {
            addIfDiffers(fields, "spec.externalName", old.externalName(), now.externalName());
        }
        return fields;
    }

    /** What sort of Service it is, with an article. */
    static String form(Service service) {
        return switch (service) {
            case ClusterIpService _ -> "a Service with a cluster IP";
            case HeadlessService _ -> "headless";
            case ExternalNameService _ -> "an alias";
        };
    }

    private static void addIfDiffers(List<String> fields, String field, Object was, Object is) {
        if (!was.equals(is)) {
            fields.add(field);
        }
    }
}
