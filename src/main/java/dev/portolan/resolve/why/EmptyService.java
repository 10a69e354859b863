// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.resolve.why.EndpointNames.Member;
import dev.portolan.resolve.why.EndpointNames.Owner;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Service without a ready endpoint: its name does not exist. */
final class EmptyService {

    private static final int MOST_PODS = 3;

    private final Inquiry inquiry;
    private final Subject subject;

    EmptyService(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
    }

    Cause decide(Owner owner, List<Member> all) {
        Service service = owner.service();
        if (service != null && !service.selector().isEmpty()) {
            inquiry.show(Kubectl.pods(service));
        }
        return all.isEmpty() ? none(owner) : unready(owner, all);
    }

    private Cause none(Owner owner) {
        Service service = owner.service();
        return inquiry.fail(
                Cause.NO_ENDPOINTS,
                "The headless Service `" + owner.id().name() + "` has no endpoints" + why(service)
                        + ". A headless name without ready endpoints does not exist.",
                service == null ? Exhibit.serviceImport(owner.id(), "spec") : Exhibit.of(service, "spec.selector"));
    }

    /** Follows the statement that there are none; empty if the picture does not show why. */
    private String why(@Nullable Service service) {
        if (service == null) {
            return ": no cluster has sent any";
        }
        if (service.selector().isEmpty()) {
            return ": it has no selector, so nobody but a person makes them";
        }
        String namespace = service.id().namespace();
        boolean matches = subject.snapshot().podsIn(namespace).stream()
                .anyMatch(pod ->
                        pod.labels().entrySet().containsAll(service.selector().entrySet()));
        if (matches) {
            return ": its pods have none yet";
        }
        return subject.snapshot().coverage().holdsAll(ResourceKind.POD, namespace)
                ? ": its selector finds no pod with an address"
                : "";
    }

    private Cause unready(Owner owner, List<Member> all) {
        long terminating = all.stream()
                .filter(member -> member.endpoint().conditions().isTerminating())
                .count();
        pods(inquiry, subject, all);
        if (owner.service() instanceof HeadlessService headless) {
            publishing(headless);
        }
        String count = all.size() == 1 ? "The endpoint" : "None of the " + all.size() + " endpoints";
        String verb = all.size() == 1 ? " is not ready" : " is ready";
        String going = terminating == 0 ? "" : ", " + terminating + " of them terminating";
        return inquiry.fail(
                Cause.NONE_READY,
                count + " of the headless Service `" + owner.id().name() + "`" + verb + going
                        + ", so its name does not exist.",
                all.getFirst().exhibit());
    }

    private void publishing(HeadlessService headless) {
        inquiry.remark(
                headless.traffic().publishNotReadyAddresses()
                        ? "The Service publishes unready addresses, but its slices say `ready: false`, and only they count."
                        : "`publishNotReadyAddresses: true` on the Service would give its endpoints names before they are"
                                + " ready; peers of a StatefulSet often need it.");
    }

    /** Which pods are not ready, and why. */
    static void pods(Inquiry inquiry, Subject subject, List<Member> members) {
        members.stream()
                .filter(member -> !member.endpoint().isReady())
                .limit(MOST_PODS)
                .forEach(member -> pod(inquiry, subject, member));
    }

    private static void pod(Inquiry inquiry, Subject subject, Member member) {
        TargetRef target = member.endpoint().target();
        if (target == null || !target.isPod()) {
            return;
        }
        inquiry.show(Kubectl.podDescribed(new NamespacedName(subject.namespace(), target.name())));
        String reason = subject.snapshot()
                .pod(new NamespacedName(subject.namespace(), target.name()))
                .flatMap(pod -> pod.status().condition("Ready"))
                .filter(condition -> !condition.holds())
                .map(EmptyService::reason)
                .orElse("");
        inquiry.remark("The pod `" + target.name() + "` is not ready" + (reason.isEmpty() ? "." : ": " + reason + "."));
    }

    private static String reason(PodCondition condition) {
        return Stream.of(condition.reason(), condition.message())
                .filter(text -> !text.isEmpty())
                .reduce((reason, message) -> reason + ", " + message)
                .orElse("");
    }
}
