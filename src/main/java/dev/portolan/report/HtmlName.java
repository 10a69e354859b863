// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.util.List;

/**
 * A text with a name at its end, split so that what the names of a table share can stand back.
 *
 * @param own what tells it from its neighbours: {@code _http._tcp.quote}, {@code 0 100 80 quote}
 * @param zone the rest with its first and last dot: {@code .kiada.svc.cluster.local.}; empty if it is in no zone of the cluster
 */
record HtmlName(String own, String zone) {

    private static final List<String> REVERSE = List.of(".in-addr.arpa.", ".ip6.arpa.");

    static HtmlName of(String text, String clusterDomain) {
        for (String reverse : REVERSE) {
            if (text.endsWith(reverse)) {
                return split(text, reverse.length());
            }
        }
        String services = ".svc." + clusterDomain + ".";
        int namespace = text.lastIndexOf('.', text.length() - services.length() - 1);
        return text.endsWith(services) && namespace > 0
                ? split(text, text.length() - namespace)
                : new HtmlName(text, "");
    }

    private static HtmlName split(String text, int zoneLength) {
        int end = text.length() - zoneLength;
        return new HtmlName(text.substring(0, end), text.substring(end));
    }
}
