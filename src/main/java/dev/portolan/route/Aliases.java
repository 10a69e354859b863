// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Where ExternalName Services lead (CoreDNS {@code plugin/kubernetes} and {@code plugin/backend_lookup.go}). */
final class Aliases {

    private final ClusterZone zone;

    Aliases(ClusterZone zone) {
        this.zone = zone;
    }

    AliasTarget target(ExternalNameService service) {
        String written = service.externalName();
        String host = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (zone.hides(service)) {
            return new AliasTarget.Nowhere(host, reason(service));
        }
        if (AddressOrder.isAddress(host)) {
            return new AliasTarget.Nowhere(host, "an address is not a name");
        }
        Name target = absolute(host);
        if (host.isEmpty() || target == null) {
            return new AliasTarget.Nowhere(host, "the target is not a DNS name");
        }
        if (target.subdomain(zone.nameOf(service.id()))) {
            return new AliasTarget.Nowhere(host, "the alias points to itself");
        }
        Name origin = absolute(zone.profile().clusterDomain());
        return origin != null && target.subdomain(origin)
                ? inside(host, target.relativize(origin))
                : new AliasTarget.Outside(host);
    }

    /** The Service whose name, or a name below it, is the target. */
    private AliasTarget inside(String host, Name target) {
        int labels = target.labels();
        if (labels >= 3 && target.getLabelString(labels - 1).equalsIgnoreCase("svc")) {
            NamespacedName id =
                    new NamespacedName(target.getLabelString(labels - 2), target.getLabelString(labels - 3));
            Optional<Service> found = zone.snapshot().service(id);
            if (found.isPresent()) {
                return zone.hides(found.get())
                        ? new AliasTarget.Nowhere(host, "the target has no name, " + reason(found.get()))
                        : new AliasTarget.InCluster(host, id);
            }
        }
        return new AliasTarget.Nowhere(host, "no Service of the cluster has that name");
    }

    private String reason(Service hidden) {
        return Lookup.Reply.none(zone.missingAtName(hidden), true).reason();
    }

    private static @Nullable Name absolute(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException malformed) {
            return null;
        }
    }

    /** What an address question is answered. An alias to nowhere loses its CNAME; an address as target has no name at all. */
    Lookup lookup(ExternalNameService service, AliasTarget target, Name name) {
        return new Lookup(name, service.id().name(), "A", reply(service, target));
    }

    private Lookup.Reply reply(ExternalNameService service, AliasTarget target) {
        if (zone.hides(service)) {
            return Lookup.Reply.none(zone.missingAtName(service), true);
        }
        return switch (target) {
            case AliasTarget.Outside(var host) -> Lookup.Reply.of(List.of(host));
            case AliasTarget.InCluster(var host, var _) -> Lookup.Reply.of(List.of(host));
            case AliasTarget.Nowhere(var host, var why) -> {
                boolean address = AddressOrder.isAddress(host);
                Lookup.Outcome outcome = address ? Lookup.Outcome.NAME_ERROR : Lookup.Outcome.NO_DATA;
                yield new Lookup.Reply(List.of(), outcome, why, false);
            }
        };
    }
}
