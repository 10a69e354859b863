// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.ReverseName;
import java.util.Collection;
import java.util.Optional;
import org.xbill.DNS.Type;

/** Names of the reverse trees, which point an address back to names. */
final class ReverseNames {

    private final Inquiry inquiry;
    private final Subject subject;

    ReverseNames(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
    }

    Cause decide() {
        String address = ReverseName.address(inquiry.name());
        if (inquiry.type() != Type.PTR) {
            return inquiry.fail(
                    Cause.POINTERS_ONLY,
                    "Names in a reverse zone hold PTR records only; CoreDNS answers NXDOMAIN to anything else.",
                    Exhibit.rule("CoreDNS, plugin kubernetes"));
        }
        if (address == null) {
            return inquiry.fail(
                    Cause.NOT_AN_ADDRESS,
                    "`" + inquiry.name() + "` spells no whole address.",
                    Exhibit.rule("RFC 1035, section 3.5"));
        }
        return switch (inquiry.answer()) {
            case Answer.Found _ -> found(address);
            case Answer.Unsent _ -> unsent(address);
            default -> missing(address);
        };
    }

    private Cause found(String address) {
        Collection<Service> services = subject.cluster().servicesPointedBack(address);
        int count = inquiry.answer().records().size();
        if (count > 1) {
            inquiry.remark(count
                    + " Services have an endpoint with this address; each gives it a name, and programs that expect"
                    + " one take any of them.");
        }
        if (services.isEmpty()) {
            inquiry.pass("Endpoints have the address " + address + ".", Exhibit.rule("EndpointSlices"));
        } else {
            found(services.iterator().next(), address);
        }
        return Cause.ANSWERED;
    }

    private void found(Service service, String address) {
        if (service instanceof ClusterIpService with && with.clusterIps().contains(address)) {
            inquiry.pass("It is a cluster IP.", Exhibit.of(service, "spec.clusterIPs: " + address));
        } else {
            inquiry.pass(
                    "It is an external address of a Service; CoreDNS before 1.9.4 points those back too.",
                    Exhibit.of(service, "external address: " + address));
        }
    }

    private Cause unsent(String address) {
        Optional<EndpointSlice> culprit = subject.snapshot().slicesHolding(address).stream()
                .filter(slice -> slice.service().name().isEmpty())
                .findFirst();
        if (culprit.isEmpty()) {
            return inquiry.fail(
                    Cause.NAME_UNWRITABLE,
                    "The name that the address points to is longer than a name may be, and CoreDNS sends no reply at"
                            + " all.",
                    Exhibit.rule("RFC 1035, section 2.3.4"));
        }
        inquiry.show(Kubectl.slicesHolding(address));
        return inquiry.fail(
                Cause.NAME_UNWRITABLE,
                "The EndpointSlice `" + culprit.get().id() + "` has the address " + address + " and no label `"
                        + EndpointSlice.SERVICE_NAME
                        + "`. CoreDNS makes a name with an empty label of that, cannot write it, and sends no reply at"
                        + " all.",
                Exhibit.of(culprit.get(), "metadata.labels"));
    }

    private Cause missing(String address) {
        inquiry.show(Kubectl.podsWithAddress(address));
        inquiry.show(Kubectl.slicesHolding(address));
        if (subject.block().has(KubernetesFlag.NOENDPOINTS)) {
            inquiry.remark("The Corefile says `noendpoints`: only cluster IPs point back to a name.");
        }
        for (EndpointSlice slice : subject.snapshot().slicesHolding(address)) {
            for (Endpoint endpoint : slice.endpoints()) {
                if (endpoint.addresses().contains(address) && !subject.block().has(KubernetesFlag.NOENDPOINTS)) {
                    return endpoint(slice, endpoint, address);
                }
            }
        }
        Collection<Service> services = subject.snapshot().servicesWithClusterIp(address);
        if (!services.isEmpty()) {
            Service service = services.iterator().next();
            return inquiry.fail(
                    Cause.ADDRESS_UNKNOWN,
                    "The Service `" + service.id() + "` has the address " + address
                            + ", and the Corefile does not look at it.",
                    Exhibit.of(service, "spec.clusterIPs: " + address));
        }
        subject.snapshot().pods().stream()
                .filter(pod -> pod.status().podIps().contains(address))
                .map(Pod::id)
                .forEach(id -> inquiry.remark("The pod `" + id + "` has it, and no Service selects that pod."));
        return inquiry.fail(
                Cause.ADDRESS_UNKNOWN,
                "Neither a cluster IP nor an endpoint has the address " + address + ".",
                Exhibit.rule("the picture"));
    }

    private Cause endpoint(EndpointSlice slice, Endpoint endpoint, String address) {
        String field = "endpoints[" + address + "].";
        if (!subject.cluster().counts(endpoint)) {
            return inquiry.fail(
                    Cause.ENDPOINT_NOT_READY,
                    "The endpoint with the address " + address + " is not ready, so it points to no name.",
                    Exhibit.of(slice, field + "conditions.ready: false"));
        }
        if (!subject.cluster().pointsBackTo(endpoint)) {
            return inquiry.fail(
                    Cause.ADDRESS_WITHOUT_HOSTNAME,
                    "CoreDNS " + subject.version()
                            + " points back only to endpoints with a hostname; 1.12.1 and later point to all.",
                    Exhibit.of(slice, field + "hostname"));
        }
        return inquiry.fail(
                Cause.ADDRESS_UNKNOWN,
                "The address is in an EndpointSlice that the Corefile does not look at.",
                Exhibit.of(slice, "metadata"));
    }
}
