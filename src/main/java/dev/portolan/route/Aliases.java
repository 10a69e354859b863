// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.MissingRecord;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Where ExternalName Services lead (CoreDNS {@code plugin/kubernetes} and {@code plugin/backend_lookup.go}). */
final class Aliases {

    private final ClusterZone zone;

    Aliases(ClusterZone zone) {
        this.zone = zone;
    }

    /** The route of an alias. An alias to nowhere loses its CNAME; an address as target has no name at all. */
    AliasRoute route(ExternalNameService service, Name name) {
        List<MissingRecord> missing = zone.missingAtName(service);
        AliasTarget target = target(service, missing);
        Lookup.Reply reply = zone.hides(service) ? Lookup.Reply.none(missing, true) : reply(target, missing);
        return new AliasRoute(
                service, new Lookup(name, service.id().name(), zone.addressTypes(service), reply), target);
    }

    private AliasTarget target(ExternalNameService service, List<MissingRecord> missing) {
        String written = service.externalName();
        String host = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (zone.hides(service)) {
            return new AliasTarget.Nowhere(
                    host, Lookup.Reply.none(missing, true).reason());
        }
        if (AddressOrder.isAddress(host)) {
            return new AliasTarget.Nowhere(host, "an address is not a name");
        }
        Name target = absolute(host);
        if (host.isEmpty() || target == null) {
            return new AliasTarget.Nowhere(host, "the target is not a DNS name");
        }
        if (missing.stream().noneMatch(Aliases::isTold)) {
            return new AliasTarget.Nowhere(host, missing.getFirst().reason());
        }
        return target.subdomain(zone.origin())
                ? inside(host, target.relativize(zone.origin()))
                : new AliasTarget.Outside(host);
    }

    /** What is missing of such an alias is an address of its own: the answer holds the alias instead. */
    private static boolean isTold(MissingRecord missing) {
        return missing.outcome() == MissingRecord.Outcome.LEFT_OUT;
    }

    private static AliasTarget inside(String host, Name target) {
        int own = target.labels() - 3;
        if (own < 0) {
            return new AliasTarget.InCluster(host, "Name server", host);
        }
        String name = target.getLabelString(own).toLowerCase(Locale.ROOT);
        String namespace = target.getLabelString(own + 1).toLowerCase(Locale.ROOT);
        return target.getLabelString(own + 2).equalsIgnoreCase("svc")
                ? new AliasTarget.InCluster(host, "Service", new NamespacedName(namespace, name).toString())
                : new AliasTarget.InCluster(host, "Pod", name + " in " + namespace);
    }

    private static Lookup.Reply reply(AliasTarget target, List<MissingRecord> missing) {
        return switch (target) {
            case AliasTarget.Outside(var host) -> Lookup.Reply.of(List.of(host));
            case AliasTarget.InCluster(var host, var _, var _) -> Lookup.Reply.of(List.of(host));
            case AliasTarget.Nowhere(var _, var why) ->
                new Lookup.Reply(List.of(), Lookup.Outcome.of(missing), why, false);
        };
    }

    private static @Nullable Name absolute(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException malformed) {
            return null;
        }
    }
}
