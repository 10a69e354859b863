// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.DomainNames;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * One address, or alias, with one port that a question matches.
 *
 * @param host the address or name as the object writes it
 * @param address the same as an address, null if it is a name
 * @param port the port, {@link EndpointPort#UNNUMBERED} where there is none
 * @param owner whose it is; an SRV record points to it
 */
record Match(String host, @Nullable IpLiteral address, int port, Owner owner) {

    Match(String host, int port, Owner owner) {
        this(host, IpLiteral.parse(host), port, owner);
    }

    boolean isAlias() {
        return address == null;
    }

    /**
     * What has a name of its own.
     *
     * @param label the endpoint's label, with the cluster's id after it where it is imported; empty for a Service
     * @param object the Service, or for a pod its namespace and the label of its address
     * @param subtree {@code svc} or {@code pod}
     */
    record Owner(String label, NamespacedName object, String subtree) {

        static Owner service(NamespacedName service) {
            return new Owner("", service, "svc");
        }

        static Owner endpoint(NamespacedName service, String label) {
            return new Owner(label, service, "svc");
        }

        /** Its name in a zone as spelled, null if that would be none. */
        @Nullable
        Name in(Name zone) {
            return label.isEmpty()
                    ? DomainNames.below(zone, object.name(), object.namespace(), subtree)
                    : DomainNames.below(zone, label, object.name(), object.namespace(), subtree);
        }
    }
}
