// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.profile.PodsMode;
import java.util.List;
import org.xbill.DNS.Rcode;

/** Names under {@code pod}, which spell the address of a pod. */
final class PodNames {

    private final Inquiry inquiry;
    private final Subject subject;

    PodNames(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
    }

    Cause decide() {
        Exhibit mode =
                Exhibit.corefile("kubernetes pods " + subject.block().pods().option());
        if (subject.block().pods() == PodsMode.DISABLED) {
            inquiry.show(Kubectl.COREFILE);
            return inquiry.fail(Cause.PODS_OFF, "The Corefile says `pods disabled`: pods have no names.", mode);
        }
        if (subject.service().isEmpty()) {
            return inquiry.fail(
                    Cause.EMPTY_NODE,
                    "`" + inquiry.name() + "` exists only because names below it do. It holds no records.",
                    Exhibit.rule("RFC 8020, section 2"));
        }
        String text = subject.service();
        boolean v4 = text.chars().filter(ch -> ch == '-').count() == 3 && !text.contains("--");
        String address = text.replace('-', v4 ? '.' : ':');
        if (IpLiteral.parse(address) == null && !inquiry.answer().isFound()) {
            return noAddress(text);
        }
        if (subject.block().pods() == PodsMode.VERIFIED
                && inquiry.answer().exchange().message().getRcode() != Rcode.NOERROR) {
            return missing(address, mode);
        }
        if (subject.block().pods() == PodsMode.INSECURE) {
            inquiry.remark(
                    "With `pods insecure` the answer is the address that the name spells, whether or not a pod has it.");
        }
        return new HeldTypes(inquiry, "The pod's name", mode).decide(List.of(address), true);
    }

    private Cause noAddress(String text) {
        if (Subject.isWildcard(text)) {
            return Wildcards.gone(inquiry, subject, text);
        }
        subject.snapshot()
                .pod(new NamespacedName(subject.namespace(), text))
                .map(Pod::status)
                .map(status -> status.podIp().replace('.', '-').replace(':', '-'))
                .ifPresent(label -> inquiry.near(subject.below(label, subject.namespace(), "pod")));
        inquiry.near(subject.below(text, subject.namespace(), "svc"));
        return inquiry.fail(
                Cause.POD_NOT_AN_ADDRESS,
                "Under `pod` a name spells an address, as `10-244-1-7` does; `" + text
                        + "` spells none. Pods have no record" + " by their name.",
                Exhibit.rule("Kubernetes DNS specification 1.1.0"));
    }

    private Cause missing(String address, Exhibit mode) {
        inquiry.show(Kubectl.podsWithAddress(address));
        subject.snapshot().pods().stream()
                .filter(pod -> pod.status().podIp().equals(address))
                .forEach(pod ->
                        inquiry.near(subject.below(subject.service(), pod.id().namespace(), "pod")));
        return inquiry.fail(
                Cause.POD_MISSING,
                "No running pod of `" + subject.namespace() + "` has the address " + address
                        + " as its `status.podIP`.",
                mode);
    }
}
