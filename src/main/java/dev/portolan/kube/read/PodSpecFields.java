// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code spec} of a Pod. */
final class PodSpecFields {

    private String node = "";
    private String hostname = "";
    private String subdomain = "";
    private final List<ContainerPort> ports = new ArrayList<>();
    private String dnsPolicy = "ClusterFirst";
    private boolean hostNetwork;
    private List<String> nameservers = List.of();
    private List<String> searches = List.of();
    private final Map<String, String> options = new HashMap<>();

    void read(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            switch (field) {
                case "nodeName" -> node = in.word();
                case "hostname" -> hostname = in.text();
                case "subdomain" -> subdomain = in.word();
                case "dnsPolicy" -> dnsPolicy = policy(in.word());
                case "hostNetwork" -> hostNetwork = Boolean.TRUE.equals(in.flag());
                case "dnsConfig" -> readDnsConfig(in);
                case "containers" -> readContainers(in, false);
                case "initContainers" -> readContainers(in, true);
                default -> in.skip();
            }
        }
    }

    PodSpec spec() {
        PodDns dns = new PodDns(dnsPolicy, hostNetwork, nameservers, searches, options);
        return new PodSpec(
                node,
                hostname,
                subdomain,
                dns.equals(PodDns.DEFAULT) ? PodDns.DEFAULT : dns,
                ports.isEmpty() ? List.of() : List.copyOf(ports));
    }

    private static String policy(String given) {
        return given.isEmpty() ? "ClusterFirst" : given;
    }

    private void readContainers(ObjectCursor in, boolean init) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            List<ContainerPort> own = new ArrayList<>(2);
            boolean stays = !init;
            if (in.entersObject()) {
                for (String field = in.field(); field != null; field = in.field()) {
                    switch (field) {
                        case "ports" -> readPorts(in, own);
                        // A sidecar: an init container that goes on running, whose ports a targetPort may name.
                        case "restartPolicy" -> stays |= in.text().equals("Always");
                        default -> in.skip();
                    }
                }
            }
            if (stays) {
                ports.addAll(own);
            }
        }
    }

    private static void readPorts(ObjectCursor in, List<ContainerPort> to) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            PortFields port = new PortFields();
            if (in.entersObject()) {
                for (String field = in.field(); field != null; field = in.field()) {
                    port.read(field, in);
                }
            }
            if (port.number() < 1) {
                throw in.missing(in.path() + ".containerPort");
            }
            to.add(in.shared().value(new ContainerPort(port.name(), port.protocol(), port.number())));
        }
    }

    private void readDnsConfig(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            switch (field) {
                case "nameservers" -> nameservers = in.texts();
                case "searches" -> searches = in.texts();
                case "options" -> readOptions(in);
                default -> in.skip();
            }
        }
    }

    private void readOptions(ObjectCursor in) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            String name = "";
            String value = "";
            if (in.entersObject()) {
                for (String field = in.field(); field != null; field = in.field()) {
                    switch (field) {
                        case "name" -> name = in.word();
                        case "value" -> value = in.word();
                        default -> in.skip();
                    }
                }
            }
            options.put(name, value);
        }
    }
}
