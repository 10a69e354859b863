// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.PodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code spec} of a Pod. */
final class PodSpecFields {

    private String node = "";
    private String hostname = "";
    private String subdomain = "";
    private final List<ContainerPort> ports = new ArrayList<>();
    private final Set<String> sidecars = new HashSet<>(0);
    private final PodDnsFields dns = new PodDnsFields();

    void read(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
    }

    /** The names of the init containers that go on running. */
    Set<String> sidecars() {
        return sidecars;
    }

    PodSpec spec() {
        return new PodSpec(node, hostname, subdomain, dns.dns(), ports);
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "nodeName" -> node = in.word();
            case "hostname" -> hostname = in.text();
            case "subdomain" -> subdomain = in.word();
            case "containers" -> in.list(() -> ports.addAll(new Container(true).read(in)));
            // A sidecar is an init container that goes on running; a targetPort may name its ports.
            case "initContainers" -> in.list(() -> readInit(in));
            default -> dns.read(field, in);
        }
    }

    private void readInit(ObjectCursor in) throws WrongField {
        Container container = new Container(false);
        ports.addAll(container.read(in));
        if (container.stays) {
            sidecars.add(container.name);
        }
    }

    /** A container, for the ports that it declares. */
    private static final class Container {

        private final List<ContainerPort> declared = new ArrayList<>(2);
        private boolean stays;
        private String name = "";

        Container(boolean stays) {
            this.stays = stays;
        }

        /** The ports, none if the container ends before the others begin. */
        List<ContainerPort> read(ObjectCursor in) throws WrongField {
            in.object(field -> read(field, in));
            return stays ? declared : List.of();
        }

        private void read(String field, ObjectCursor in) throws WrongField {
            switch (field) {
                case "name" -> name = in.word();
                case "ports" -> in.list(() -> declared.add(port(in)));
                case "restartPolicy" -> stays |= in.text().equals("Always");
                default -> in.skip();
            }
        }

        private static ContainerPort port(ObjectCursor in) throws WrongField {
            PortFields port = PortFields.of(in);
            if (port.number() < 1) {
                throw in.missing(in.path() + ".containerPort");
            }
            return in.shared().value(new ContainerPort(port.name(), port.protocol(), port.number()));
        }
    }
}
