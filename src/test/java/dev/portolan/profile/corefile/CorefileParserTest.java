// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.PodsMode;
import dev.portolan.profile.ServerBlock;
import dev.portolan.profile.UnmodelledPlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

class CorefileParserTest {

    @Test
    void kubeadmsCorefileIsReadWhole() {
        DnsProfile profile = KubeadmCorefile.profile();

        assertThat(profile.clusterDomain()).isEqualTo("cluster.local");
        assertThat(profile.ttl()).isEqualTo(30);
        assertThat(profile.pods()).isEqualTo(PodsMode.INSECURE);
        assertThat(profile.kubernetes().zones().fallThrough().zones())
                .extracting(Name::toString)
                .containsExactly("in-addr.arpa.", "ip6.arpa.");
        assertThat(profile.servers().getFirst().plugins())
                .extracting(Plugin::name)
                .containsExactly("loadbalance", "cache", "kubernetes", "forward");
        assertThat(profile.addresses()).isEmpty();
        assertThat(profile.notes()).isEmpty();
    }

    @Test
    void everyOptionOfTheKubernetesBlockIsRead() throws CorefileException {
        KubernetesBlock block = parse("""
                        cluster.local:53 in-addr.arpa {
                            kubernetes Cluster.Local clusterset.local 10.96.0.0/15 fd00::/29 {
                                endpoint https://127.0.0.1:6443
                                tls cert key ca
                                kubeconfig file context
                                pods verified
                                endpoint_pod_names
                                labels app in (a, b),!gone,tier
                                namespaces kiada default
                                ignore empty_service
                                ttl 0
                                zonal
                                multicluster clusterset.local
                                startup_timeout 1m30s
                                apiserver_qps 2.5
                                apiserver_burst 10
                                apiserver_max_inflight 0
                                fallthrough
                            }
                        }
                        """).kubernetes();

        assertThat(names(block.zones().all()))
                .containsExactly(
                        "cluster.local.",
                        "clusterset.local.",
                        "96.10.in-addr.arpa.",
                        "97.10.in-addr.arpa.",
                        "0.0.0.0.0.0.d.f.ip6.arpa.",
                        "1.0.0.0.0.0.d.f.ip6.arpa.",
                        "2.0.0.0.0.0.d.f.ip6.arpa.",
                        "3.0.0.0.0.0.d.f.ip6.arpa.",
                        "4.0.0.0.0.0.d.f.ip6.arpa.",
                        "5.0.0.0.0.0.d.f.ip6.arpa.",
                        "6.0.0.0.0.0.d.f.ip6.arpa.",
                        "7.0.0.0.0.0.d.f.ip6.arpa.");
        assertThat(names(block.zones().multicluster())).containsExactly("clusterset.local.");
        assertThat(names(block.zones().fallThrough().zones())).containsExactly(".");
        assertThat(block.pods()).isEqualTo(PodsMode.VERIFIED);
        assertThat(block.ttl()).isZero();
        assertThat(block.flags())
                .containsExactlyInAnyOrder(
                        KubernetesFlag.ENDPOINT_POD_NAMES, KubernetesFlag.IGNORE_EMPTY_SERVICE, KubernetesFlag.ZONAL);
        assertThat(block.filter().namespaces()).containsExactlyInAnyOrder("kiada", "default");
        assertThat(block.filter().labels().requirements()).hasSize(3);
    }

    @Test
    void zonesComeFromTheServerBlockWhereTheDirectiveNamesNone() throws CorefileException {
        DnsProfile profile = parse("dns://Cluster.Local:5353 10.0.0.0/24 {\n kubernetes\n}\n");

        assertThat(names(profile.kubernetes().zones().all())).containsExactly("cluster.local.", "0.0.10.in-addr.arpa.");
        assertThat(profile.servers().getFirst().port()).isEqualTo(5353);
    }

    @Test
    void everyKeyOfAServerBlockListensOnItsOwnPort() throws CorefileException {
        DnsProfile profile = parse("""
                .:53 example.org:5353 tls://example.net dns://cluster.local {
                    kubernetes cluster.local
                    cache 30
                }
                """);

        assertThat(profile.servers()).extracting(ServerBlock::port).containsExactly(53, 5353, 853);
        assertThat(profile.servers())
                .extracting(server -> names(server.zones()))
                .containsExactly(List.of(".", "cluster.local."), List.of("example.org."), List.of("example.net."));
        assertThat(profile.servers())
                .extracting(ServerBlock::plugins)
                .containsOnly(profile.servers().getFirst().plugins());
    }

