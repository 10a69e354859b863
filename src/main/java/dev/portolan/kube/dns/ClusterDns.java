// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.read.Tree;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out how the DNS of a cluster is set up. One search for each instance. */
public final class ClusterDns {

    private static final String SYSTEM = "kube-system";
    private static final String OPENSHIFT = "openshift-dns";
    private static final String DNS_SERVICE = "kube-dns";
    private static final String LABEL = "k8s-app";
    private static final String LABELLED = "?labelSelector=k8s-app%3Dkube-dns";
    private static final String NODE_CACHE = "node-local-dns";
    private static final String ASSUMED = "kubeadm's default";

    private final Questions corefiles;
    private final Questions others;

    /**
     * @param patience how long one answer may take
     * @param earlier what the cluster answered to the searches before
     */
    public ClusterDns(ApiServer server, Duration patience, EarlierAnswers earlier) {
        corefiles = new Questions(server, patience, earlier);
        others = new Questions(server, patience, earlier);
    }

    /** Where a Corefile was found. */
    private record Found(String namespace, String name, String corefile) {
        String origin() {
            return "ConfigMap " + namespace + "/" + name;
        }
    }

    /**
     * The profile of the cluster, as far as it may be read; kubeadm's default, with the reason in its origin, where that was
     * never so. What is taken as it was before says so, with the API's words.
     *
     * @throws ApiException if the server could not be asked
     */
    public DnsProfile profile() throws ApiException, InterruptedException {
        List<Tree> daemons = items("/apis/apps/v1/namespaces/" + SYSTEM + "/daemonsets");
        List<Workload> workloads = new ArrayList<>();
        items("/apis/apps/v1/namespaces/" + SYSTEM + "/deployments" + LABELLED)
                .forEach(object -> workloads.add(new Workload(object)));
        daemons.stream()
                .filter(object -> label(object).equals(DNS_SERVICE))
                .forEach(object -> workloads.add(new Workload(object)));
        Optional<Found> corefile = find(workloads);
        String namespace = corefile.map(Found::namespace).orElse(SYSTEM);
        if (workloads.isEmpty() && namespace.equals(OPENSHIFT)) {
            workloads.add(
                    new Workload(others.ask("/apis/apps/v1/namespaces/" + OPENSHIFT + "/daemonsets/dns-default")));
        }
        DnsProfile profile = corefile.isPresent() ? parsed(corefile.get(), workloads) : assumed(workloads);
        List<String> notes = new ArrayList<>(profile.notes());
        if (daemons.stream().anyMatch(object -> name(object).equals(NODE_CACHE))) {
            notes.add(
                    "NodeLocal DNSCache answers pods before CoreDNS does, and may hold an answer for 30 s and a denial for"
                            + " 5 s more.");
        }
        DnsProfile addressed = addressed(profile, namespace);
        if (!others.kept().isEmpty()) {
            notes.add("How the DNS of the cluster is deployed is taken as it was before: " + others.kept());
        }
        return addressed.withNotes(notes).withOrigin(profile.origin() + asBefore());
    }

    private String asBefore() {
        return corefiles.kept().isEmpty() ? "" : ", as it was before: " + corefiles.kept();
    }

    private Optional<Found> find(List<Workload> workloads) throws ApiException, InterruptedException {
        Optional<Found> usual = at(SYSTEM, "coredns");
        if (usual.isPresent()) {
            return usual;
        }
        for (Workload workload : workloads) {
            for (String name : workload.configMaps()) {
                Optional<Found> mounted = at(SYSTEM, name);
                if (mounted.isPresent()) {
                    return mounted;
                }
            }
        }
        for (Tree map : corefiles
                .ask("/api/v1/namespaces/" + SYSTEM + "/configmaps" + LABELLED)
                .at("items")
                .items()) {
            Optional<Found> labelled = corefile(map, SYSTEM, name(map));
            if (labelled.isPresent()) {
                return labelled;
            }
        }
        return at(OPENSHIFT, "dns-default");
    }

    private Optional<Found> at(String namespace, String name) throws ApiException, InterruptedException {
        return corefile(corefiles.ask("/api/v1/namespaces/" + namespace + "/configmaps/" + name), namespace, name);
    }

