// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What users get wrong or ask about names, each from the situation that it comes from; numbers are those of the kinds of questions. */
class UserQuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3  | down.shop.svc.cluster.local.                | A    | NONE_READY           | None of the 2 endpoints of the headless Service `down` is ready
            3  | void.shop.svc.cluster.local.                | A    | NO_ENDPOINTS         | its selector finds no pod with an address
            3  | db-1.db.shop.svc.cluster.local.             | A    | ENDPOINT_NOT_READY   | is there and not ready
            5  | nope.shop.svc.cluster.local.                | A    | SERVICE_MISSING      | There is no Service `nope` in the namespace `shop`
            5  | web.nowhere.svc.cluster.local.              | A    | NAMESPACE_MISSING    | There is no namespace `nowhere`
            5  | shop.svc.cluster.local.                     | A    | EMPTY_NODE           | exists only because names below it do
            5  | web.shop.svc.cluster.local.                 | MX   | TYPE_NOT_HELD        | exists and has no MX records
            5  | web.shop.cluster.local.                     | A    | NO_SUCH_SUBTREE      | there are `svc` and `pod` only
            6  | web.shop.svc.cluster.local.                 | AAAA | FAMILY_MISSING       | has no IPv6 address: 0 answers
            6  | six.shop.svc.cluster.local.                 | A    | FAMILY_MISSING       | has no IPv4 address: 0 answers
            7  | _metrics._tcp.web.shop.svc.cluster.local.   | SRV  | PORT_UNNAMED         | its port 9090 has no name
            7  | _http._udp.web.shop.svc.cluster.local.      | SRV  | PORT_UNKNOWN         | no port `http` over UDP
            7  | _http._tcp.db-0.db.shop.svc.cluster.local.  | SRV  | TOO_MANY_LABELS      | more than two labels before its Service
            7  | _http._tcp.unnamed.shop.svc.cluster.local.  | SRV  | PORT_UNNAMED         | its port 8080 has no name
            8  | ip.shop.svc.cluster.local.                  | A    | ALIAS_IS_ADDRESS     | `externalName` is the address 192.0.2.1
            9  | _https._tcp.out.shop.svc.cluster.local.     | SRV  | BELOW_ALIAS          | neither ports nor endpoints exist below it
            9  | out.shop.svc.cluster.local.                 | SRV  | TYPE_NOT_HELD        | has no SRV records
            9  | _._.out.shop.svc.cluster.local.             | SRV  | TYPE_NOT_HELD        | has no SRV records
            9  | _._.alias.shop.svc.cluster.local.           | A    | ANSWERED             | in the zone itself
            10 | self.shop.svc.cluster.local.                | A    | ALIAS_LOOP           | leads back to itself
            10 | _._.self.shop.svc.cluster.local.            | A    | ALIAS_LOOP           | leads back to itself
            10 | ping.shop.svc.cluster.local.                | A    | ALIAS_LOOP           | leads back to itself
            10 | below.shop.svc.cluster.local.               | A    | ALIAS_TARGET_MISSING | does not tell the alias either
            10 | dead.shop.svc.cluster.local.                | A    | ALIAS_TARGET_MISSING | does not tell the alias either
            10 | chain1.shop.svc.cluster.local.              | A    | ALIAS_TOO_LONG       | More than 11 aliases follow each other
            10 | chain5.shop.svc.cluster.local.              | A    | ANSWERED             | in the zone itself
            12 | *.shop.svc.cluster.local.                   | A    | WILDCARD             | removed in 1.9.0
            12 | any.db.shop.svc.cluster.local.              | A    | WILDCARD             | removed in 1.9.0
            13 | 9.9.244.10.in-addr.arpa.                    | PTR  | ANSWERED             | Endpoints have the address
            13 | 1.2.0.192.in-addr.arpa.                     | PTR  | ADDRESS_UNKNOWN      | Neither a cluster IP nor an endpoint
            13 | 2.0.244.10.in-addr.arpa.                    | PTR  | ENDPOINT_NOT_READY   | points to no name
            13 | 0.244.10.in-addr.arpa.                      | PTR  | NOT_AN_ADDRESS       | spells no whole address
            14 | db-0.plain.shop.svc.cluster.local.          | A    | ENDPOINT_UNKNOWN     | No endpoint of `plain` is called `db-0`
            14 | plain-7f9.plain.shop.svc.cluster.local.     | A    | ENDPOINT_UNKNOWN     | No endpoint of `plain` is called `plain-7f9`
            14 | db-0.shop.pod.cluster.local.                | A    | POD_NOT_AN_ADDRESS   | spells none
            14 | db-0.shop.svc.cluster.local.                | A    | SERVICE_MISSING      | There is no Service `db-0`
            15 | bare.shop.svc.cluster.local.                | SRV  | NO_PORTS             | has no ports
            15 | _pg._tcp.bare.shop.svc.cluster.local.       | SRV  | PORT_UNKNOWN         | no port `pg`
            23 | Cluster.Local.                              | NS   | SPELLING             | in lower case only
            """)
    void firstRuleThatFailedIsNamed(int kind, String name, String type, Cause cause, String sentence) {
        Explanation explanation = Shop.explain(Shop.KUBEADM.formatted(""), name, type);

        assertThat(explanation.cause()).as("question of kind %d", kind).isEqualTo(cause);
        assertThat(explanation.decisive().sentence()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web.nowhere.svc.cluster.local.          | A   | web.prod.svc.cluster.local.
            web.shp.svc.cluster.local.              | A   | web.shop.svc.cluster.local.
            shop.web.svc.cluster.local.             | A   | web.shop.svc.cluster.local.
            wbe.shop.svc.cluster.local.             | A   | web.shop.svc.cluster.local.
            web.shop.cluster.local.                 | A   | web.shop.svc.cluster.local.
            web.shop.svc.cluster.lokal.             | A   | web.shop.svc.cluster.local.
            _web._tcp.web.shop.svc.cluster.local.   | SRV | _http._tcp.web.shop.svc.cluster.local.
            db-0.plain.shop.svc.cluster.local.      | A   | db-0.db.shop.svc.cluster.local.
            plain-7f9.plain.shop.svc.cluster.local. | A   | 10-244-5-1.plain.shop.svc.cluster.local.
            db-0.shop.pod.cluster.local.            | A   | 10-244-0-1.shop.pod.cluster.local.
            """)
    void nearestNamesExist(String name, String type, String nearest) {
        assertThat(Shop.explain(Shop.KUBEADM.formatted(""), name, type)
                        .guidance()
                        .nearest())
                .extracting(Name::toString)
                .contains(nearest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            db-0.plain.shop.svc.cluster.local.      | A    | The subdomain of the pod `db-0` is `db`
            plain-7f9.plain.shop.svc.cluster.local. | A    | it has no hostname for this Service
            db-0.shop.svc.cluster.local.            | A    | Pods have no record by their name
            down.shop.svc.cluster.local.            | A    | publishNotReadyAddresses: true
            _http._tcp.skewed.shop.svc.cluster.local. | SRV | For a headless Service only the slices count
            web.shop.svc.cluster.local.             | AAAA | ask for A
            web.shop.svc.cluster.local.             | SRV  | Each weight is 100 divided by
            out.shop.svc.cluster.local.             | A    | TLS and Host carry the alias name
            ip.shop.svc.cluster.local.              | A    | a headless Service without selector
            dead.shop.svc.cluster.local.            | A    | There is no Service `gone`
            large.shop.svc.cluster.local.           | A    | cut at 512 without EDNS and at the usual 1232
            nope.shop.svc.cluster.local.            | A    | Clients may keep this answer for 30 s
            shop.svc.cluster.local.                 | TXT  | answers NXDOMAIN to TXT
            nope.shop.svc.cluster.local.            | SOA  | whether the name exists or not
            1.0.244.10.in-addr.arpa.                | PTR  | 2 Services have an endpoint with this address
            10-1-1-1.shop.pod.cluster.local.        | A    | whether or not a pod has it
            """)
    void remarksSayWhatElseMatters(String name, String type, String remark) {
        assertThat(Shop.explain(Shop.KUBEADM.formatted(""), name, type)
                        .guidance()
                        .remarks())
                .anySatisfy(each -> assertThat(each).contains(remark));
    }

    @Test
    void whetherAnAliasLeadsToWhatWasNotReadIsNotKnown() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of("locked", "services is forbidden")));
        ClusterSnapshot part = new World()
                .namespace("locked")
                .externalName("shop/alias", "web.locked.svc.cluster.local")
                .snapshot()
                .covering(new Coverage(access));
        Resolver resolver = Resolver.offline(new ClusterZone(part, KubeadmCorefile.profile()));

        Explanation why = new Explainer(resolver)
                .explain(Question.of(Name.fromConstantString("alias.shop.svc.cluster.local."), Type.A));

        assertThat(why.cause()).isEqualTo(Cause.NOT_READ);
        assertThat(why.decisive().sentence()).contains("The Services of `locked` were not read");
    }

    @Test
    void publishingUnreadyAddressesIsTheSlicesMatter() throws Exception {
        ClusterObject service = new HeadlessService(
                new ServiceMetadata(World.id("shop/peers"), Map.of(), Map.of(), null),
                List.of(),
                List.of(IpFamily.IPV4),
                TrafficPolicy.DEFAULT.publishingNotReady());
        ClusterObject slice = new EndpointSlice(
                World.id("shop/peers-1"),
                Map.of(EndpointSlice.SERVICE_NAME, "peers"),
                "IPv4",
                List.of(new EndpointPort("x", Protocol.TCP, 1)),
                List.of(new Endpoint(List.of("10.0.0.1"), EndpointConditions.NOT_READY, "", null, Placement.UNKNOWN)));
        ClusterZone zone = new ClusterZone(
                new World().with(service).with(slice).snapshot(), Shop.profile(Shop.KUBEADM.formatted("")));
        Explanation explanation =
                new Explainer(Resolver.offline(zone)).explain(Shop.question("peers.shop.svc.cluster.local.", "A"));

        assertThat(explanation.cause()).isEqualTo(Cause.NONE_READY);
        assertThat(explanation.guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains("only they count"));
    }

    @Test
    void serviceThatWasMeantToBeHeadlessIsNamed() {
        Explanation explanation = Shop.explain(Shop.KUBEADM.formatted(""), "notnone.shop.svc.cluster.local.", "A");

        assertThat(explanation.cause()).isEqualTo(Cause.ANSWERED);
        assertThat(explanation.decisive().shown().text()).contains("spec.clusterIPs: 10.96.0.12");
        assertThat(explanation.guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains("Only `clusterIP: None` makes it headless"));
        assertThat(Shop.explain(Shop.KUBEADM.formatted(""), "web.shop.svc.cluster.local.", "A")
                        .guidance()
                        .remarks())
                .noneMatch(each -> each.contains("headless"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ns.dns.cluster.local.,                        A,    ANSWERED
            ns.dns.cluster.local.shop.svc.cluster.local., A,    ANSWERED
            ns.dns.cluster.local.shop.svc.cluster.local., AAAA, TYPE_NOT_HELD
            ns.dns.shop.svc.cluster.local.,               A,    SERVICE_MISSING
            """)
    void nameServerIsExplainedByWhateverNameItIsAsked(String name, String type, Cause cause) throws Exception {
        DnsProfile profile = Shop.profile(Shop.KUBEADM.formatted(""))
                .withAddresses(List.of(Objects.requireNonNull(IpLiteral.parse("10.0.0.53"))));
        Explanation explanation = new Explainer(Resolver.offline(new ClusterZone(Shop.picture(), profile)))
                .explain(Shop.question(name, type));

        assertThat(explanation.cause()).isEqualTo(cause);
        assertThat(explanation.checks().stream().filter(check -> !check.passed()))
                .hasSize(cause == Cause.ANSWERED ? 0 : 1);
    }

    @Test
    void rootZoneHasNoNameServerByThatName() {
        Explanation explanation =
                Shop.explain(Shop.KUBEADM.formatted("").replace("cluster.local", "."), "ns.dns.", "A");

        assertThat(explanation.answer()).isInstanceOf(Answer.NameError.class);
        assertThat(explanation.cause()).isEqualTo(Cause.NO_SUCH_SUBTREE);
    }

    @ParameterizedTest
    @CsvSource({
        "web.shop.svc.cluster.local.,      true",
        "nope.shop.svc.cluster.local.,     true",
        "web.shop.svc.example.,            false",
        "*.shop.svc.cluster.local.,        false"
    })
    void serverIsToBeAskedWhetherItAgrees(String name, boolean asked) throws Exception {
        DnsProfile profile = Shop.profile(Shop.KUBEADM.formatted(""))
                .withAddresses(List.of(Objects.requireNonNull(IpLiteral.parse("10.0.0.53"))));
        Explanation explanation = new Explainer(Resolver.offline(new ClusterZone(Shop.picture(), profile)))
                .explain(Shop.question(name, "A"));

        assertThat(explanation.guidance().remarks().stream()
                        .anyMatch(each -> each.contains("`dig @10.0.0.53 " + name + " A`")))
                .isEqualTo(asked);
    }
}
