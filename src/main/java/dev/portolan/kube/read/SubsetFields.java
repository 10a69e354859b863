// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.TargetRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subset of an Endpoints object: addresses with the same ports. */
final class SubsetFields {

    private final List<Endpoint> ready = new ArrayList<>();
    private final List<Endpoint> notReady = new ArrayList<>();
    private List<EndpointPort> ports = List.of();

    private SubsetFields() {}

    /** Reads the subset that is next. */
    static SubsetFields of(ObjectCursor in) throws WrongField {
        SubsetFields subset = new SubsetFields();
        in.object(field -> subset.read(field, in));
        return subset;
    }

    /** The endpoints, ready ones first. */
    List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(ready);
        all.addAll(notReady);
        return all;
    }

    List<EndpointPort> ports() {
        return ports;
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "addresses" -> in.list(() -> ready.add(new Address().read(in, EndpointConditions.READY)));
            case "notReadyAddresses" ->
                in.list(() -> notReady.add(new Address().read(in, EndpointConditions.NOT_READY)));
            case "ports" -> ports = SliceFields.ports(in);
            default -> in.skip();
        }
    }

    /** One address of a subset. */
    private static final class Address {

        private String ip = "";
        private String hostname = "";
        private String node = "";
        private @Nullable TargetRef target;

        Endpoint read(ObjectCursor in, EndpointConditions conditions) throws WrongField {
            in.object(field -> read(field, in));
            if (ip.isEmpty()) {
                throw in.missing(in.path() + ".ip");
            }
            return new Endpoint(List.of(ip), conditions, hostname, target, EndpointFields.placement(node, "", in));
        }

        private void read(String field, ObjectCursor in) throws WrongField {
            switch (field) {
                case "ip" -> ip = in.text();
                case "hostname" -> hostname = in.text();
                case "nodeName" -> node = in.word();
                case "targetRef" -> target = EndpointFields.target(in);
                default -> in.skip();
            }
        }
    }
}