    private static Optional<Found> corefile(Tree map, String namespace, String name) {
        String text = map.at("data").at("Corefile").text();
        return text.isBlank() ? Optional.empty() : Optional.of(new Found(namespace, name, text));
    }

    private DnsProfile parsed(Found found, List<Workload> workloads) {
        Optional<CoreDnsVersion> version = workloads.stream()
                .filter(Workload::isCoreDns)
                .flatMap(workload -> workload.version().stream())
                .findFirst();
        CoreDnsVersion meant = version.orElse(CoreDnsVersion.NEWEST);
        try {
            DnsProfile profile = CorefileParser.parse(found.corefile(), found.origin(), meant);
            List<String> notes = new ArrayList<>(profile.notes());
            if (version.isEmpty()) {
                notes.add("Which CoreDNS release the cluster runs is not known" + because() + ": " + meant
                        + " is assumed.");
            }
            return profile.withNotes(notes).withOrigin(found.origin());
        } catch (CorefileException e) {
            return KubeadmCorefile.profile()
                    .withVersion(meant)
                    .withOrigin(ASSUMED
                            + (e.starts()
                                    ? ": no names of a cluster are in the Corefile of "
                                    : ": CoreDNS would not start with the Corefile of ")
                            + found.origin() + ": " + e.getMessage());
        }
    }

    private DnsProfile assumed(List<Workload> workloads) {
        DnsProfile profile = KubeadmCorefile.profile();
        Optional<Workload> old = workloads.stream().filter(Workload::isKubeDns).findFirst();
        if (old.isPresent()) {
            List<String> notes =
                    List.of("The cluster runs kube-dns (" + old.get().name()
                            + "), not CoreDNS: it answers SRV for a Service's bare name with port 0, knows no name between a namespace"
                            + " and a Service's, gives other endpoint names, and turns an IP address as external name into an A"
                            + " record.");
            return profile.withNotes(notes).withOrigin("kube-dns, shown as CoreDNS would answer with " + ASSUMED);
        }
        String why = corefiles.refusal().isEmpty() ? "there is no ConfigMap coredns in " + SYSTEM : corefiles.refusal();
        DnsProfile released = workloads.stream()
                .flatMap(workload -> workload.version().stream())
                .findFirst()
                .map(profile::withVersion)
                .orElse(profile);
        return released.withOrigin(ASSUMED + ": " + why);
    }

    private String because() {
        return others.refusal().isEmpty() ? "" : " (" + others.refusal() + ")";
    }

    /** The server's own addresses, where they are not those of the Service that is looked at anyway. */
    private DnsProfile addressed(DnsProfile profile, String namespace) throws ApiException, InterruptedException {
        String services = "/api/v1/namespaces/" + namespace + "/services";
        List<String> names = namespace.equals(OPENSHIFT)
                ? List.of("dns-default")
                : items(services + LABELLED).stream().map(ClusterDns::name).toList();
        if (names.isEmpty() || names.contains(DNS_SERVICE)) {
            return profile;
        }
        List<IpLiteral> addresses = new ArrayList<>();
        String slices = "/apis/discovery.k8s.io/v1/namespaces/" + namespace
                + "/endpointslices?labelSelector=kubernetes.io%2Fservice-name%3D" + names.getFirst();
        for (Tree slice : items(slices)) {
            slice.at("endpoints").items().stream()
                    .filter(endpoint ->
                            !endpoint.at("conditions").at("ready").text().equals("false"))
                    .flatMap(endpoint -> endpoint.at("addresses").texts().stream())
                    .map(IpLiteral::parse)
                    .flatMap(Stream::ofNullable)
                    .forEach(addresses::add);
        }
        return addresses.isEmpty() ? profile : profile.withAddresses(addresses);
    }

    private List<Tree> items(String path) throws ApiException, InterruptedException {
        return others.ask(path).at("items").items();
    }

    private static String name(Tree object) {
        return object.at("metadata").at("name").text();
    }

    private static String label(Tree object) {
        return object.at("metadata").at("labels").at(LABEL).text();
    }
}
