// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.Tree;
import java.util.List;
import java.util.Locale;

/**
 * Which clusters kubectl refuses ({@code validateClusterInfo} of {@code client-go/tools/clientcmd}, {@code
 * transport.TLSConfigFor}). What files hold and which proxies there are is judged when connecting.
 */
final class ClusterRules {

    private static final String AUTHORITY = "certificate-authority";
    private static final String AUTHORITY_DATA = "certificate-authority-data";
    private static final String NO_CHECK = "insecure-skip-tls-verify";

    private ClusterRules() {}

    /**
     * Why that cluster cannot be used.
     *
     * @param file the file's name as a person would write it
     */
    static List<Problem> faults(String file, String name, Tree cluster) {
        Faults faults = new Faults(file, "the cluster " + name);
        faults.demandOne(cluster, AUTHORITY, AUTHORITY_DATA);
        String server = cluster.at("server").text().toLowerCase(Locale.ROOT);
        String field = Faults.isSet(cluster, AUTHORITY) ? AUTHORITY : AUTHORITY_DATA;
        if (cluster.at(NO_CHECK).flag() && Faults.isSet(cluster, field) && !server.startsWith("http://")) {
            faults.add(
                    cluster.at(NO_CHECK),
                    "has " + NO_CHECK + ": true beside " + field,
                    "One says to check no certificate, the other which to believe; kubectl refuses this too.",
                    "Remove one of the two.");
        }
        return faults.found();
    }
}
