// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.zone.DomainNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Names of aliases ({@code type: ExternalName}), and where they lead. */
final class AliasNames {

    private final Inquiry inquiry;
    private final Subject subject;
    private final Explainer explainer;

    AliasNames(Inquiry inquiry, Subject subject, Explainer explainer) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.explainer = explainer;
    }

    Cause decide(ExternalNameService alias) {
        Exhibit shown = Exhibit.of(alias, "spec.externalName: " + alias.externalName());
        if (!isAnswered(subject)) {
            inquiry.near(subject.nameOf(alias.id()));
            return inquiry.fail(
                    Cause.BELOW_ALIAS,
                    "`" + alias.id().name() + "` is an alias: neither ports nor endpoints exist below it.",
                    shown);
        }
        if (IpLiteral.parse(alias.externalName()) != null) {
            inquiry.remark("Use a headless Service without selector and an EndpointSlice with that address instead.");
            return inquiry.fail(
                    Cause.ALIAS_IS_ADDRESS,
                    "`externalName` is the address " + alias.externalName()
                            + ". An alias leads to a name, and CoreDNS makes no record of this one.",
                    shown);
        }
        Name target = DomainNames.absolute(alias.externalName());
        if (target == null) {
            return inquiry.fail(Cause.ALIAS_INVALID, "`externalName` is no name.", shown);
        }
        return follow(target, shown);
    }

    /** Whether an alias is told at a name: at its own, with {@code _._} before it for any port, and below up to CoreDNS 1.10. */
    private static boolean isAnswered(Subject at) {
        return switch (at.rest().size()) {
            case 0 -> true;
            case 1 -> !at.version().atLeast(1, 10, 1);
            case 2 ->
                new PortOrEndpoint(at).matchesPort("", "") || !at.version().atLeast(1, 11, 0);
            default -> false;
        };
    }

    private Cause follow(Name target, Exhibit shown) {
        if (subject.snapshot().namespace(subject.service()).isPresent()) {
            inquiry.remark("There is a namespace `" + subject.service()
                    + "` too; a short name may be taken for a Service in it.");
        }
        if (inquiry.type() != Type.CNAME && !inquiry.asksAddress()) {
            inquiry.remark("Ports of an alias are ignored; there are neither SRV nor other records.");
            return new HeldTypes(inquiry, "The alias", shown).otherType();
        }
        if (inquiry.answer().isFound()) {
            boolean outside = !target.subdomain(subject.zone());
            inquiry.pass(
                    "It leads to `" + target + "`"
                            + (outside ? ", outside the cluster's zone." : ", in the zone itself."),
                    shown);
            return Cause.ANSWERED;
        }
        if (inquiry.type() == Type.CNAME) {
            return inquiry.fail(Cause.ALIAS_INVALID, "`externalName` is no name.", shown);
        }
        return broken(target, shown);
    }

    /** Which step of a chain of aliases is the one that breaks it. */
    private Cause broken(Name first, Exhibit shown) {
        List<Name> seen = new ArrayList<>(List.of(inquiry.name()));
        Name target = first;
        int limit = subject.version().atLeast(1, 12, 1) ? 11 : 8;
        while (true) {
            String path = path(seen, target);
            if (seen.contains(target) || target.subdomain(seen.getLast())) {
                return inquiry.fail(Cause.ALIAS_LOOP, "The alias leads back to itself: " + path + ".", shown);
            }
            Name next = aliasAt(target);
            if (seen.size() > limit || (next != null && seen.size() == limit)) {
                return inquiry.fail(
                        Cause.ALIAS_TOO_LONG,
                        "More than " + limit + " aliases follow each other: " + path + ".",
                        shown);
            }
            if (next == null) {
                return missing(target, path, shown);
            }
            seen.add(target);
            target = next;
        }
    }

    private static String path(List<Name> seen, Name target) {
        StringBuilder path = new StringBuilder();
        seen.forEach(name -> path.append('`').append(name).append("` → "));
        return path.append('`').append(target).append('`').toString();
    }

    private @Nullable Name aliasAt(Name target) {
        if (!target.subdomain(subject.zone())) {
            return null;
        }
        Subject there = Subject.of(inquiry.resolver(), Question.of(target, Type.A), subject.block());
        Service found = there.subtree().equals("svc") ? there.cluster().service(there.serviceId()) : null;
        return found instanceof ExternalNameService alias
                        && isAnswered(there)
                        && there.cluster().exposes(there.namespace())
                        && IpLiteral.parse(alias.externalName()) == null
                ? DomainNames.absolute(alias.externalName())
                : null;
    }

    private Cause missing(Name target, String path, Exhibit shown) {
        if (!target.subdomain(subject.zone()) && !(inquiry.answer() instanceof Answer.Unknown)) {
            return inquiry.fail(
                    Cause.ALIAS_TARGET_MISSING, "The alias leads to `" + target + "`, which gives no answer.", shown);
        }
        Explanation why = explainer.explain(Question.of(target, inquiry.type()));
        why.guidance().commands().forEach(inquiry::show);
        if (why.cause() == Cause.NOT_READ) {
            return inquiry.fail(
                    Cause.NOT_READ,
                    "The alias leads to `" + target + "`. " + why.decisive().sentence(),
                    shown);
        }
        inquiry.remark(why.decisive().sentence());
        String type = Type.string(inquiry.type()).toUpperCase(Locale.ROOT);
        return inquiry.fail(
                Cause.ALIAS_TARGET_MISSING,
                "The alias leads to " + path.substring(path.lastIndexOf(' ') + 1) + ", which has no " + type
                        + " records, so CoreDNS does not tell the alias either.",
                shown);
    }
}
