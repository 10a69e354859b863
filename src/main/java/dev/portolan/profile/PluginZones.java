// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * The zones of a {@code kubernetes} block, absolute and in lower case, in the order of the Corefile.
 *
 * @param all the zones that the plugin is authoritative for, at least one of them a forward zone
 * @param multicluster those of them that hold imported Services ({@code multicluster})
 * @param fallThrough where name errors are handed on
 */
public record PluginZones(List<Name> all, List<Name> multicluster, Fallthrough fallThrough) {

    private static final String IPV4_REVERSE = ".in-addr.arpa.";
    private static final String IPV6_REVERSE = ".ip6.arpa.";

    public PluginZones {
        all = List.copyOf(all);
        multicluster = List.copyOf(multicluster);
        if (all.stream().allMatch(PluginZones::isReverse)) {
            throw new IllegalArgumentException("non-reverse zone name must be used");
        }
    }

    /** The first forward zone: the one that PTR records point into. */
    public Name primary() {
        return all.stream().filter(zone -> !isReverse(zone)).findFirst().orElseThrow();
    }

    /** The first forward zone that holds the cluster's own Services; the primary one if all hold imported ones. */
    public Name serviceZone() {
        return all.stream()
                .filter(zone -> !isReverse(zone) && !isMulticluster(zone))
                .findFirst()
                .orElseGet(this::primary);
    }

    /** The longest zone that the name lies in, null if it lies in none. */
    public @Nullable Name matching(Name name) {
        Name longest = null;
        for (Name zone : all) {
            if (name.subdomain(zone) && (longest == null || zone.length() > longest.length())) {
                longest = zone;
            }
        }
        return longest;
    }

    /** Whether a zone holds imported Services. */
    public boolean isMulticluster(Name zone) {
        return !multicluster.isEmpty() && multicluster.stream().anyMatch(zone::subdomain);
    }

    /**
     * Whether CoreDNS takes a zone for a reverse one: something below {@code in-addr.arpa.} or {@code ip6.arpa.}, but not
     * these names themselves. For them it is wrong, and so are the PTR targets of a Corefile that lists them first.
     */
    public static boolean isReverse(Name zone) {
        String text = zone.toString().toLowerCase(Locale.ROOT);
        return text.endsWith(IPV4_REVERSE) || text.endsWith(IPV6_REVERSE);
    }
}
