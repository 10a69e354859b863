// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The resolv.conf that kubelet writes for a pod. The node's own nameservers and search list are not part of a picture and are
 * left out, with a remark where that matters.
 */
final class KubeletDns {

    private static final NamespacedName CLUSTER_DNS = new NamespacedName("kube-system", "kube-dns");
    private static final int MOST_NAMESERVERS = 3;
    private static final int MOST_SEARCHES = 32;
    private static final int MOST_CHARACTERS = 2048;
    private static final int LONGEST_SEARCH = 253;

    private final ClusterZone zone;
    private final String namespace;
    private final List<String> remarks = new ArrayList<>();

    KubeletDns(ClusterZone zone, String namespace) {
        this.zone = zone;
        this.namespace = namespace;
    }

    Standpoint standpoint(PodDns dns) {
        DnsPolicy policy = DnsPolicy.of(dns);
        Set<String> nameservers = new LinkedHashSet<>();
        Set<String> searches = new LinkedHashSet<>();
        if (policy.asksCluster()) {
            nameservers.addAll(clusterDns());
            String domain = zone.profile().clusterDomain();
            searches.addAll(List.of(namespace + ".svc." + domain, "svc." + domain, domain));
        }
        remarkOn(policy, dns);
        nameservers.addAll(dns.nameservers());
        searches.addAll(dns.searches());
        Map<String, String> options = new TreeMap<>(dns.options());
        String ndots = options.remove("ndots");
        int fallback = policy.asksCluster() ? ResolvConf.POD_NDOTS : ResolvConf.DEFAULT_NDOTS;
        ResolvConf conf = new ResolvConf(
                limited(nameservers),
                limitedSearches(searches),
                ndots == null || !ndots.matches("\\d{1,6}") ? fallback : Integer.parseInt(ndots),
                options.entrySet().stream().map(KubeletDns::option).toList());
        return new Standpoint(conf, asksCluster(policy, conf), remarks);
    }

    /** A configuration from somewhere, taken to ask the cluster unless its servers are known to be others. */
    Standpoint standpoint(ResolvConf conf) {
        List<String> cluster = clusterDns();
        boolean others = !cluster.isEmpty()
                && !conf.nameservers().isEmpty()
                && conf.nameservers().stream().noneMatch(server -> cluster.contains(server) || isOfNode(server));
        if (others) {
            remarks.add("None of its nameservers is the cluster's DNS, which is " + cluster.getFirst()
                    + "; the answers are those that the cluster's DNS would give.");
        }
        if (conf.nameservers().size() > MOST_NAMESERVERS) {
            remarks.add("Only the first 3 of " + conf.nameservers().size() + " nameservers are used.");
        }
        return new Standpoint(conf, true, remarks);
    }

    /** NodeLocal DNSCache listens on a link-local address. */
    private static boolean isOfNode(String server) {
        return server.startsWith("169.254.");
    }

    private boolean asksCluster(DnsPolicy policy, ResolvConf conf) {
        return policy.asksCluster() || conf.nameservers().stream().anyMatch(clusterDns()::contains);
    }

    /** The cluster IP of the Service that every distribution labels alike, kube-dns first. */
    private List<String> clusterDns() {
        Service service = zone.snapshot()
                .service(CLUSTER_DNS)
                .or(() -> zone.snapshot().servicesIn(CLUSTER_DNS.namespace()).stream()
                        .filter(other ->
                                "kube-dns".equals(other.metadata().labels().get("k8s-app")))
                        .findFirst())
                .orElse(null);
        return service instanceof ClusterIpService clusterIp
                ? clusterIp.clusterIps().stream().limit(1).toList()
                : List.of();
    }

    private void remarkOn(DnsPolicy policy, PodDns dns) {
        if (policy == DnsPolicy.DEFAULT && dns.hostNetwork() && !dns.policy().equals(DnsPolicy.DEFAULT.label())) {
            remarks.add("The pod is on the host's network, so `dnsPolicy: ClusterFirst` falls back to the node's "
                    + "resolv.conf and cluster names do not resolve. `ClusterFirstWithHostNet` is needed.");
        } else if (policy == DnsPolicy.DEFAULT) {
            remarks.add(
                    "`dnsPolicy: Default` is the node's resolv.conf, not the default: cluster names do not resolve.");
        } else if (policy == DnsPolicy.NONE && dns.nameservers().isEmpty()) {
            remarks.add("`dnsPolicy: None` needs a nameserver in `dnsConfig`; there is none.");
        } else if (policy.asksCluster() && clusterDns().isEmpty()) {
            boolean read = zone.snapshot().coverage().holds(ResourceKind.SERVICE, CLUSTER_DNS.namespace());
            remarks.add(
                    read
                            ? "There is no Service kube-system/kube-dns in this picture, so the nameserver is not known."
                            : "The nameserver is not known, since "
                                    + zone.snapshot().coverage().lack(ResourceKind.SERVICE, " of kube-system") + ".");
        }
    }

    private List<String> limited(Set<String> nameservers) {
        if (nameservers.size() > MOST_NAMESERVERS) {
            remarks.add("Only the first 3 of " + nameservers.size() + " nameservers are used.");
        }
        return nameservers.stream().limit(MOST_NAMESERVERS).toList();
    }

    private List<String> limitedSearches(Set<String> searches) {
        List<String> kept = searches.stream()
                .filter(search -> search.length() <= LONGEST_SEARCH)
                .limit(MOST_SEARCHES)
                .collect(Collectors.toCollection(ArrayList::new));
        while (String.join(" ", kept).length() > MOST_CHARACTERS) {
            kept.removeLast();
        }
        if (kept.size() < searches.size()) {
            remarks.add("Only " + kept.size() + " of " + searches.size()
                    + " search domains are used: kubelet keeps 32 with 2048 characters.");
        }
        return kept;
    }

    private static String option(Map.Entry<String, String> option) {
        return option.getValue().isEmpty() ? option.getKey() : option.getKey() + ":" + option.getValue();
    }
}
