// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** What a Corefile does beside the modelled plugins is said beside the answers that it may change, and beside no others. */
class CaveatTest {

    private static final String WEB = "web.shop.svc.cluster.local.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rewrite name web.shop.svc.cluster.local db.shop.svc.cluster.local            | A
            rewrite name exact web.shop.svc.cluster.local db.shop.svc.cluster.local      | A
            rewrite name suffix .shop.svc.cluster.local .prod.svc.cluster.local          | A
            rewrite name suffix op.svc.cluster.local x.svc.cluster.local                 | A
            rewrite stop name regex (.*) {1}                                             | A
            rewrite ttl regex .* 30                                                      | A
            rewrite type A AAAA                                                          | A
            rewrite edns0 local set 0xffee abcd                                          | SRV
            hosts { 10.0.0.1 web.shop.svc.cluster.local ; fallthrough }                  | A
            hosts /etc/hosts cluster.local                                               | A
            hosts                                                                        | AAAA
            hosts                                                                        | SRV
            template IN A { answer "{{ .Name }} 60 IN A 10.0.0.1" }                      | A
            template IN ANY cluster.local { rcode NXDOMAIN }                             | TXT
            template ANY ANY shop.svc.cluster.local { rcode NXDOMAIN }                   | SRV
            k8s_external cluster.local                                                   | A
            autopath @kubernetes                                                         | A
            dns64                                                                        | AAAA
            any                                                                          | ANY
            acl { block type A net * }                                                   | A
            header { response set ra }                                                   | A
            minimal                                                                      | A
            dnssec cluster.local                                                         | A
            nsid                                                                         | A
            tsig { secret a. abcd }                                                      | A
            view internal { expr type() == 'A' }                                         | A
            etcd cluster.local                                                           |
            file /etc/zone example.org                                                   |
            forward . 192.0.2.53                                                         |
            cache 30                                                                     |
            loadbalance                                                                  |
            log                                                                          |
            errors                                                                       |
            hosts { 10.0.0.1 other.example ; fallthrough }                               |
            rewrite name suffix .prod.example .shop.svc.cluster.local                    |
            template IN A example.org { rcode NXDOMAIN }                                 |
            k8s_external example.org                                                     |
            """)
    void pluginThatMayChangeAnAnswerIsNamedBesideIt(String plugin, String type) {
        List<Caveat> caveats = caveats(plugin, WEB, type == null ? "A" : type);

        if (type == null) {
            assertThat(caveats).isEmpty();
        } else {
            assertThat(caveats).extracting(Caveat::plugin).containsExactly(plugin.split(" ")[0]);
            assertThat(caveats.getFirst().line()).isEqualTo(3);
            assertThat(caveats.getFirst().sentence()).endsWith("in line 3 of the Corefile may change this answer.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            template IN A { rcode NXDOMAIN }    | AAAA
            dns64                               | A
            any                                 | A
            """)
    void pluginIsNotNamedForTypesThatItLeavesAlone(String plugin, String type) {
        assertThat(caveats(plugin, WEB, type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts { 10.0.0.1 www.example.org ; fallthrough }", "file /etc/zone example.org"})
    void pluginThatAnswersForTheTargetOfAnAliasIsNamedBesideTheAlias(String plugin) {
        assertThat(caveats(plugin, "out.shop.svc.cluster.local.", "A"))
                .extracting(Caveat::plugin)
                .containsExactly(plugin.split(" ")[0]);
        assertThat(caveats(plugin, "in.shop.svc.cluster.local.", "A")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            file /etc/zone example.org          | www.example.net.             | true
            auto example.org                    | www.example.net.             | true
            file /etc/zone example.org          | none.shop.svc.cluster.local. | false
            file /etc/zone example.org\\nwhoami  | www.example.net.             | false
            auto example.org b.org\\nwhoami      | www.example.org.             | true
            secondary example.org               | www.example.net.             | true
            etcd example.org                    | www.example.net.             | false
            """)
    void zoneFileAtTheEndIsNamedBesideNamesThatNobodyKnows(String plugins, String name, boolean named) {
        assertThat(caveats(plugins.replace("\\n", "\n"), name, "A"))
                .extracting(Caveat::plugin)
                .filteredOn(plugin -> !plugin.equals("whoami"))
                .hasSize(named ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        ".,                  web.shop.svc.cluster.local.,  NOERROR",
        ".,                  none.shop.svc.cluster.local., NXDOMAIN",
        "svc.cluster.local., web.shop.svc.cluster.local.,  NOERROR",
        "svc.cluster.local., none.shop.svc.cluster.local., NXDOMAIN",
    })
    void blockOfAViewWithoutTheClusterDeniesNoNameOfIt(String ofView, String name, String rcode)
            throws CorefileException {
        String corefile = ofView + ":53 {\nview a {\nexpr type() == 'A'\n}\nforward . 192.0.2.1\n}\n"
                + ".:53 {\nkubernetes cluster.local\n}\n";
        ClusterZone zone = new ClusterZone(
                new World().clusterIp("shop/web", "10.96.0.1", "http:80/TCP").snapshot(),
                CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));

        Exchange exchange = Resolver.offline(zone)
                .resolve(Question.of(Name.fromConstantString(name), Type.A))
                .exchange();

        assertThat(Rcode.string(exchange.message().getRcode())).isEqualTo(rcode);
        assertThat(exchange.caveats())
                .extracting(Caveat::sentence)
                .containsExactly("The plugin `view` in line 2 of the Corefile may change this answer.");
    }

    @Test
    void blockWithoutAViewIsAskedForAllOfItsZone() throws CorefileException {
        String corefile = "svc.cluster.local:53 {\nforward . 192.0.2.1\n}\n"
                + ".:53 {\nview a {\nexpr type() == 'A'\n}\nkubernetes cluster.local\n}\n";
        ClusterZone zone = new ClusterZone(
                new World().clusterIp("shop/web", "10.96.0.1", "http:80/TCP").snapshot(),
                CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));

        Answer answer = Resolver.offline(zone)
                .resolve(Question.of(Name.fromConstantString("web.shop.svc.cluster.local."), Type.A));

        assertThat(answer).isInstanceOf(Answer.Outside.class);
        assertThat(answer.exchange().caveats()).isEmpty();
    }

    @Test
    void severalRulesAreNamedOneByOne() {
        assertThat(caveats("rewrite type A AAAA\nrewrite ttl regex .* 5", WEB, "A"))
                .extracting(Caveat::line)
                .containsExactly(3, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "web.shop.svc.cluster.local.,  A,    namespace_labels a=b, true",
        "shop.svc.cluster.local.,      A,    namespace_labels a=b, true",
        "none.shop.svc.cluster.local., A,    namespace_labels a=b, false",
        "svc.cluster.local.,           A,    namespace_labels a=b, false",
        "web.shop.svc.cluster.local.,  A,    labels !a,            false",
    })
    void labelsOfANamespaceThatWereNotReadAreNamedBesideWhatIsFound(
            String name, String type, String option, boolean named) throws CorefileException {
        Map<ResourceKind, Coverage.Access> read = new EnumMap<>(Coverage.COMPLETE.access());
        read.put(ResourceKind.NAMESPACE, new Coverage.Nothing("forbidden"));
        ClusterSnapshot picture = new World()
                .clusterIp("shop/web", "10.96.0.1", "http:80/TCP")
                .snapshot()
                .apply(
                        List.of(new ClusterChange.Removed(ResourceKind.NAMESPACE, NamespacedName.ofCluster("shop"))),
                        World.CHANGED)
                .covering(new Coverage(read));
        String corefile = ".:53 {\nkubernetes cluster.local {\n" + option + "\n}\n}\n";
        ClusterZone zone = new ClusterZone(picture, CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));

        assertThat(Resolver.offline(zone)
                        .resolve(Question.of(Name.fromConstantString(name), Type.value(type)))
                        .exchange()
                        .caveats())
                .extracting(Caveat::sentence)
                .isEqualTo(
                        named
                                ? List.of(
                                        "The Corefile says `namespace_labels`, and the labels of the namespace `shop` were"
                                                + " not read: if they do not match, the name does not exist.")
                                : List.of());
    }

    private static List<Caveat> caveats(String plugin, String name, String type) {
        String block = plugin.replace("{ ", "{\n").replace(" ; ", "\n").replace(" }", "\n}");
        String corefile = ".:53 {\nkubernetes cluster.local\n" + block + "\n}\n";
        World world = new World()
                .clusterIp("shop/web", "10.96.0.1", "http:80/TCP")
                .externalName("shop/out", "www.example.org")
                .externalName("shop/in", WEB);
        try {
            ClusterZone zone = new ClusterZone(
                    world.snapshot(), CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));
            return Resolver.offline(zone)
                    .resolve(Question.of(Name.fromConstantString(name), Type.value(type)))
                    .exchange()
                    .caveats();
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
