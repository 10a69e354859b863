// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.Service;
import java.util.List;

/** The sentence below a Service's name: {@code Cluster IP 10.96.161.97, ports http 80/TCP, 4 of 4 endpoints ready, 4 records.} */
final class Lead {

    private Lead() {}

    static String of(Service service, ServiceFacts facts, int records) {
        return address(service, facts)
                + (facts.ports().isEmpty() ? ", no ports" : ", ports " + facts.portList())
                + endpoints(facts.ready())
                + ", " + records + (records == 1 ? " record." : " records.");
    }

    private static String endpoints(ReadyCount ready) {
        return switch (ready.knowledge()) {
            case COUNTED -> ", " + ready.ready() + " of " + ready.total() + " endpoints ready";
            case NONE -> "";
            case NOT_READ -> ", endpoints not read";
        };
    }

    private static String address(Service service, ServiceFacts facts) {
        return switch (service) {
            case ClusterIpService with -> {
                List<String> outside = with.exposure().ingress();
                yield (facts.addresses().isEmpty() ? "Cluster IP not assigned" : "Cluster IP " + facts.address())
                        + (outside.isEmpty() ? "" : ", external " + String.join(", ", outside));
            }
            case HeadlessService _ -> "No cluster IP";
            case ExternalNameService alias -> "Points to " + alias.externalName();
        };
    }
}
