// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** What users ask that the Corefile or the release of the server decides; numbers are those of the kinds of questions. */
class CorefileQuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | cache 30                  | nope.shop.svc.cluster.local. | A | SERVICE_MISSING | Clients may keep this answer for 30 s.
            4  | cache 30                  | nope.shop.svc.cluster.local. | A | SERVICE_MISSING | the old answer for up to 30 s, and clients keep it no longer
            24 | cache 30                  | web.shop.svc.cluster.local.  | A | ANSWERED        | the old answer for up to 30 s, and clients keep it no longer
            24 | cache 30 { / keepttl / }  | web.shop.svc.cluster.local.  | A | ANSWERED        | the old answer for up to 30 s, and clients keep it for 30 s more
            24 | cache { / serve_stale 2h / } | web.shop.svc.cluster.local. | A | ANSWERED     | once more up to 7200 s after its time, to who asks first: so the old answer may be around for 7230 s
            24 | cache { / serve_stale / }  | nope.shop.svc.cluster.local. | A | SERVICE_MISSING | may be around for 3630 s
            24 | cache { / serve_stale 2h verify / } | web.shop.svc.cluster.local. | A | ANSWERED | up to 7200 s after its time, but only while what is behind the cache fails
            22 | autopath @kubernetes      | web.shop.svc.cluster.local.  | A | ANSWERED        | `autopath` in line
            """)
    void remarksNameThePartsOfTheCorefileThatMatter(
            int kind, String plugin, String name, String type, Cause cause, String remark) {
        Explanation explanation = Shop.explain(Shop.KUBEADM.formatted(plugin.replace(" / ", "\n")), name, type);

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
        Explanation explanation = Shop.explain(corefile, name, type);

        assertThat(explanation.cause()).isEqualTo(cause);
        if (cause.name().endsWith("OFF") || cause == Cause.SERVICE_HIDDEN || cause == Cause.NAMESPACE_NOT_EXPOSED) {
            assertThat(explanation.decisive().shown().text()).startsWith("Corefile kubernetes");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.10.0, db-0.alias.shop.svc.cluster.local.,       ANSWERED",
        "1.10.1, db-0.alias.shop.svc.cluster.local.,       BELOW_ALIAS",
        "1.10.1, _http._tcp.alias.shop.svc.cluster.local., ANSWERED",
        "1.11.0, _http._tcp.alias.shop.svc.cluster.local., BELOW_ALIAS",
    })
    void olderReleasesTellAnAliasBelowItsNameToo(String version, String name, Cause cause) throws Exception {
        DnsProfile profile = Shop.profile(Shop.KUBEADM.formatted(""))
                .withVersion(CoreDnsVersion.parse(version).orElseThrow());
        Explainer explainer = new Explainer(Resolver.offline(new ClusterZone(Shop.picture(), profile)));

        Explanation explanation = explainer.explain(Shop.question(name, "A"));
        assertThat(explanation.cause()).isEqualTo(cause);
        assertThat(explanation.checks().stream().allMatch(Check::passed)).isEqualTo(cause == Cause.ANSWERED);
    }

    @Test
    void reverseZoneThatTheCorefileLacksIsNamed() {
        Explanation explanation =
                Shop.explain(".:53 {\nkubernetes cluster.local\n}\n", "1.0.244.10.in-addr.arpa.", "PTR");

        assertThat(explanation.cause()).isEqualTo(Cause.REVERSE_ZONE_NOT_SERVED);
        assertThat(explanation.decisive().shown().text()).isEqualTo("Corefile kubernetes cluster.local.");
    }

    @ParameterizedTest
    @CsvSource({
        "{$DOMAIN}, '',             web.shop.svc.cluster.local., A",
        ".,         {$DOMAIN},      web.shop.svc.cluster.local., A",
        "{$DOMAIN}, cluster.local,  1.0.244.10.in-addr.arpa.,    PTR",
    })
    void nameIsNotDeniedWhereAnEnvironmentVariableGivesTheZone(String key, String zones, String name, String type)
            throws Exception {
        String corefile = key + " {\nkubernetes " + zones + " {\nfallthrough\n}\n}\n";
        Resolver resolver = Resolver.offline(Shop.zone(corefile));
        Walk walk = Walk.of(
                resolver,
                new Vantage.OfNamespace("shop").in(resolver.zone()),
                Stub.GLIBC,
                name,
                List.of(Type.value(type)));

        WalkExplanation why = new Explainer(resolver).explain(walk);

        assertThat(why.cause()).isEqualTo(Cause.ZONE_UNKNOWN);
        assertThat(why.summary()).isEqualTo("Whether `" + name + "` is a name of the cluster is not known.");
        assertThat(why.explanation().orElseThrow().decisive().sentence())
                .contains("`{\\$domain}.` is given by an environment variable");
        assertThat(why.explanation().orElseThrow().guidance().remarks())
                .noneMatch(each -> each.contains("fallthrough"));
    }

    @Test
    void serviceOutsideTheNamespacesOfTheCorefileIsNamedWhereItsAddressIsUnknown() {
        Explanation explanation = Shop.explain(
                ".:53 {\nkubernetes cluster.local in-addr.arpa {\nnamespaces shop\n}\n}\n",
                "10.1.96.10.in-addr.arpa.",
                "PTR");

        assertThat(explanation.cause()).isEqualTo(Cause.ADDRESS_UNKNOWN);
        assertThat(explanation.decisive().sentence())
                .isEqualTo("The Service `prod/web` has the address 10.96.1.10, and the Corefile does not look at it.");
        assertThat(explanation.decisive().shown().text()).isEqualTo("Service web spec.clusterIPs: 10.96.1.10");
    }

    @Test
    void addressOfAServiceThatTheCorefileLeavesOutIsAnEndpoints() throws Exception {
        ClusterSnapshot picture = new World()
                .clusterIp("prod/web", "192.0.2.8")
                .headless("shop/db")
                .slice("shop/db", "db-1", "", "192.0.2.8")
                .snapshot();
        DnsProfile profile = Shop.profile(".:53 {\nkubernetes cluster.local in-addr.arpa {\nnamespaces shop\n}\n}\n");

        Explanation explanation = new Explainer(Resolver.offline(new ClusterZone(picture, profile)))
                .explain(Shop.question("8.2.0.192.in-addr.arpa.", "PTR"));

        assertThat(explanation.decisive().sentence()).isEqualTo("Endpoints have the address 192.0.2.8.");
    }

    @Test
    void releasesThatPointBackToHostnamesOnlyAreNamed() throws Exception {
        DnsProfile profile = Shop.profile(Shop.KUBEADM.formatted("")).withVersion(new CoreDnsVersion(1, 12, 0));
        Explanation explanation = new Explainer(Resolver.offline(new ClusterZone(Shop.picture(), profile)))
                .explain(Shop.question("1.5.244.10.in-addr.arpa.", "PTR"));

        assertThat(explanation.cause()).isEqualTo(Cause.ADDRESS_WITHOUT_HOSTNAME);
    }

    @Test
    void serverThatHasNotListedEverythingIsNamed() throws Exception {
        ClusterZone zone = new ClusterZone(Shop.picture(), Shop.profile(Shop.KUBEADM.formatted("")));
        Resolver resolver = new Resolver(zone, Surroundings.offline().in(Surroundings.State.UNSYNCED));

        assertThat(new Explainer(resolver)
                        .explain(Shop.question("nope.shop.svc.cluster.local.", "A"))
                        .cause())
                .isEqualTo(Cause.NOT_SYNCED);
    }
}
