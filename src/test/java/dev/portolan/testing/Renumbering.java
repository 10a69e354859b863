// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same world in another cluster: all that a cluster allots is another, and nothing else. Addresses that are one stay one,
 * those that are not do not become one, and what is not written in its shortest form stays so.
 *
 * @param mask tells one other cluster from the next, 1 to 65535
 */
public record Renumbering(int mask) {

    private static final int OCTET = 8;

    /** That picture in the other cluster. */
    public ClusterSnapshot of(ClusterSnapshot snapshot) {
        List<ClusterChange> changes = new ArrayList<>();
        snapshot.services().map(this::service).map(ClusterChange.Put::new).forEach(changes::add);
        snapshot.slices().stream().map(this::slice).map(ClusterChange.Put::new).forEach(changes::add);
        return snapshot.apply(changes, World.CHANGED);
    }

    private Service service(Service service) {
        if (!(service instanceof ClusterIpService own)) {
            return service;
        }
        Exposure exposure = own.exposure();
        return new ClusterIpService(
                own.metadata(),
                own.ports().stream().map(Renumbering::port).toList(),
                own.clusterIps().stream().map(this::address).toList(),
                new Exposure(
                        exposure.type(),
                        exposure.externalIps().stream().map(this::address).toList(),
                        exposure.ingress().stream().map(this::address).toList()),
                own.traffic());
    }

    private static ServicePort port(ServicePort port) {
        int nodePort = port.nodePort() == 0 ? 0 : port.nodePort() + 1;
        return new ServicePort(port.name(), port.protocol(), port.port(), port.targetPort(), nodePort);
    }

    private EndpointSlice slice(EndpointSlice slice) {
        return new EndpointSlice(
                slice.id(),
                slice.labels(),
                slice.addressType(),
                slice.ports(),
                slice.endpoints().stream().map(this::endpoint).toList());
    }

    private Endpoint endpoint(Endpoint endpoint) {
        return new Endpoint(
                endpoint.addresses().stream().map(this::address).toList(),
                endpoint.conditions(),
                endpoint.hostname(),
                endpoint.target(),
                endpoint.placement());
    }

    /** The other address; a text that is none stays. */
    private String address(String text) {
        IpLiteral address = IpLiteral.parse(text);
        if (address == null) {
            return text;
        }
        byte[] octets = address.octets();
        octets[octets.length - 1] ^= (byte) mask;
        octets[octets.length - 2] ^= (byte) (mask >> OCTET);
        String other = IpLiteral.ofOctets(octets).canonical();
        if (address.canonical().equals(text)) {
            return other;
        }
        return address.family() == IpFamily.IPV4 ? "::ffff:" + other : other.toUpperCase(Locale.ROOT);
    }
}