    @Test
    void directiveThatNamesNoZoneTakesThoseOfAllPorts() throws CorefileException {
        DnsProfile profile = parse("cluster.local:53 example.org:5353 {\n kubernetes\n}\n");

        assertThat(names(profile.kubernetes().zones().all())).containsExactly("cluster.local.", "example.org.");
    }

    @Test
    void severalServerBlocksAndSnippetsArePutTogether() throws CorefileException {
        DnsProfile profile = parse("""
                (common) {
                    errors
                    cache 30
                }
                # the company's own zone
                corp.example:53, other.example {
                    import common
                    forward . 192.0.2.1 192.0.2.2 {
                        except internal.corp.example
                    }
                }
                .:53 {
                    import common
                    import /etc/coredns/custom/*.override
                    kubernetes cluster.local
                    rewrite name exact foo.example bar.default.svc.cluster.local
                    hosts {
                        192.0.2.9 host.minikube.internal
                        fallthrough
                    }
                }
                """);

        assertThat(profile.servers()).hasSize(2);
        assertThat(names(profile.servers().getFirst().zones())).containsExactly("corp.example.", "other.example.");
        assertThat(profile.servers().getFirst().plugin(ForwardBlock.class)).hasValueSatisfying(forward -> {
            assertThat(forward.to()).containsExactly("192.0.2.1", "192.0.2.2");
            assertThat(names(forward.except())).containsExactly("internal.corp.example.");
        });
        assertThat(profile.servers().get(1).plugins(UnmodelledPlugin.class))
                .extracting(plugin -> plugin.name() + plugin.line() + names(plugin.zones()))
                .containsExactly(
                        "rewrite16[foo.example.]", "hosts17[host.minikube.internal., 9.2.0.192.in-addr.arpa.]");
        assertThat(profile.notes()).singleElement().asString().contains("/etc/coredns/custom/*.override");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts { \\n 192.0.2.9 a.test \\n fallthrough \\n }                | a.test.                      | SRV  | true
            hosts { \\n 192.0.2.9 a.test \\n fallthrough \\n }                | 9.2.0.192.in-addr.arpa.      | PTR  | true
            hosts { \\n 192.0.2.9 a.test \\n no_reverse \\n fallthrough \\n } | 9.2.0.192.in-addr.arpa.      | PTR  | false
            hosts { \\n 192.0.2.9 a.test \\n fallthrough \\n }                | b.test.                      | A    | false
            hosts { \\n 192.0.2.9 a.test \\n fallthrough other.test \\n }     | b.test.                      | A    | true
            hosts /etc/hosts a.test                                         | 9.2.0.192.in-addr.arpa.      | PTR  | true
            hosts /etc/hosts a.test                                         | b.test.                      | A    | false
            local                                                           | localhost.                   | A    | true
            local                                                           | localhost.a.svc.cluster.local. | AAAA | true
            local                                                           | 1.0.0.127.in-addr.arpa.      | PTR  | true
            local                                                           | a.svc.cluster.local.         | A    | false
            """)
    void unmodelledPluginsMayChangeWhatTheyAnswer(String plugin, String name, String type, boolean may)
            throws Exception {
        String corefile = ".:53 {\n kubernetes cluster.local\n " + plugin.replace("\\n", "\n") + "\n}\n";

        assertThat(parse(corefile).servers().getFirst().plugins(UnmodelledPlugin.class))
                .singleElement()
                .matches(found -> found.mayChange(Name.fromConstantString(name), Type.value(type)) == may);
    }

    @Test
    void aServerThatIsBoundKnowsNoAddressOfItsOwn() throws CorefileException {
        assertThat(parse(".:1053 {\n bind 127.0.0.1\n kubernetes cluster.local\n}")
                        .addresses())
                .isEqualTo(Optional.of(List.of()));
    }

    @Test
    void cacheBoundsAreRead() throws CorefileException {
        CacheBlock cache =
                parse("""
                        . {
                            kubernetes cluster.local
                            cache 60 {
                                success 9984 30 7
                                denial 9984 5
                                disable denial cluster.local
                                servfail 10s
                                prefetch 10
                                serve_stale
                            }
                        }
                        """).servers().getFirst().plugin(CacheBlock.class).orElseThrow();

        assertThat(cache.success()).isEqualTo(new CacheBlock.Side(7, 30, List.of()));
        assertThat(cache.denial().highest()).isEqualTo(5);
        assertThat(names(cache.denial().disabled())).containsExactly("cluster.local.");
        assertThat(cache.keeping()).isEqualTo(new CacheBlock.Keeping(10, false, new CacheBlock.Stale(3600, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "serve_stale, 3600, false",
        "serve_stale 5m, 300, false",
        "serve_stale 5m immediate, 300, false",
        "serve_stale 5m VERIFY 100ms, 300, true"
    })
    void staleAnswersAreVerifiedWhereTheModeSaysSo(String option, int seconds, boolean verifies)
            throws CorefileException {
        CacheBlock cache = parse(".:53 {\n kubernetes cluster.local\n cache 60 {\n " + option + "\n }\n}\n")
                .servers()
                .getFirst()
                .plugin(CacheBlock.class)
                .orElseThrow();

        assertThat(cache.keeping().stale()).isEqualTo(new CacheBlock.Stale(seconds, verifies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    . { n kubernetes cluster.local { n frobnicate n } n } | 3 | plugin/kubernetes: Corefile:3 - Error during parsing: unknown property 'frobnicate'
                    . { n kubernetez cluster.local n }                    | 2 | Corefile:2 - Error during parsing: Unknown directive 'kubernetez'
                    . { n kubernetes cluster.local { n ttl 99999 n } n }  | 3 | plugin/kubernetes: Corefile:3 - Error during parsing: ttl must be in range [0, 3600]: 99999
                    . { n kubernetes cluster.local                        | 2 | Corefile:2 - Syntax error: Unexpected token 'cluster.local', expecting '}'
                    a..b:53 { n kubernetes c.l n }                        | 1 | error inspecting server blocks: zone is not a valid domain name: a..b
                    . { n kubernetes c.l n bufsize a n }                  | 3 | plugin/bufsize: plugin/bufsize: Corefile:3 - Error during parsing: Wrong argument count or unexpected line ending after 'a'
                    a { n bind 127.0.0.1 n kubernetes c.l n } n a { n bind 127.0.0.1 n errors n } | 5 | cannot serve dns://a.:53 on 127.0.0.1 - it is already defined
                    . { n kubernetes cluster.local { n ttl 5              | 3 | Corefile:3 - Error during parsing: Unexpected EOF
                    . { n cache 0 n kubernetes cluster.local n }          | 2 | plugin/cache: cache TTL can not be zero or negative: 0
                    a, { n kubernetes cluster.local n }                   | 1 | Corefile:1 - Error during parsing: Expected another address but had '{' - check for extra comma
                    . { n forward . n kubernetes cluster.local n }        | 2 | plugin/forward: Corefile:2 - Error during parsing: Wrong argument count or unexpected line ending after '.'
                    . { n errors n }                                      | 1 | Corefile has no kubernetes block, so no Service has a name in it
                    . { n {$PLUGIN} cluster.local n }                     | 1 | Corefile has no kubernetes block that is written out, and environment variables are not known here
                    . { n transfer { n source {$IP} n } n errors n }      | 4 | plugin/transfer: plugin/transfer: Corefile:4 - Error during parsing: 'to' is required
                    . { n kubernetes cluster.local n kubernetes a.b n }   | 3 | plugin/kubernetes: this plugin can only be used once per Server Block
                    . { n transfer n kubernetes cluster.local n }         | 2 | plugin/transfer: plugin/transfer: Corefile:2 - Error during parsing: 'to' is required
                    """)
    void errorsAreWordedAsCoreDnsWordsThem(String corefile, int line, String message) {
        String text =
                String.join("\n", Arrays.stream(corefile.split(" n ")).toList()).replaceAll(" n$", "\n");

        CorefileException error = catchThrowableOfType(CorefileException.class, () -> parse(text));

        assertThat(error).hasMessage(message);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.starts()).isEqualTo(message.contains("no kubernetes block"));
    }

    @Test
    void optionsAreKnownToTheReleasesThatHaveThem() throws CorefileException {
        String zonal = ". {\n kubernetes cluster.local {\n zonal\n }\n}";
        String upstream = ". {\n kubernetes cluster.local {\n upstream\n }\n}";

        assertThat(catchThrowableOfType(
                        CorefileException.class,
                        () -> CorefileParser.parse(zonal, "Corefile", new CoreDnsVersion(1, 14, 6))))
                .hasMessageContaining("unknown property 'zonal'");
        assertThat(CorefileParser.parse(upstream, "Corefile", new CoreDnsVersion(1, 6, 9))
                        .version())
                .isEqualTo(new CoreDnsVersion(1, 6, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".:53 {\nkubernetes cluster.local\nerrors {\n}\n",
                ".:{$PORT} {\nkubernetes cluster.local {\n{$OPTION} a\n}\n}\n",
                ". {\nkubernetes cluster.local\n{$PLUGIN} a {\nb\n}\n}\n",
                ". {\nkubernetes cluster.local\ncache {\n{$OPTION}\n}\n}\n",
                ". {\nkubernetes cluster.local\nheader {\n{$OPTION} set ra\n}\n}\n",
                ". {\nkubernetes cluster.local\ntransfer {\n{$OPTION} 192.0.2.1\n}\n}\n",
                ". {\nkubernetes cluster.local\ntransfer {\nto {$PEER}\nsource {$IP}\n}\n}\n",
                ". {\nkubernetes cluster.local\nacl {\nblock type {$TYPE} net {$NET}\n}\n}\n",
                ". {\nkubernetes cluster.local\nforward . 192.0.2.1 {\nexpire {$EXPIRE}\nmax_age 5s\nhealth_check 2s {$MODE}\n}\n}\n",
                "a:53 {\nbind 127.0.0.1\nkubernetes cluster.local\n}\na:53 {\nbind 127.0.0.2\nerrors\n}\n"
            })
    void whatCoreDnsStartsWithIsRead(String corefile) throws CorefileException {
        assertThat(parse(corefile).clusterDomain()).isEqualTo("cluster.local");
    }

    @Test
    void environmentVariablesStayAsWritten() throws CorefileException {
        DnsProfile profile = parse(". {\n kubernetes cluster.local\n forward . {$UPSTREAM}\n}");

        assertThat(profile.servers().getFirst().plugin(ForwardBlock.class))
                .hasValueSatisfying(forward -> assertThat(forward.to()).containsExactly("{$UPSTREAM}"));
        assertThat(profile.notes()).singleElement().asString().contains("environment variables");
    }

    @Test
    void optionsThatEnvironmentVariablesGiveAreLeftOut() throws CorefileException {
        DnsProfile profile = parse("""
                . {
                  kubernetes cluster.local {
                    ttl {$TTL}
                    pods {%PODS%}
                    ignore {$IGNORE}
                    labels tier={$TIER}
                    startup_timeout {$TIMEOUT}
                  }
                  cache {$CACHE} {
                    success {$CAPACITY}
                    servfail {$SERVFAIL}
                  }
                }
                """);

        assertThat(profile.kubernetes())
                .isEqualTo(parse(". {\n kubernetes cluster.local\n}").kubernetes());
        assertThat(profile.servers().getFirst().plugin(CacheBlock.class))
                .isEqualTo(parse(". {\n kubernetes cluster.local\n cache\n}")
                        .servers()
                        .getFirst()
                        .plugin(CacheBlock.class));
        assertThat(profile.notes()).singleElement().asString().contains("left out");
    }

    @ParameterizedTest
    @CsvSource({
        "{$DOMAIN}:53,          '',                        {\\$domain}.",
        ".:53,                  {$DOMAIN} cluster.local,   {\\$domain}.",
        "{%DOMAIN%},            cluster.local,             {%domain%}.",
        "x{$SUB}.cluster.local, cluster.local,             x{\\$sub}.cluster.local.",
        ".:{$PORT},             cluster.local,             ",
    })
    void zonesThatEnvironmentVariablesGiveAreNotKnown(String key, String zones, @Nullable String unknown)
            throws CorefileException {
        DnsProfile profile = parse(key + " {\n kubernetes " + zones + "\n}\nother{$A} {\n errors\n}");

        assertThat(profile.unknownZones())
                .extracting(Name::toString)
                .isEqualTo(unknown == null ? List.of() : List.of(unknown));
        assertThat(profile.notes()).hasSize(unknown == null ? 1 : 2);
        assertThat(profile.servers().getFirst().port()).isEqualTo(53);
    }

    private static DnsProfile parse(String corefile) throws CorefileException {
        return CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
    }

    private static List<String> names(List<Name> names) {
        return names.stream().map(Name::toString).toList();
    }
}
