// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.zone.DomainNames;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * What a question is about: a name within a zone of the cluster, taken apart.
 *
 * @param zone the zone
 * @param labels the labels left of the zone, in lower case, leftmost first
 * @param block the block whose zone it is
 * @param cluster what that block sees
 * @param profile the profile
 */
record Subject(Name zone, List<String> labels, KubernetesBlock block, VisibleCluster cluster, DnsProfile profile) {

    private static final CoreDnsVersion NO_WILDCARDS = new CoreDnsVersion(1, 9, 0);

    static Subject of(Resolver resolver, Question question, KubernetesBlock block) {
        DnsProfile profile = resolver.zone().profile();
        Name zone = Objects.requireNonNull(block.zones().matching(question.name()));
        VisibleCluster cluster = new VisibleCluster(resolver.zone().snapshot(), block, profile.version());
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < question.name().labels() - zone.labels(); i++) {
            labels.add(question.name().getLabelString(i).toLowerCase(Locale.ROOT));
        }
        return new Subject(zone, List.copyOf(labels), block, cluster, profile);
    }

    ClusterSnapshot snapshot() {
        return cluster.snapshot();
    }

    CoreDnsVersion version() {
        return profile.version();
    }

    boolean knowsWildcards() {
        return version().isBefore(NO_WILDCARDS);
    }

    static boolean isWildcard(String label) {
        return label.equals("*") || label.equals("any");
    }

    boolean isMulticluster() {
        return block.zones().isMulticluster(zone);
    }

    /** {@code svc} or {@code pod}, empty at the zone itself. */
    String subtree() {
        return labels.isEmpty() ? "" : labels.getLast();
    }

    String namespace() {
        return labels.size() < 2 ? "" : labels.get(labels.size() - 2);
    }

    /** The Service, or below {@code pod} the address; empty if the name ends before. */
    String service() {
        return labels.size() < 3 ? "" : labels.get(labels.size() - 3);
    }

    NamespacedName serviceId() {
        return new NamespacedName(namespace(), service());
    }

    /** What stands left of the Service. */
    List<String> rest() {
        return labels.subList(0, Math.max(0, labels.size() - 3));
    }

    /** A name in the same zone; null if the labels make none. */
    @Nullable
    Name below(String... parts) {
        return DomainNames.below(zone, parts);
    }

    @Nullable
    Name nameOf(NamespacedName service) {
        return below(service.name(), service.namespace(), "svc");
    }
}
