// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/** A discovery.k8s.io EndpointSlice. */
final class SliceFields implements KindFields {

    private String addressType = "";
    private List<EndpointPort> ports = List.of();
    private List<Endpoint> endpoints = List.of();

    @Override
    public ResourceKind kind() {
        return ResourceKind.ENDPOINT_SLICE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "addressType" -> addressType = in.word();
            case "ports" -> ports = ports(in);
            case "endpoints" -> endpoints = endpoints(in);
            default -> in.skip();
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        EndpointSlice slice = new EndpointSlice(
                metadata.id(ResourceKind.ENDPOINT_SLICE), metadata.labels(), addressType, ports, endpoints);
        return new Found.Present(slice, metadata.resourceVersion());
    }

    /** The ports of a slice or of a subset of an Endpoints object. */
    static List<EndpointPort> ports(ObjectCursor in) throws WrongField {
        List<EndpointPort> ports = new ArrayList<>(2);
        in.list(() -> {
            PortFields port = PortFields.of(in);
            ports.add(new EndpointPort(port.name(), port.protocol(), port.number()));
        });
        return in.shared().value(List.copyOf(ports));
    }

    private static List<Endpoint> endpoints(ObjectCursor in) throws WrongField {
        List<Endpoint> endpoints = new ArrayList<>();
        in.list(() -> endpoints.add(new EndpointFields().endpoint(in)));
        return List.copyOf(endpoints);
    }
}
