// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.KubectlCommand;
import dev.portolan.cluster.ResourceKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that nobody can deny, since the picture does not hold the objects that would give them. */
final class UnreadNames {

    private final Inquiry inquiry;
    private final Subject subject;
    private final Set<ResourceKind> unread;

    UnreadNames(Inquiry inquiry, Subject subject, Set<ResourceKind> unread) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.unread = unread;
    }

    Cause decide() {
        unread.forEach(kind -> inquiry.show(command(kind)));
        unread.forEach(this::quote);
        return inquiry.fail(Cause.NOT_READ, what() + ", so nobody can tell.", Exhibit.rule("the picture"));
    }

    private String what() {
        String namespace = subject.namespace();
        Coverage coverage = subject.snapshot().coverage();
        if (unread.contains(ResourceKind.NAMESPACE)) {
            String lack = coverage.isPart(ResourceKind.NAMESPACE)
                    ? "Not all Namespaces were read"
                    : "The Namespaces were not read";
            return lack + ", nor anything that lies in one called `" + namespace + "`";
        }
        String kinds = unread.stream().map(ResourceKind::kinds).collect(Collectors.joining(" and "));
        if (!isOfOneNamespace()) {
            return "Not all " + kinds + " were read";
        }
        String there = kinds + " of `" + namespace + "`";
        return unread.stream().anyMatch(coverage::isPart)
                ? "Not all " + there + " were read"
                : "The " + there + " were not read";
    }

    private void quote(ResourceKind kind) {
        Coverage coverage = subject.snapshot().coverage();
        String why = coverage.refusal(kind, subject.namespace()).orElse(coverage.whyNot(kind));
        if (!why.isEmpty()) {
            inquiry.remark(kind.kinds() + ": " + why);
        }
    }

    private KubectlCommand command(ResourceKind kind) {
        if (kind == ResourceKind.NAMESPACE) {
            return Kubectl.namespace(subject.namespace());
        }
        return isOfOneNamespace() ? Kubectl.in(subject.namespace(), kind) : Kubectl.everywhere(kind);
    }

    private boolean isOfOneNamespace() {
        boolean any = subject.knowsWildcards() && Subject.isWildcard(subject.namespace());
        return !any && List.of("svc", "pod").contains(subject.subtree());
    }
}
