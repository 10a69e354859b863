// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.resolve.why.EndpointNames.Member;
import dev.portolan.resolve.why.EndpointNames.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** A label before a Service that none of its endpoints has: what was meant, a pod by its name most of the time. */
final class MissingEndpoint {

    private static final int LONGEST_LABEL = 63;

    private final Inquiry inquiry;
    private final Subject subject;
    private final String label;
    private final String clusterId;
    private final NamespacedName pod;

    MissingEndpoint(Inquiry inquiry, Subject subject, PortOrEndpoint asked) {
        this.inquiry = inquiry;
        this.subject = subject;
        label = asked.endpoint();
        clusterId = asked.clusterId();
        pod = new NamespacedName(subject.namespace(), label);
    }

    Cause decide(Owner owner, List<Member> all) {
        if (Subject.isWildcard(label)) {
            return Wildcards.gone(inquiry, subject, label);
        }
        Member ofPod = all.stream().filter(this::isOfPod).findFirst().orElse(null);
        Exhibit shown = owner.exhibit();
        if (subject.isMulticluster() && clusterId.isEmpty()) {
            inquiry.remark("An endpoint of an imported Service has the id of its cluster between its own label and the"
                    + " Service.");
        }
        if (ofPod != null) {
            inquiry.near(nameOf(ofPod));
            inquiry.remark("The endpoint of the pod `" + label + "` is called `" + ofPod.label()
                    + "` here: it has no hostname for this Service.");
            shown = Exhibit.of(ofPod.slice(), "endpoints[" + ofPod.address() + "].hostname");
        }
        if (owner.service() != null) {
            subject.snapshot().pod(pod).ifPresent(found -> pod(found, owner));
            otherServices(owner);
        }
        nearest(all);
        inquiry.near(subject.nameOf(owner.id()));
        return inquiry.fail(
                Cause.ENDPOINT_UNKNOWN, "No endpoint of `" + owner.id().name() + "` is called `" + label + "`.", shown);
    }

    /** The endpoints that there are, those spelled alike first. */
    private void nearest(List<Member> all) {
        Map<String, List<Member>> labelled =
                all.stream().collect(Collectors.groupingBy(Member::label, LinkedHashMap::new, Collectors.toList()));
        List<String> alike = Spelling.alike(label, labelled.keySet());
        Stream.concat(alike.stream(), labelled.keySet().stream())
                .flatMap(each -> labelled.getOrDefault(each, List.of()).stream())
                .map(this::nameOf)
                .forEach(inquiry::near);
    }

    private boolean isOfPod(Member member) {
        TargetRef target = member.endpoint().target();
        return target != null && target.isPod() && target.name().equals(label);
    }

    private @Nullable Name nameOf(Member member) {
        return subject.isMulticluster()
                ? subject.below(member.label(), member.clusterId(), subject.service(), subject.namespace(), "svc")
                : subject.below(member.label(), subject.service(), subject.namespace(), "svc");
    }

    private void pod(Pod found, Owner owner) {
        inquiry.show(Kubectl.pod(pod));
        String subdomain = found.spec().subdomain();
        Service service = owner.service();
        if (found.spec().hostname().isEmpty() || subdomain.isEmpty()) {
            inquiry.remark("A pod has a name below a headless Service only with `hostname` and `subdomain`; the pod `"
                    + label + "` sets " + (found.spec().hostname().isEmpty() ? "no hostname." : "no subdomain."));
        } else if (!subdomain.equals(owner.id().name())) {
            inquiry.remark("The subdomain of the pod `" + label + "` is `" + subdomain
                    + "`, so it has its name below the Service of that name (`serviceName` of its StatefulSet).");
            inquiry.near(subject.below(found.spec().hostname(), subdomain, subject.namespace(), "svc"));
        }
        if (label.length() > LONGEST_LABEL) {
            inquiry.remark("The name of the pod is longer than 63 characters, which no label can be.");
        }
        if (service != null && !(service instanceof HeadlessService)) {
            inquiry.remark("The Service is not headless; governing Services of StatefulSets are.");
        }
    }

    /** The same label below another Service of the namespace, which governs the pod. */
    private void otherServices(Owner owner) {
        for (Service other : subject.snapshot().servicesIn(subject.namespace())) {
            if (!other.id().equals(owner.id()) && hasLabel(other)) {
                inquiry.near(subject.below(label, other.id().name(), subject.namespace(), "svc"));
            }
        }
    }

    private boolean hasLabel(Service other) {
        for (EndpointSlice slice : subject.cluster().slicesOf(other.id())) {
            boolean has = slice.endpoints().stream()
                    .anyMatch(endpoint ->
                            endpoint.hostname().toLowerCase(Locale.ROOT).equals(label));
            if (has) {
                return true;
            }
        }
        return false;
    }
}
