// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.CorefileException;
import dev.portolan.profile.CorefileParser;
import dev.portolan.profile.DnsProfile;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What users get wrong or ask, each from the situation that it comes from; numbers are those of the kinds of questions. */
class UserQuestionsTest {

    private static final String KUBEADM = """
            .:53 {
                kubernetes cluster.local in-addr.arpa ip6.arpa {
                    pods insecure
                    ttl 30
                }
                %s
            }
            """;

    private static ClusterSnapshot shop() {
        World world = new World()
                .clusterIp("shop/web", "10.96.0.10", "http:80/TCP", ":9090/TCP")
                .clusterIp("shop/six", "fd00:96::1", "http:80/TCP")
                .clusterIp("shop/empty", "10.96.0.11", "http:80/TCP")
                .clusterIp("prod/web", "10.96.1.10", "http:80/TCP")
                .clusterIp("google/com", "10.96.2.1", "http:80/TCP")
                .clusterIp("shop/notnone", "10.96.0.12", "pg:5432/TCP")
                .slice("shop/notnone", "notnone-1", "pg:5432/TCP", "n-0@10.244.8.1")
                .headless("shop/db", "pg:5432/TCP")
                .slice("shop/db", "db-1", "pg:5432/TCP", "db-0@10.244.0.1", "!db-1@10.244.0.2")
                .headless("shop/down", "pg:5432/TCP")
                .slice("shop/down", "down-1", "pg:5432/TCP", "!down-0#down-0@10.244.1.1", "!down-1#down-1@10.244.1.2")
                .headless("shop/void", "pg:5432/TCP")
                .headless("shop/bare")
                .slice("shop/bare", "bare-1", "", "10.244.2.1")
                .headless("shop/unnamed", ":8080/TCP")
                .slice("shop/unnamed", "unnamed-1", ":8080/TCP", "10.244.3.1")
                .headless("shop/skewed", "http:80/TCP")
                .slice("shop/skewed", "skewed-1", ":8080/TCP", "10.244.4.1")
                .headless("shop/twice", "pg:5432/TCP")
                .slice("shop/twice", "twice-1", "pg:5432/TCP", "db-0@10.244.0.1")
                .headless("shop/plain", "pg:5432/TCP")
                .slice("shop/plain", "plain-1", "pg:5432/TCP", "plain-7f9#10.244.5.1")
                .externalName("shop/ip", "192.0.2.1")
                .externalName("shop/self", "self.shop.svc.cluster.local")
                .externalName("shop/ping", "pong.shop.svc.cluster.local")
                .externalName("shop/pong", "ping.shop.svc.cluster.local")
                .externalName("shop/dead", "gone.shop.svc.cluster.local")
                .externalName("shop/alias", "web.shop.svc.cluster.local")
                .externalName("shop/out", "example.com")
                .with(pod("db-0", "db-0", "db", PodDns.DEFAULT))
                .with(pod("plain-7f9", "", "", PodDns.DEFAULT))
                .with(pod("host", "", "", new PodDns("ClusterFirst", true, List.of(), List.of(), Map.of())));
        IntStream.rangeClosed(1, 13)
                .forEach(i -> world.externalName("shop/chain" + i, "chain" + (i + 1) + ".shop.svc.cluster.local"));
        world.externalName("shop/chain14", "web.shop.svc.cluster.local");
        return world.slice("shop/large", "large-1", "pg:5432/TCP", many())
                .headless("shop/large", "pg:5432/TCP")
                .snapshot();
    }

    private static String[] many() {
        return IntStream.rangeClosed(1, 100).mapToObj(i -> "10.244.9." + i).toArray(String[]::new);
    }

