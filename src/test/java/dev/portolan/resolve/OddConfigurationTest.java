// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What random clusters under odd Corefiles brought to light when they were held against CoreDNS itself. */
class OddConfigurationTest {

    private static final String REVERSE = "kubernetes cluster.local in-addr.arpa {\n%s\n}";

    @Test
    void listedNamespaceWithoutObjectIsNotPointedBackInto() {
        ClusterSnapshot snapshot = ClusterSnapshot.of(
                List.of(
                        new Namespace("there", Map.of()),
                        slice("gone", "web", "10.0.0.1"),
                        slice("there", "web", "10.0.0.1"),
                        slice("there", "web", "10.0.0.2")),
                Coverage.COMPLETE,
                World.CHANGED);

        assertThat(data(resolver(snapshot, REVERSE.formatted("namespaces gone there")), "1.0.0.10.in-addr.arpa."))
                .containsExactly("10-0-0-1.web.there.svc.cluster.local.");
        assertThat(data(resolver(snapshot, REVERSE.formatted("")), "1.0.0.10.in-addr.arpa."))
                .hasSize(2);
    }

    @Test
    void noendpointsLeavesImportedEndpointsAlone() {
        ServiceImport imported = new ServiceImport(
                World.id("ns/web"), Map.of("env", "dev"), false, List.of("10.97.0.1"), World.ports("http:80/TCP"));
        ClusterSnapshot snapshot = new World()
                .with(imported)
                .with(new EndpointSlice(
                        World.id("ns/imported-1"),
                        Map.of(EndpointSlice.MULTICLUSTER_SERVICE_NAME, "web", EndpointSlice.SOURCE_CLUSTER, "east"),
                        "IPv4",
                        List.of(new EndpointPort("http", Protocol.TCP, 80)),
                        List.of(World.endpoint("web-0@10.7.0.1"))))
                .snapshot();
        Resolver resolver = resolver(
                snapshot,
                "kubernetes cluster.local set.local {\nmulticluster set.local\nnoendpoints\nignore empty_service\n}");

        assertThat(data(resolver, "web.ns.svc.set.local.")).containsExactly("10.97.0.1");
        assertThat(data(resolver, "web-0.east.web.ns.svc.set.local.")).containsExactly("10.7.0.1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            example.com.,     true
            a.example.com.,   false
            Example.COM.,     true
            a.example.net.,   true
            example.net.,     true
            no.example.net.,  false
            """)
    void nameThatIsForwardedItselfCannotBeExcepted(String name, boolean forwarded) {
        Resolver resolver = resolver(
                new World().snapshot(),
                "kubernetes cluster.local\nforward example.com 192.0.2.1 {\nexcept com\n}\n"
                        + "forward example.net 192.0.2.1 {\nexcept no.example.net\n}");

        Answer answer = resolver.resolve(Question.of(Name.fromConstantString(name), Type.A));

        assertThat(answer instanceof Answer.Outside).isEqualTo(forwarded);
    }

    @Test
    void transferTellsThePortThatMarksAServiceWithoutPorts() {
        ClusterSnapshot snapshot = new World()
                .clusterIp("ns/bare", "10.96.0.1")
                .clusterIp("ns/web", "10.96.0.2", "http:80/TCP")
                .snapshot();
        Message query =
                Message.newQuery(Record.newRecord(Name.fromConstantString("cluster.local."), Type.AXFR, DClass.IN));

        Message reply = resolver(snapshot, "kubernetes cluster.local\ntransfer {\nto *\n}")
                .answer(query, Client.local(Transport.TCP))
                .orElseThrow();

        assertThat(reply.getSection(Section.ANSWER).stream()
                        .filter(record -> record.getType() == Type.SRV)
                        .map(record -> record.getName() + " " + record.rdataToString()))
                .containsExactly(
                        "bare.ns.svc.cluster.local. 0 100 65535 bare.ns.svc.cluster.local.",
                        "web.ns.svc.cluster.local. 0 100 80 web.ns.svc.cluster.local.",
                        "_http._tcp.web.ns.svc.cluster.local. 0 100 80 web.ns.svc.cluster.local.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            prod, true
            dev,  false
            """)
    void labelsOfNamespacesAreHeldAgainstImportsToo(String environment, boolean answered) {
        ClusterSnapshot snapshot = ClusterSnapshot.of(
                List.of(
                        new Namespace("ns", Map.of("env", "prod")),
                        new ServiceImport(
                                World.id("ns/web"),
                                Map.of("env", environment),
                                false,
                                List.of("10.97.0.1"),
                                World.ports("http:80/TCP"))),
                Coverage.COMPLETE,
                World.CHANGED);
        Resolver resolver = resolver(
                snapshot, "kubernetes cluster.local set.local {\nmulticluster set.local\nnamespace_labels env=prod\n}");

        assertThat(data(resolver, "web.ns.svc.set.local.")).isEqualTo(answered ? List.of("10.97.0.1") : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.13.1, IN, Web.ns.svc.cluster.local.
            1.14.7, IN, web.ns.svc.cluster.local.
            1.13.1, CH, Web.ns.svc.cluster.local.
            1.14.7, CH, web.ns.svc.cluster.local.
            """)
    void recordsOfAnotherClassAreNeitherKeptNorGivenSince1147(String version, String first, String owner) {
        ClusterZone zone = zone(
                new World().clusterIp("ns/web", "10.96.0.1", "http:80/TCP").snapshot(),
                "kubernetes cluster.local\ncache 30\nchaos",
                CoreDnsVersion.parse(version).orElseThrow());
        Resolver resolver = new Resolver(zone, Surroundings.offline().withClock(() -> World.CHANGED));

        ask(resolver, "Web.ns.svc.cluster.local.", DClass.value(first));
        Message again = ask(resolver, "web.ns.svc.cluster.local.", DClass.CH);

        assertThat(again.getSection(Section.ANSWER).getFirst().getName()).hasToString(owner);
    }

    @Test
    void notificationIsAnsweredWithTheShortestTtlOfTheCache() {
        Resolver resolver = resolver(
                new World().clusterIp("ns/web", "10.96.0.1", "http:80/TCP").snapshot(),
                "kubernetes cluster.local {\nttl 30\n}\ncache 30");
        Message query = Message.newQuery(
                Record.newRecord(Name.fromConstantString("web.ns.svc.cluster.local."), Type.A, DClass.IN));
        assertThat(answer(resolver, query)).isEqualTo(30);

        query.getHeader().setOpcode(Opcode.NOTIFY);

        assertThat(answer(resolver, query)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            web.ns.svc.cluster.local., NOERROR
            web.ns.svc.example.org.,   REFUSED
            """)
    void zoneOfAnotherPortIsNotServed(String name, String rcode) throws CorefileException {
        ClusterSnapshot snapshot =
                new World().clusterIp("ns/web", "10.96.0.1", "http:80/TCP").snapshot();
        Resolver resolver = Resolver.offline(new ClusterZone(
                snapshot,
                CorefileParser.parse(
                        "cluster.local:53 example.org:5353 {\nkubernetes\n}\n", "Corefile", CoreDnsVersion.NEWEST)));

        assertThat(Rcode.string(ask(resolver, name, DClass.IN).getRcode())).isEqualTo(rcode);
    }

    /** CoreDNS 1.13.1 and 1.14.7, plugin/kubernetes/ns.go, isDefaultNS: a search list leads there from the name itself. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ns.dns.cluster.local.,                              A,    NOERROR,  10.0.0.53
            ns.dns.cluster.local.default.svc.cluster.local.,    A,    NOERROR,  10.0.0.53
            ns.dns.cluster.local.svc.cluster.local.,            A,    NOERROR,  10.0.0.53
            NS.dns.Cluster.local.x.cluster.local.,              A,    NOERROR,  10.0.0.53
            ns.dns.cluster.local.default.svc.cluster.local.,    AAAA, NOERROR,
            ns.dns.cluster.local.default.svc.cluster.local.,    MX,   NOERROR,
            ns.dns.cluster.local.default.svc.cluster.local.,    TXT,  NXDOMAIN,
            ns.dns.cluster.local.default.svc.Cluster.local.,    A,    NXDOMAIN,
            ns.dns.cluster.locals.svc.cluster.local.,           A,    NXDOMAIN,
            ns.dns.x.cluster.local.cluster.local.,              A,    NXDOMAIN,
            x.ns.dns.cluster.local.cluster.local.,              A,    NXDOMAIN,
            """)
    void nameServerIsWhateverBeginsWithItsName(String name, String type, String rcode, @Nullable String address) {
        DnsProfile profile = zone(new World().snapshot(), "kubernetes cluster.local", CoreDnsVersion.NEWEST)
                .profile()
                .withAddresses(List.of(Objects.requireNonNull(IpLiteral.parse("10.0.0.53"))));
        Resolver resolver = Resolver.offline(new ClusterZone(new World().snapshot(), profile));

        Message answer = resolver.resolve(Question.of(Name.fromConstantString(name), Type.value(type)))
                .exchange()
                .message();

        assertThat(Rcode.string(answer.getRcode())).isEqualTo(rcode);
        assertThat(answer.getSection(Section.ANSWER))
                .extracting(Record::rdataToString)
                .isEqualTo(address == null ? List.of() : List.of(address));
    }

    @Test
    void podsOfOneAddressShareTheWeight() {
        ClusterSnapshot snapshot = new World()
                .with(pod("ns/proxy", "10.1.0.1"))
                .with(pod("ns/exporter", "10.1.0.1"))
                .with(pod("ns/web", "10.1.0.2"))
                .with(pod("other/agent", "10.1.0.1"))
                .snapshot();
        Resolver resolver = resolver(snapshot, "kubernetes cluster.local {\npods verified\n}");

        assertThat(data(resolver, "10-1-0-1.ns.pod.cluster.local.", Type.SRV))
                .containsExactly("0 50 0 10-1-0-1.ns.pod.cluster.local.");
        assertThat(data(resolver, "10-1-0-1.ns.pod.cluster.local.", Type.A)).containsExactly("10.1.0.1");
        assertThat(data(resolver, "10-1-0-2.ns.pod.cluster.local.", Type.SRV))
                .containsExactly("0 100 0 10-1-0-2.ns.pod.cluster.local.");
    }

    @Test
    void podsOfOneAddressInAnyNamespaceShareTheWeight() {
        ClusterSnapshot snapshot = new World()
                .with(pod("ns/proxy", "10.1.0.1"))
                .with(pod("ns/exporter", "10.1.0.1"))
                .with(pod("other/agent", "10.1.0.1"))
                .snapshot();
        Resolver resolver = Resolver.offline(
                zone(snapshot, "kubernetes cluster.local {\npods verified\n}", new CoreDnsVersion(1, 8, 7)));

        assertThat(data(resolver, "10-1-0-1.any.pod.cluster.local.", Type.SRV))
                .singleElement()
                .asString()
                .startsWith("0 33 0 ");
    }

    private static Pod pod(String id, String address) {
        return new Pod(
                World.id(id),
                Map.of(),
                new PodLifetime(null, null),
                new PodSpec("node", "", "", PodDns.DEFAULT, List.of()),
                new PodStatus("Running", address, List.of(address), List.of(), List.of()));
    }

    private static long answer(Resolver resolver, Message query) {
        return resolver.answer(query, Client.local(Transport.UDP))
                .orElseThrow()
                .getSection(Section.ANSWER)
                .getFirst()
                .getTTL();
    }

    private static EndpointSlice slice(String namespace, String service, String address) {
        return new EndpointSlice(
                World.id(namespace + "/" + service + address),
                Map.of(EndpointSlice.SERVICE_NAME, service),
                "IPv4",
                List.of(),
                List.of(World.endpoint(address)));
    }

    private static List<String> data(Resolver resolver, String name) {
        return data(resolver, name, name.endsWith("arpa.") ? Type.PTR : Type.A);
    }

    private static List<String> data(Resolver resolver, String name, int type) {
        return resolver.resolve(Question.of(Name.fromConstantString(name), type)).records().stream()
                .map(Record::rdataToString)
                .toList();
    }

    private static Message ask(Resolver resolver, String name, int dclass) {
        Message query = Message.newQuery(Record.newRecord(Name.fromConstantString(name), Type.A, dclass));
        return resolver.answer(query, Client.local(Transport.TCP)).orElseThrow();
    }

    private static Resolver resolver(ClusterSnapshot snapshot, String plugins) {
        return Resolver.offline(zone(snapshot, plugins, CoreDnsVersion.NEWEST));
    }

    private static ClusterZone zone(ClusterSnapshot snapshot, String plugins, CoreDnsVersion version) {
        try {
            return new ClusterZone(snapshot, CorefileParser.parse(".:53 {\n" + plugins + "\n}\n", "Corefile", version));
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
