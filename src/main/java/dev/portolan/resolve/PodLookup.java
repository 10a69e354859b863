// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.profile.PodsMode;
import dev.portolan.zone.VisibleCluster;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the addresses of pods that their names spell out (CoreDNS {@code findPods}). */
final class PodLookup {

    /** The owner of addresses that no SRV record will ever point to. */
    static final Owner NOBODY = new Owner.OfPod("", "");

    private final VisibleCluster cluster;
    private final PodsMode mode;
    private final Matching matching;
    private volatile @Nullable Map<NamespacedName, Integer> verified;

    PodLookup(VisibleCluster cluster, PodsMode mode, Matching matching) {
        this.cluster = cluster;
        this.mode = mode;
        this.matching = matching;
    }

    /** What a request for a pod matches. Its namespace is exposed, or a wildcard; labels left of the address do not matter. */
    Matches find(RecordRequest request) {
        String label = request.service;
        String address = spelled(label);
        Match match = new Match(address, 0, new Owner.OfPod(request.namespace, label));
        Matches matches = new Matches();
        switch (mode) {
            case DISABLED -> {}
            case INSECURE -> {
                if (match.address() != null) {
                    matches.add(match);
                }
            }
            case VERIFIED -> {
                if (matching == Matching.WILDCARD
                        && Matching.isWildcard(label)
                        && !Matching.isWildcard(request.namespace)) {
                    matches.markExisting();
                }
                for (int pods = verified(request.namespace, address); pods > 0; pods--) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    /** The address that a label spells out, if it does. */
    private static String spelled(String label) {
        return label.replace('-', isV4(label) ? '.' : ':');
    }

    /** Whether a label spells out an address. */
    static boolean isAddress(String label) {
        return IpLiteral.parse(spelled(label)) != null;
    }

    private static boolean isV4(String label) {
        return label.chars().filter(ch -> ch == '-').count() == 3 && !label.contains("--");
    }

    /** How many living pods of a namespace have an address: those on the host network share one, and each counts. */
    private int verified(String namespace, String address) {
        Map<NamespacedName, Integer> pods = verified;
        if (pods == null) {
            pods = addresses();
            verified = pods;
        }
        int found = pods.getOrDefault(new NamespacedName(namespace, address), 0);
        if (matching != Matching.WILDCARD || !Matching.isWildcard(namespace)) {
            return found;
        }
        return pods.entrySet().stream()
                .filter(each -> each.getKey().name().equals(address)
                        && cluster.exposes(each.getKey().namespace()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Each address that living pods have, as a name within their namespace, with the number of these pods. */
    private Map<NamespacedName, Integer> addresses() {
        Map<NamespacedName, Integer> addresses = new HashMap<>();
        for (Pod pod : cluster.snapshot().pods()) {
            if (cluster.isVerified(pod)) {
                addresses.merge(
                        new NamespacedName(pod.id().namespace(), pod.status().podIp()), 1, Integer::sum);
            }
        }
        return addresses;
    }
}