    private static Pod pod(String name, String hostname, String subdomain, PodDns dns) {
        return new Pod(
                World.id("shop/" + name),
                Map.of(),
                new PodLifetime(null, null),
                new PodSpec("node", hostname, subdomain, dns, List.of()),
                new PodStatus("Running", "10.244.0.1", List.of("10.244.0.1"), List.of(), List.of()));
    }

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
            10 | self.shop.svc.cluster.local.                | A    | ALIAS_LOOP           | leads back to itself
            10 | ping.shop.svc.cluster.local.                | A    | ALIAS_LOOP           | leads back to itself
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
        Explanation explanation = explain(KUBEADM.formatted(""), name, type);

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
        assertThat(explain(KUBEADM.formatted(""), name, type).guidance().nearest())
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
        assertThat(explain(KUBEADM.formatted(""), name, type).guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains(remark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | cache 30                  | nope.shop.svc.cluster.local. | A | SERVICE_MISSING | the Corefile's `cache` for up to 30 s
            24 | cache 30                  | web.shop.svc.cluster.local.  | A | ANSWERED        | the old answer for up to 30 s, and clients keep theirs for 30 s more
            24 | cache { / serve_stale 2h / } | web.shop.svc.cluster.local. | A | ANSWERED     | answers that are up to 7200 s out of date
            24 | cache { / serve_stale / }  | nope.shop.svc.cluster.local. | A | SERVICE_MISSING | answers that are up to 3600 s out of date
            22 | autopath @kubernetes      | web.shop.svc.cluster.local.  | A | ANSWERED        | `autopath` in line
            """)
    void remarksNameThePartsOfTheCorefileThatMatter(
            int kind, String plugin, String name, String type, Cause cause, String remark) {
        Explanation explanation = explain(KUBEADM.formatted(plugin.replace(" / ", "\n")), name, type);

        assertThat(explanation.cause()).as("question of kind %d", kind).isEqualTo(cause);
        assertThat(explanation.guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains(remark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noendpoints          | db.shop.svc.cluster.local.            | A   | ENDPOINTS_OFF
            ignore empty_service | empty.shop.svc.cluster.local.         | A   | SERVICE_HIDDEN
            namespaces prod      | web.shop.svc.cluster.local.           | A   | NAMESPACE_NOT_EXPOSED
            namespace_labels a=b | web.shop.svc.cluster.local.           | A   | NAMESPACE_NOT_EXPOSED
            labels a=b           | web.shop.svc.cluster.local.           | A   | SERVICE_NOT_SELECTED
            pods disabled        | 10-244-0-1.shop.pod.cluster.local.    | A   | PODS_OFF
            pods verified        | 10-244-7-7.shop.pod.cluster.local.    | A   | POD_MISSING
            pods verified        | 10-244-0-1.shop.pod.cluster.local.    | A   | ANSWERED
            zonal                | a.pin._zone.db.shop.svc.cluster.local. | A  | TOPOLOGY_ZONE_EMPTY
            zonal                | a.pin._zone.web.shop.svc.cluster.local. | A | TOPOLOGY_ZONE_NEEDS_HEADLESS
            zonal                | a.prefer._zone.db.shop.svc.cluster.local. | A | ANSWERED
            """)
    void optionsOfTheCorefileAreNamed(String option, String name, String type, Cause cause) {
        String corefile = ".:53 {\nkubernetes cluster.local {\n" + option + "\n}\n}\n";
        Explanation explanation = explain(corefile, name, type);

        assertThat(explanation.cause()).isEqualTo(cause);
        if (cause.name().endsWith("OFF") || cause == Cause.SERVICE_HIDDEN || cause == Cause.NAMESPACE_NOT_EXPOSED) {
            assertThat(explanation.decisive().shown().text()).startsWith("Corefile kubernetes");
        }
    }

    @Test
    void reverseZoneThatTheCorefileLacksIsNamed() {
        Explanation explanation = explain(".:53 {\nkubernetes cluster.local\n}\n", "1.0.244.10.in-addr.arpa.", "PTR");

        assertThat(explanation.cause()).isEqualTo(Cause.REVERSE_ZONE_NOT_SERVED);
        assertThat(explanation.decisive().shown().text()).isEqualTo("Corefile kubernetes cluster.local.");
    }

    @Test
    void releasesThatPointBackToHostnamesOnlyAreNamed() throws Exception {
        DnsProfile profile = profile(KUBEADM.formatted("")).withVersion(new CoreDnsVersion(1, 12, 0));
        Explanation explanation = new Explainer(Resolver.offline(new ClusterZone(shop(), profile)))
                .explain(question("1.5.244.10.in-addr.arpa.", "PTR"));

        assertThat(explanation.cause()).isEqualTo(Cause.ADDRESS_WITHOUT_HOSTNAME);
    }

    @Test
    void serverThatHasNotListedEverythingIsNamed() throws Exception {
        ClusterZone zone = new ClusterZone(shop(), profile(KUBEADM.formatted("")));
        Resolver resolver = new Resolver(zone, Surroundings.offline().in(Surroundings.State.UNSYNCED));

        assertThat(new Explainer(resolver)
                        .explain(question("nope.shop.svc.cluster.local.", "A"))
                        .cause())
                .isEqualTo(Cause.NOT_SYNCED);
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
        ClusterZone zone =
                new ClusterZone(new World().with(service).with(slice).snapshot(), profile(KUBEADM.formatted("")));
        Explanation explanation =
                new Explainer(Resolver.offline(zone)).explain(question("peers.shop.svc.cluster.local.", "A"));

        assertThat(explanation.cause()).isEqualTo(Cause.NONE_READY);
        assertThat(explanation.guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains("only they count"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | GLIBC | example.com   | OUTSIDE         | 6 of 8 questions are of no use: 1 dot is fewer than ndots:5
            6  | MUSL  | web           | ANSWERED        |
            18 | GLIBC | com.google    | ANSWERED        |
            5  | GLIBC | web.prd       | NAMESPACE_MISSING |
            5  | GLIBC | web           | ANSWERED        |
            """)
    void walksAreExplainedByTheNameThatDecides(int kind, Stub stub, String typed, Cause cause, String remark) {
        WalkExplanation explanation = walk(new Vantage.OfNamespace("shop"), stub, typed);

        assertThat(explanation.cause()).as("question of kind %d", kind).isEqualTo(cause);
        if (remark != null) {
            assertThat(explanation.remarks())
                    .anySatisfy(each -> assertThat(each).contains(remark));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GLIBC, 10.96.0.10,    ndots:5,                       true",
        "MUSL,  10.96.0.10,    ndots:5,                       true",
        "GO,    10.96.0.10,    ndots:5,                       false",
        "GLIBC, 10.96.0.10,    ndots:5 single-request-reopen, false",
        "GLIBC, 10.96.0.10,    ndots:5 use-vc,                false",
        "GLIBC, 169.254.20.10, ndots:5,                       false",
        "GLIBC, 10.96.0.10,    ndots:1,                       false"
    })
    void raceThatCostsFiveSecondsIsNamedWhereItCanHappen(Stub stub, String server, String options, boolean named) {
        ResolvConf conf = ResolvConf.parse("nameserver " + server
                + "\nsearch shop.svc.cluster.local svc.cluster.local cluster.local\noptions " + options);

        WalkExplanation explanation = walk(new Vantage.Pasted(conf), stub, "example.com");

        assertThat(explanation.remarks().stream().anyMatch(remark -> remark.contains("`conntrack -S`")))
                .isEqualTo(named);
    }

    @Test
    void serviceThatWasMeantToBeHeadlessIsNamed() {
        Explanation explanation = explain(KUBEADM.formatted(""), "notnone.shop.svc.cluster.local.", "A");

        assertThat(explanation.cause()).isEqualTo(Cause.ANSWERED);
        assertThat(explanation.decisive().shown().text()).contains("spec.clusterIPs: 10.96.0.12");
        assertThat(explanation.guidance().remarks())
                .anySatisfy(each -> assertThat(each).contains("Only `clusterIP: None` makes it headless"));
        assertThat(explain(KUBEADM.formatted(""), "web.shop.svc.cluster.local.", "A")
                        .guidance()
                        .remarks())
                .noneMatch(each -> each.contains("headless"));
    }

    @ParameterizedTest
    @CsvSource({
        "web.shop.svc.cluster.local.,      true",
        "nope.shop.svc.cluster.local.,     true",
        "web.shop.svc.example.,            false",
        "*.shop.svc.cluster.local.,        false"
    })
    void serverIsToBeAskedWhetherItAgrees(String name, boolean asked) throws Exception {
        DnsProfile profile = profile(KUBEADM.formatted(""))
                .withAddresses(List.of(Objects.requireNonNull(IpLiteral.parse("10.0.0.53"))));
        Explanation explanation =
                new Explainer(Resolver.offline(new ClusterZone(shop(), profile))).explain(question(name, "A"));

        assertThat(explanation.guidance().remarks().stream()
                        .anyMatch(each -> each.contains("`dig @10.0.0.53 " + name + " A`")))
                .isEqualTo(asked);
    }

    @Test
    void podOnTheNetworkOfItsHostDoesNotAskTheCluster() {
        WalkExplanation explanation = walk(new Vantage.OfPod(World.id("shop/host")), Stub.GLIBC, "web");

        assertThat(explanation.cause()).isEqualTo(Cause.ASKS_OTHERS);
        assertThat(explanation.remarks())
                .anySatisfy(each -> assertThat(each).contains("`ClusterFirstWithHostNet` is needed"));
    }

    @Test
    void nameThatIsSomewhereElseIsOffered() {
        WalkExplanation explanation = walk(new Vantage.OfNamespace("google"), Stub.GLIBC, "web");

        assertThat(explanation.summary()).isEqualTo("`web` was not found. Tried 3 names of the cluster, all NXDOMAIN.");
        assertThat(explanation.cause()).isEqualTo(Cause.SERVICE_MISSING);
        assertThat(explanation.nearest())
                .extracting(Name::toString)
                .containsExactly("web.prod.svc.cluster.local.", "web.shop.svc.cluster.local.");
    }

    @Test
    void nameThatExistsWithoutSuchRecordsOffersNoOthers() {
        ClusterZone zone = zone(KUBEADM.formatted(""));
        Resolver resolver = Resolver.offline(zone);
        Walk walk = Walk.of(
                resolver, new Vantage.OfNamespace("default").in(zone), Stub.GLIBC, "web.shop", List.of(Type.AAAA));

        WalkExplanation explanation = new Explainer(resolver).explain(walk);

        assertThat(explanation.summary())
                .isEqualTo("0 answers: `web.shop.svc.cluster.local.` exists without such records.");
        assertThat(explanation.nearest()).isEmpty();
        assertThat(explanation.remarks())
                .anySatisfy(each -> assertThat(each).startsWith("musl (Alpine) ends its search"));
    }

    @Test
    void addressThatNothingHasIsNotFound() {
        WalkExplanation explanation =
                walk(new Vantage.OfNamespace("shop"), Stub.GLIBC, "77.0.244.10.in-addr.arpa.", Type.PTR);

        assertThat(explanation.summary())
                .isEqualTo("`77.0.244.10.in-addr.arpa.` was not found. Tried 1 name of the cluster: NXDOMAIN.");
        assertThat(explanation.cause()).isEqualTo(Cause.ADDRESS_UNKNOWN);
    }

    @Test
    void textThatMakesNoNameIsSaidToBeNone() {
        assertThat(walk(new Vantage.OfNamespace("shop"), Stub.GLIBC, "a..b").cause())
                .isEqualTo(Cause.NO_NAME);
    }

    private static WalkExplanation walk(Vantage vantage, Stub stub, String typed) {
        return walk(vantage, stub, typed, Type.A, Type.AAAA);
    }

    private static WalkExplanation walk(Vantage vantage, Stub stub, String typed, Integer... types) {
        ClusterZone zone = zone(KUBEADM.formatted("forward . 192.0.2.53"));
        Resolver resolver = Resolver.offline(zone);
        Walk walk = Walk.of(resolver, vantage.in(zone), stub, typed, List.of(types));
        return new Explainer(resolver).explain(walk);
    }

    private static Explanation explain(String corefile, String name, String type) {
        return new Explainer(Resolver.offline(zone(corefile))).explain(question(name, type));
    }

    private static Question question(String name, String type) {
        return Question.of(Name.fromConstantString(name), Type.value(type));
    }

    private static ClusterZone zone(String corefile) {
        try {
            return new ClusterZone(shop(), profile(corefile));
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static DnsProfile profile(String corefile) throws CorefileException {
        return CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
    }
}
