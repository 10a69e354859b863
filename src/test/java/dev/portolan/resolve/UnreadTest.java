// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.StartOfAuthority;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Names of a cluster of which only the namespace shop may be read; of the namespace half only the Services. */
class UnreadTest {

    private static final ClusterSnapshot PART = new World()
            .clusterIp("shop/web", "10.96.0.1", "http:80/TCP")
            .headless("shop/db", "sql:5432/TCP")
            .clusterIp("half/web", "10.96.0.2", "http:80/TCP")
            .headless("half/db", "sql:5432/TCP")
            .externalName("half/alias", "example.com")
            .externalName("shop/into", "web.locked.svc.cluster.local")
            .externalName("shop/twice", "into.shop.svc.cluster.local")
            .externalName("shop/round", "round.half.svc.cluster.local")
            .externalName("half/round", "round.shop.svc.cluster.local")
            .externalName("half/into", "db.half.svc.cluster.local")
            .externalName("shop/apex", "locked.svc.cluster.local")
            .externalName("shop/nowhere", "no.shop.svc.cluster.local")
            .snapshot()
            .covering(new Coverage(access()));

    private static final Client CLIENT = new Client(Transport.UDP, InetAddress.ofLiteral("127.0.0.1"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            web.shop.svc.cluster.local.,             '',                     Found
            no.shop.svc.cluster.local.,              '',                     NameError
            db.shop.svc.cluster.local.,              '',                     NameError
            x.web.shop.svc.cluster.local.,           '',                     NameError
            web.locked.svc.cluster.local.,           '',                     Services
            _http._tcp.web.locked.svc.cluster.local.,'',                     Services
            a.b.c.web.locked.svc.cluster.local.,     '',                     NameError
            web.half.svc.cluster.local.,             '',                     Found
            no.half.svc.cluster.local.,              '',                     NameError
            _no._tcp.web.half.svc.cluster.local.,    '',                     NameError
            x.web.half.svc.cluster.local.,           '',                     EndpointSlices
            x.alias.half.svc.cluster.local.,         '',                     NameError
            db.half.svc.cluster.local.,              '',                     EndpointSlices
            db-0.db.half.svc.cluster.local.,         '',                     EndpointSlices
            db.half.svc.cluster.local.,              noendpoints,            NameError
            web.half.svc.cluster.local.,             ignore empty_service,   EndpointSlices
            web.locked.svc.cluster.local.,           namespaces shop,        NameError
            shop.svc.cluster.local.,                 '',                     NoData
            locked.svc.cluster.local.,               '',                     Namespaces
            locked.svc.cluster.local.,               namespaces shop,        NameError
            locked.pod.cluster.local.,               '',                     NameError
            locked.pod.cluster.local.,               pods insecure,          Namespaces
            shop.pod.cluster.local.,                 pods insecure,          NoData
            locked.svc.clusterset.local.,            multicluster clusterset.local, Namespaces
            10-1-1-1.locked.pod.cluster.local.,      pods insecure,          Namespaces
            no-address.locked.pod.cluster.local.,    pods insecure,          NameError
            10-1-1-1.locked.pod.clusterset.local.,   multicluster clusterset.local; pods verified, Pods
            10-1-1-1.shop.pod.cluster.local.,        pods insecure,          Found
            10-1-1-1.shop.pod.cluster.local.,        pods verified,          Pods
            10-1-1-1.shop.pod.cluster.local.,        pods disabled,          NameError
            web.shop.svc.clusterset.local.,          multicluster clusterset.local, ServiceImports
            svc.cluster.local.,                      '',                     NoData
            other.cluster.local.,                    '',                     NameError
            1.0.96.10.in-addr.arpa.,                 '',                     Found
            9.0.96.10.in-addr.arpa.,                 '',                     Services and EndpointSlices
            9.0.96.10.in-addr.arpa.,                 noendpoints,            Services
            0.96.10.in-addr.arpa.,                   '',                     NameError
            a.pin._zone.db.half.svc.cluster.local.,  zonal,                  EndpointSlices
            b.prefer._zone.db.half.svc.cluster.local., zonal,                EndpointSlices
            a.pin._zone.db.shop.svc.cluster.local.,  zonal,                  NoData
            into.shop.svc.cluster.local.,            '',                     Services
            twice.shop.svc.cluster.local.,           '',                     Services
            round.shop.svc.cluster.local.,           '',                     NoData
            into.half.svc.cluster.local.,            '',                     EndpointSlices
            nowhere.shop.svc.cluster.local.,         '',                     NoData
            apex.shop.svc.cluster.local.,            '',                     NoData
            ns.dns.cluster.local.,                   '',                     Services and EndpointSlices
            """)
    void denialThatHangsOnWhatWasNotReadIsUnknown(String name, String option, String expected) throws Exception {
        int type = name.endsWith("arpa.") ? Type.PTR : name.startsWith("_") ? Type.SRV : Type.A;
        Answer answer = resolver(PART, option).resolve(Question.of(Name.fromConstantString(name), type));

        assertThat(kind(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.8.0,  pods verified, 10-1-1-1.any.pod.cluster.local.,              Pods
            1.8.0,  pods disabled, 10-1-1-1.any.pod.cluster.local.,              NameError
            1.8.0,  pods insecure, no-address.any.pod.cluster.local.,            NameError
            1.8.0,  pods insecure, a.b.c.web.any.svc.cluster.local.,             NameError
            1.8.0,  pods insecure, no.any.svc.cluster.local.,                    NameError
            1.8.0,  pods verified, any.shop.pod.cluster.local.,                  NoData
            1.8.0,  pods verified, any.any.pod.cluster.local.,                   NameError
            1.14.7, zonal,         a.pin._zone.web.half.svc.cluster.local.,      NameError
            """)
    void whatAWildcardOrATopologyZoneDoesNotLookAtIsNotMissed(
            String version, String option, String name, String expected) throws Exception {
        ClusterSnapshot withoutPods = PART.covering(new Coverage(Map.of(
                ResourceKind.SERVICE, new Coverage.Everything(),
                ResourceKind.ENDPOINT_SLICE,
                        option.equals("zonal") ? new Coverage.Selected() : new Coverage.Everything(),
                ResourceKind.POD, new Coverage.Selected())));
        CoreDnsVersion release = CoreDnsVersion.parse(version).orElseThrow();

        Answer answer =
                resolver(withoutPods, option, release).resolve(Question.of(Name.fromConstantString(name), Type.A));

        assertThat(kind(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            into.shop.svc.cluster.local.,            CNAME, NOERROR
            into.shop.svc.cluster.local.,            SRV,   NOERROR
            into.shop.svc.cluster.local.,            TXT,   NOERROR
            into.shop.svc.cluster.local.,            A,     SERVFAIL
            into.shop.svc.cluster.local.,            AAAA,  SERVFAIL
            web.half.svc.cluster.local.,             AAAA,  NOERROR
            a.pin._zone.db.half.svc.cluster.local.,  SRV,   SERVFAIL
            a.pin._zone.db.half.svc.cluster.local.,  CNAME, SERVFAIL
            a.pin._zone.db.half.svc.cluster.local.,  TXT,   NOERROR
            a.pin._zone.db.half.svc.cluster.local.,  MX,    NOERROR
            9.0.96.10.in-addr.arpa.,                 PTR,   SERVFAIL
            9.0.96.10.in-addr.arpa.,                 A,     NXDOMAIN
            9.0.96.10.in-addr.arpa.,                 TXT,   NXDOMAIN
            9.0.96.10.in-addr.arpa.,                 SOA,   NOERROR
            cluster.local.,                          NS,    SERVFAIL
            cluster.local.,                          MX,    NOERROR
            cluster.local.,                          A,     NOERROR
            ns.dns.cluster.local.,                   A,     SERVFAIL
            locked.svc.cluster.local.,               AAAA,  SERVFAIL
            locked.svc.cluster.local.,               MX,    SERVFAIL
            locked.svc.cluster.local.,               SRV,   SERVFAIL
            locked.svc.cluster.local.,               TXT,   NXDOMAIN
            locked.svc.cluster.local.,               SOA,   NOERROR
            locked.pod.cluster.local.,               TXT,   NXDOMAIN
            10-1-1-1.locked.pod.cluster.local.,      TXT,   SERVFAIL
            ns.dns.cluster.local.,                   SRV,   NOERROR
            ns.dns.cluster.local.,                   TXT,   NXDOMAIN
            """)
    void onlyTypesThatMightHaveRecordsFail(String name, String type, String rcode) throws Exception {
        Answer answer = resolver(PART, "zonal; pods insecure")
                .resolve(Question.of(Name.fromConstantString(name), Type.value(type)));

        assertThat(Rcode.string(answer.exchange().message().getRcode())).isEqualTo(rcode);
        assertThat(answer.records().isEmpty()).isEqualTo(!type.equals("CNAME") || rcode.equals("SERVFAIL"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            any.svc.cluster.local.,          NoData
            10-1-1-1.any.pod.cluster.local., Found
            any.shop.svc.cluster.local.,     Found
            any.none.svc.cluster.local.,     Namespaces
            """)
    void oldReleasesTakeAnyNamespaceAndAreSureThatThereIsOne(String name, String expected) throws Exception {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.remove(ResourceKind.NAMESPACE);
        Resolver old = resolver(PART.covering(new Coverage(access)), "pods insecure", new CoreDnsVersion(1, 8, 0));

        assertThat(kind(old.resolve(Question.of(Name.fromConstantString(name), Type.A))))
                .isEqualTo(expected);
    }

    @Test
    void namespaceOfWhateverWasReadExists() throws Exception {
        ClusterSnapshot orphans = new World()
                .slice("lost/db", "db-1", "sql:5432/TCP", "10.1.1.1")
                .snapshot()
                .covering(PART.coverage());

        assertThat(kind(resolver(orphans, "")
                        .resolve(Question.of(Name.fromConstantString("lost.svc.cluster.local."), Type.A))))
                .isEqualTo("NoData");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            over.shop.svc.cluster.local.,  A,     Services
            over.shop.svc.cluster.local.,  AAAA,  Services
            over.shop.svc.cluster.local.,  CNAME, Found
            there.shop.svc.cluster.local., A,     Found
            there.shop.svc.cluster.local., AAAA,  Found
            back.shop.svc.cluster.local.,  A,     Services
            """)
    void aliasIntoWhatWasNotReadOfAnotherServedZoneIsUnknown(String name, String type, String expected)
            throws Exception {
        ClusterSnapshot picture = new World()
                .clusterIp("shop/web", "10.96.0.1", "http:80/TCP")
                .externalName("shop/over", "web.locked.svc.second.local")
                .externalName("shop/there", "web.shop.svc.second.local")
                .externalName("shop/back", "over.shop.svc.third.local")
                .snapshot()
                .covering(PART.coverage());
        String corefile = """
                .:53 {
                    kubernetes cluster.local second.local
                }
                third.local:53 {
                    kubernetes third.local
                }
                """;
        Resolver resolver = Resolver.offline(
                new ClusterZone(picture, CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST)));

        assertThat(kind(resolver.resolve(Question.of(Name.fromConstantString(name), Type.value(type)))))
                .isEqualTo(expected);
    }

    @Test
    void nameServersOfAServerWithoutAddressesAreCertain() throws Exception {
        Resolver part = resolver(PART, "");
        DnsProfile profile = part.zone().profile().withAddresses(List.of());

        assertThat(Resolver.offline(new ClusterZone(PART, profile))
                        .resolve(Question.of(Name.fromConstantString("cluster.local."), Type.NS)))
                .isInstanceOf(Answer.NoData.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            cluster.local.,    AXFR, 0, SERVFAIL, Services and EndpointSlices
            cluster.local.,    IXFR, 1, SERVFAIL, Services and EndpointSlices
            clusterset.local., AXFR, 0, SERVFAIL, EndpointSlices and ServiceImports
            """)
    void partIsNotTransferredAsTheWhole(String zone, String type, int serial, String rcode, String unread)
            throws Exception {
        String option = "multicluster clusterset.local\n}\ntransfer {\nto *";
        Name name = Name.fromConstantString(zone);
        Message query = Message.newQuery(Record.newRecord(name, Type.value(type), DClass.IN));
        long current = StartOfAuthority.serial(PART);
        query.addRecord(new SOARecord(name, DClass.IN, 0, name, name, serial * current, 0, 0, 0, 0), Section.AUTHORITY);
        Client client = Client.local(Transport.TCP);

        Message part = resolver(PART, option).answer(query, client).orElseThrow();
        Message whole = resolver(PART.covering(Coverage.COMPLETE), option)
                .answer(query, client)
                .orElseThrow();

        assertThat(Rcode.string(part.getRcode())).isEqualTo(rcode);
        assertThat(part.getSection(Section.ANSWER)).isEmpty();
        assertThat(whole.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(kind(resolver(PART, option).resolve(Question.of(name, Type.AXFR))))
                .isEqualTo(unread);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            web.shop.svc.clusterset.local.,       A,    Found
            web.shop.svc.clusterset.local.,       AAAA, NoData
            x.c1.web.shop.svc.clusterset.local.,  A,    EndpointSlices
            db.shop.svc.clusterset.local.,        A,    EndpointSlices
            no.shop.svc.clusterset.local.,        A,    NameError
            """)
    void importIsKnownWithoutItsEndpoints(String name, String type, String expected) throws Exception {
        ClusterSnapshot imports = new World()
                .namespace("shop")
                .with(new ServiceImport(
                        World.id("shop/web"),
                        Map.of(),
                        false,
                        List.of("10.112.0.1"),
                        List.of(World.port("http:80/TCP"))))
                .with(new ServiceImport(World.id("shop/db"), Map.of(), true, List.of(), List.of()))
                .snapshot()
                .covering(new Coverage(Map.of(
                        ResourceKind.NAMESPACE, new Coverage.Everything(),
                        ResourceKind.SERVICE_IMPORT, new Coverage.Everything())));

        assertThat(kind(resolver(imports, "multicluster clusterset.local")
                        .resolve(Question.of(Name.fromConstantString(name), Type.value(type)))))
                .isEqualTo(expected);
    }

    private static String kind(Answer answer) {
        return answer instanceof Answer.Unknown unknown
                ? unknown.kinds()
                : answer.getClass().getSimpleName();
    }

    @Test
    void unknownNameIsAServerFailureOnTheWire() throws Exception {
        Answer answer = resolver(PART, "")
                .resolve(Question.of(Name.fromConstantString("web.locked.svc.cluster.local."), Type.A));

        assertThat(answer.exchange().message().getRcode()).isEqualTo(Rcode.SERVFAIL);
        assertThat(answer.isServerFailure()).isTrue();
    }

    @Test
    void namespaceThatMayBeReadFromNowOnIsDeniedFromNowOn() throws Exception {
        Resolver before = resolver(PART, "");
        assertThat(rcode(before)).isEqualTo(Rcode.SERVFAIL);

        Resolver after = before.next(
                new ClusterZone(PART.covering(Coverage.COMPLETE), before.zone().profile()));

        assertThat(rcode(after)).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void namespaceThatMayNoLongerBeReadIsNoLongerDenied() throws Exception {
        Resolver before = resolver(PART.covering(Coverage.COMPLETE), "");
        assertThat(rcode(before)).isEqualTo(Rcode.NXDOMAIN);

        Resolver after = before.next(new ClusterZone(PART, before.zone().profile()));

        assertThat(rcode(after)).isEqualTo(Rcode.SERVFAIL);
    }

    @Test
    void namespaceOfWhichOnlyASelectionIsReadIsNoLongerDenied() throws Exception {
        Resolver before = resolver(PART.covering(Coverage.COMPLETE), "");
        assertThat(rcode(before)).isEqualTo(Rcode.NXDOMAIN);

        ClusterSnapshot some = PART.covering(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Selected())));
        Resolver after = before.next(new ClusterZone(some, before.zone().profile()));

        assertThat(rcode(after)).isEqualTo(Rcode.SERVFAIL);
    }

    /** That of a name of the locked namespace, asked by the wire, where replies are kept. */
    private static int rcode(Resolver resolver) {
        Message query = Message.newQuery(
                Record.newRecord(Name.fromConstantString("web.locked.svc.cluster.local."), Type.A, DClass.IN));
        return resolver.answer(query, CLIENT).orElseThrow().getRcode();
    }

    private static Map<ResourceKind, Coverage.Access> access() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("shop", "half"), "services is forbidden"));
        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Only(Set.of("shop"), "endpointslices is forbidden"));
        access.put(ResourceKind.POD, new Coverage.Selected());
        return access;
    }

    private static Resolver resolver(ClusterSnapshot picture, String option) throws CorefileException {
        return resolver(picture, option, CoreDnsVersion.NEWEST);
    }

    private static Resolver resolver(ClusterSnapshot picture, String option, CoreDnsVersion version)
            throws CorefileException {
        String zones = option.startsWith("multicluster") ? " clusterset.local" : "";
        String corefile = ".:53 {\nkubernetes cluster.local%s in-addr.arpa {\n%s\n}\n}\n"
                .formatted(zones, option.replace("; ", "\n"));
        DnsProfile profile = CorefileParser.parse(corefile, "Corefile", version);
        return Resolver.offline(new ClusterZone(picture, profile));
    }
}
