// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.ReverseName;
import dev.portolan.zone.SchemaVersion;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.Type;

/** Names in a zone of the cluster: from the zone down to the namespace. */
final class ClusterNames {

    private static final String NAME_SERVER = "ns.dns.";
    private static final int SERVICE_LEVEL = 3;
    private static final int DEEPEST = 5;

    private final Inquiry inquiry;
    private final Subject subject;
    private final Explainer explainer;

    ClusterNames(Inquiry inquiry, Subject subject, Explainer explainer) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.explainer = explainer;
    }

    Cause decide() {
        List<String> labels = subject.labels();
        if (inquiry.type() == Type.SOA || (inquiry.type() == Type.NS && labels.isEmpty())) {
            return apexRecord();
        }
        if (labels.size() < 2 && (labels.isEmpty() || List.of("svc", "pod").contains(subject.subtree()))) {
            return emptyNode();
        }
        if (labels.equals(List.of(SchemaVersion.LABEL)) && inquiry.type() == Type.TXT) {
            inquiry.pass("`dns-version` says which version of the specification holds.", section("2.2"));
            return Cause.ANSWERED;
        }
        if (inquiry.type() == Type.TXT && !subject.version().atLeast(1, 10, 1)) {
            return inquiry.fail(
                    Cause.TYPE_NOT_HELD,
                    "Up to CoreDNS 1.10.0 TXT is answered NOERROR without records, whether the name exists or not.",
                    Exhibit.rule("CoreDNS " + subject.version()));
        }
        if (asksNameServer() && inquiry.type() != Type.TXT && inquiry.type() != Type.PTR) {
            return nameServer();
        }
        if (ReverseName.isReverse(inquiry.name())) {
            return new ReverseNames(inquiry, subject).decide();
        }
        return List.of("svc", "pod").contains(subject.subtree()) ? namespace() : noSubtree();
    }

    private Cause apexRecord() {
        String type = Type.string(inquiry.type());
        if (inquiry.answer().isFound()) {
            inquiry.pass("The zone has its own " + type + " record.", Exhibit.rule("RFC 1034, section 4.2.1"));
            return Cause.ANSWERED;
        }
        return !subject.labels().isEmpty()
                ? inquiry.fail(
                        Cause.TYPE_NOT_HELD,
                        "A SOA record stands at `" + subject.zone() + "` only.",
                        Exhibit.rule("RFC 1034, section 4.2.1"))
                : spelling("The zone has no name server: the server's address is not known or bound to loopback.");
    }

    private Cause spelling(String otherwise) {
        String name = inquiry.name().toString();
        return name.equals(name.toLowerCase(Locale.ROOT))
                ? inquiry.fail(Cause.TYPE_NOT_HELD, otherwise, Exhibit.rule("CoreDNS, plugin kubernetes"))
                : inquiry.fail(
                        Cause.SPELLING,
                        "CoreDNS knows this name in lower case only.",
                        Exhibit.rule("CoreDNS, plugin kubernetes"));
    }

    /** CoreDNS looks for the zone behind {@code ns.dns.}, and not at what follows there. */
    private boolean asksNameServer() {
        String name = inquiry.name().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(NAME_SERVER) && name.indexOf(subject.zone().toString()) == NAME_SERVER.length();
    }

    private Cause nameServer() {
        if (inquiry.answer().isFound()) {
            boolean more = subject.labels().size() > 2;
            inquiry.pass(
                    "`ns.dns` stands for the addresses of the server itself"
                            + (more ? ", and CoreDNS takes every name that begins with it and the zone for it." : "."),
                    Exhibit.rule("CoreDNS"));
            return Cause.ANSWERED;
        }
        return spelling("`ns.dns` holds the addresses of the server itself, and it has none of that kind.");
    }

    private Cause emptyNode() {
        subject.cluster().snapshot().servicesIn(subject.namespace()).forEach(this::nearService);
        return inquiry.fail(
                Cause.EMPTY_NODE,
                "`" + inquiry.name() + "` exists only because names below it do. It holds no records.",
                Exhibit.rule("RFC 8020, section 2"));
    }

    private void nearService(Service service) {
        inquiry.near(subject.nameOf(service.id()));
    }

    private Cause noSubtree() {
        if (subject.labels().size() == 2) {
            inquiry.near(subject.nameOf(new NamespacedName(
                    subject.labels().getLast(), subject.labels().getFirst())));
        }
        return inquiry.fail(
                Cause.NO_SUCH_SUBTREE,
                "Below `" + subject.zone() + "` there are `svc` and `pod` only, not `" + subject.subtree() + "`.",
                section("2.1"));
    }

    private Cause namespace() {
        if (subject.knowsWildcards() && subject.labels().stream().anyMatch(Subject::isWildcard)) {
            return wildcard();
        }
        boolean zonal = new PortOrEndpoint(subject).isZonal();
        if (subject.labels().size() > DEEPEST && !zonal) {
            inquiry.near(subject.nameOf(subject.serviceId()));
            return inquiry.fail(
                    Cause.TOO_MANY_LABELS,
                    "No name of the cluster has more than two labels before its Service.",
                    section("2.3"));
        }
        if (!subject.cluster().exposes(subject.namespace())) {
            return hiddenNamespace();
        }
        passNamespace();
        boolean pod = subject.subtree().equals("pod");
        if (pod) {
            return new PodNames(inquiry, subject).decide();
        }
        if (subject.labels().size() < SERVICE_LEVEL) {
            return emptyNode();
        }
        return subject.isMulticluster()
                ? new ImportNames(inquiry, subject).decide()
                : new ServiceNames(inquiry, subject, explainer).decide();
    }

    private void passNamespace() {
        String namespace = subject.namespace();
        if (holdsNamespaces() || subject.snapshot().namespaceNames().contains(namespace)) {
            inquiry.pass("The namespace `" + namespace + "` exists and is exposed.", namespaceExhibit());
        } else {
            inquiry.pass(
                    "The namespace `" + namespace + "` is taken to exist, since Namespaces were not read.",
                    Exhibit.rule("the picture"));
        }
    }

    private Exhibit namespaceExhibit() {
        return Exhibit.namespace(subject.namespace(), "metadata.name");
    }

    private Cause wildcard() {
        String sentence = "CoreDNS " + subject.version() + " takes `*` and `any` for anything.";
        inquiry.pass(sentence, Exhibit.rule("CoreDNS before 1.9.0"));
        return switch (inquiry.answer()) {
            case Answer.Found _ -> Cause.ANSWERED;
            case Answer.Unknown behind -> inquiry.fail(behind);
            default ->
                inquiry.fail(Cause.NOTHING_MATCHES, "Nothing of that type matches.", Exhibit.rule("the picture"));
        };
    }

    private Cause hiddenNamespace() {
        String namespace = subject.namespace();
        if (Subject.isWildcard(namespace)) {
            return Wildcards.gone(inquiry, subject, namespace);
        }
        inquiry.show(Kubectl.namespace(namespace));
        if (subject.snapshot().namespace(namespace).isPresent()) {
            inquiry.show(Kubectl.COREFILE);
            boolean listed = subject.cluster().allows(namespace);
            return inquiry.fail(
                    Cause.NAMESPACE_NOT_EXPOSED,
                    "The Corefile leaves the namespace `" + namespace + "` out.",
                    Exhibit.corefile(listed ? "kubernetes namespace_labels" : "kubernetes namespaces"));
        }
        new NearestNames(inquiry, subject).namespaces();
        return inquiry.fail(
                Cause.NAMESPACE_MISSING,
                "There is no namespace `" + namespace + "`" + (holdsNamespaces() ? "." : " that the Corefile exposes."),
                namespaceExhibit());
    }

    private boolean holdsNamespaces() {
        return subject.snapshot().coverage().holds(ResourceKind.NAMESPACE, subject.namespace());
    }

    private static Exhibit section(String number) {
        return Exhibit.rule("Kubernetes DNS specification 1.1.0, section " + number);
    }
}
