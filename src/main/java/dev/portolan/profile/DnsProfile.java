// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import dev.portolan.cluster.IpLiteral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * How the DNS of a cluster is set up. A value; every room that derives or answers takes it as a parameter.
 *
 * @param servers the server blocks, at least one of them with a {@code kubernetes} block
 * @param version the CoreDNS release
 * @param addresses the addresses that the server listens on, loopback left out; they decide the name servers. Empty where
 *     they are not known: then the ready endpoints of {@code kube-system/kube-dns}
 * @param notes what of the Corefile could not be taken into account, a sentence each
 * @param origin a phrase that says how the profile was found: {@code kubeadm's default}
 */
public record DnsProfile(
        List<ServerBlock> servers,
        CoreDnsVersion version,
        Optional<List<IpLiteral>> addresses,
        List<String> notes,
        String origin) {

    /** How environment variables begin in the text of a name. */
    private static final List<String> VARIABLES = List.of("{\\$", "{%");

    public DnsProfile {
        servers = List.copyOf(servers);
        addresses = addresses.map(List::copyOf);
        notes = List.copyOf(notes);
        if (servers.stream()
                .noneMatch(server -> server.plugin(KubernetesBlock.class).isPresent())) {
            throw new IllegalArgumentException("no kubernetes block");
        }
    }

    /** The first {@code kubernetes} block: the one that the zones and their records are about. */
    public KubernetesBlock kubernetes() {
        return servers.stream()
                .flatMap(server -> server.plugins(KubernetesBlock.class))
                .findFirst()
                .orElseThrow();
    }

    /** The first forward zone, without the final dot: {@code cluster.local}. */
    public String clusterDomain() {
        return kubernetes().zones().serviceZone().toString(true);
    }

    /** The zones of the cluster and of its server blocks that an environment variable gives: which they are is not known here. */
    public List<Name> unknownZones() {
        return servers.stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .flatMap(server -> Stream.concat(
                        server.zones().stream(),
                        server.plugins(KubernetesBlock.class).flatMap(block -> block.zones().all().stream())))
                .filter(zone -> VARIABLES.stream().anyMatch(zone.toString()::contains))
                .distinct()
                .toList();
    }

    /** The {@code ttl} option in seconds, 0 to 3600. */
    public int ttl() {
        return kubernetes().ttl();
    }

    /** The {@code pods} option. */
    public PodsMode pods() {
        return kubernetes().pods();
    }

    /** Whether some block answers for the addresses of existing pods only, so that all Pods have to be known. */
    public boolean verifiesPods() {
        return servers.stream()
                .flatMap(server -> server.plugins(KubernetesBlock.class))
                .anyMatch(block -> block.pods() == PodsMode.VERIFIED);
    }

    /** The same profile of another release. */
    public DnsProfile withVersion(CoreDnsVersion other) {
        return new DnsProfile(servers, other, addresses, notes, origin);
    }

    /**
     * The server that a question for a name comes to: of those on the port of the cluster's DNS the one with the longest zone. Of
     * several between which {@code view} decides, the first that looks at the cluster for the name, else the first; empty if none
     * has a zone for it.
     */
    public Optional<ServerBlock> serving(Name name) {
        List<ServerBlock> choices = choices(name);
        return choices.stream()
                .filter(server -> server.plugins(KubernetesBlock.class)
                        .anyMatch(block -> block.zones().matching(name) != null))
                .findFirst()
                .or(() -> choices.stream().findFirst());
    }

    /** The cache that answers to a question for a name pass, if there is one. */
    public Optional<CacheBlock> cache(Name name) {
        return serving(name).flatMap(server -> server.plugin(CacheBlock.class)).filter(cache -> cache.covers(name));
    }

    /** Those with the longest zone of a name; where each of them has a {@code view}, which may not let it in, the next too. */
    private List<ServerBlock> choices(Name name) {
        SortedMap<Integer, List<ServerBlock>> longestFirst = new TreeMap<>(Comparator.reverseOrder());
        int port = clusterServer().port();
        for (ServerBlock server : servers) {
            for (Name zone : server.port() == port ? server.zones() : List.<Name>of()) {
                if (name.subdomain(zone)) {
                    longestFirst
                            .computeIfAbsent(zone.labels(), _ -> new ArrayList<>(1))
                            .add(server);
                }
            }
        }
        List<ServerBlock> choices = new ArrayList<>(1);
        for (List<ServerBlock> same : longestFirst.values()) {
            choices.addAll(same);
            if (!same.stream().allMatch(ServerBlock::hasView)) {
                break;
            }
        }
        return choices;
    }

    private ServerBlock clusterServer() {
        return servers.stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the server knows none of its addresses: CoreDNS reads those of {@code bind} as networks, which they are not. */
    public boolean knowsNoAddress() {
        return !clusterServer().bind().isEmpty();
    }

    /**
     * The same profile of a server that listens on these addresses; loopback addresses do not count, and none does where the
     * server knows none.
     */
    public DnsProfile withAddresses(List<IpLiteral> others) {
        if (knowsNoAddress()) {
            return this;
        }
        List<IpLiteral> outside = others.stream()
                .filter(address -> !address.address().isLoopbackAddress())
                .toList();
        return new DnsProfile(servers, version, Optional.of(outside), notes, origin);
    }

    /** The same profile with another word of how it was found. */
    public DnsProfile withOrigin(String phrase) {
        return new DnsProfile(servers, version, addresses, notes, phrase);
    }

    /** The same profile with other notes. */
    public DnsProfile withNotes(List<String> others) {
        return new DnsProfile(servers, version, addresses, others, origin);
    }

    /** The same profile with its first {@code kubernetes} block replaced. */
    public DnsProfile withKubernetes(KubernetesBlock block) {
        KubernetesBlock old = kubernetes();
        List<ServerBlock> replaced = servers.stream()
                .map(server -> new ServerBlock(
                        server.zones(),
                        server.port(),
                        server.bind(),
                        server.plugins().stream()
                                .map(plugin -> plugin.equals(old) ? block : plugin)
                                .toList()))
                .toList();
        return new DnsProfile(replaced, version, addresses, notes, origin);
    }
}
