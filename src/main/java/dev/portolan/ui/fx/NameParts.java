// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * A name as it is shown: the part that tells it from its neighbours, and the zone that they share.
 *
 * @param own the first part, never empty unless the name is: {@code _http._tcp.quote}
 * @param zone the rest, with its leading and final dot, shown muted: {@code .kiada.svc.cluster.local.}; empty if the name is in
 *     no zone of the cluster
 */
public record NameParts(String own, String zone) {

    private static final List<String> REVERSE = List.of(".in-addr.arpa.", ".ip6.arpa.");

    /** A text without a zone part. */
    public static NameParts whole(String text) {
        return new NameParts(text, "");
    }

    /**
     * Splits a name.
     *
     * @param clusterDomain as in {@link dev.portolan.profile.DnsProfile#clusterDomain()}
     */
    public static NameParts of(Name name, String clusterDomain) {
        return of(name.toString(), clusterDomain);
    }

    /** Splits a name that is given as text with its final dot. */
    public static NameParts of(String name, String clusterDomain) {
        for (String zone : REVERSE) {
            if (name.endsWith(zone) && name.length() > zone.length()) {
                return new NameParts(name.substring(0, name.length() - zone.length()), zone);
            }
        }
        for (String kind : List.of(".svc.", ".pod.", ".")) {
            String suffix = kind + clusterDomain + ".";
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return split(name, kind.equals(".") ? suffix : namespaced(name, suffix));
            }
        }
        return whole(name);
    }

    /** Both parts. */
    public String full() {
        return own + zone;
    }

    private static String namespaced(String name, String suffix) {
        int end = name.length() - suffix.length();
        int dot = name.lastIndexOf('.', end - 1);
        return dot <= 0 ? suffix : name.substring(dot);
    }

    private static NameParts split(String name, String zone) {
        return new NameParts(name.substring(0, name.length() - zone.length()), zone);
    }
}
