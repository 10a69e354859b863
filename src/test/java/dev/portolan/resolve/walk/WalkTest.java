// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.Type;

class WalkTest {

    private static final List<Integer> ADDRESSES = List.of(Type.A, Type.AAAA);

    private final Resolver demo = resolver(DemoWorld.world());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    quote                       | kiada   | 1 | quote.kiada.svc.cluster.local.
                    quote.kiada                 | kiada   | 2 | quote.kiada.svc.cluster.local.
                    quote.kiada                 | default | 2 | quote.kiada.svc.cluster.local.
                    quote.kiada.svc             | default | 3 | quote.kiada.svc.cluster.local.
                    quote.kiada.svc.cluster.local | default | 4 | quote.kiada.svc.cluster.local.
                    quote.kiada.svc.cluster.local. | default | 1 | quote.kiada.svc.cluster.local.
                    quiz-0.quiz-pods            | kiada   | 1 | quiz-0.quiz-pods.kiada.svc.cluster.local.
                    """)
    void shortNamesAreFoundThroughTheSearchList(String typed, String namespace, int asked, String answered) {
        for (Stub stub : Stub.values()) {
            Walk walk = Walk.of(demo, in(demo, namespace), stub, typed, List.of(Type.A));

            assertThat(walk.asked()).hasSize(asked);
            assertThat(walk.answered()).map(Try::name).hasToString("Optional[" + answered + "]");
            assertThat(walk.wasted()).isEqualTo(asked - 1);
            assertThat(walk.remarks()).isEmpty();
        }
    }

    @Test
    void namesOfAnotherNamespaceAreNotFoundWithoutIt() {
        Walk walk = Walk.of(demo, in(demo, "default"), Stub.GLIBC, "quote", List.of(Type.A));

        assertThat(walk.asked())
                .extracting(each -> each.name().toString())
                .containsExactly(
                        "quote.default.svc.cluster.local.",
                        "quote.svc.cluster.local.",
                        "quote.cluster.local.",
                        "quote.");
        assertThat(walk.asked().subList(0, 3)).allMatch(Try::isNameError);
        assertThat(walk.asked().getLast().isOutside()).isTrue();
        assertThat(walk.order()).isEqualTo("0 dots is fewer than ndots:5, search first");
    }

    @Test
    void namesNotAskedSayWhatTheyWouldAnswer() {
        Walk walk = Walk.of(demo, in(demo, "kiada"), Stub.GLIBC, "quote", List.of(Type.A));

        assertThat(walk.tries()).hasSize(4);
        assertThat(walk.tries().subList(1, 4)).noneMatch(Try::asked);
        assertThat(walk.tries().subList(1, 3)).allMatch(Try::isNameError);
    }

    @Test
    void anOutsideNameWastesTwoQuestionsForEachSearchDomain() {
        ResolvConf conf = ResolvConf.parse("""
                nameserver 10.96.0.10
                search kiada.svc.cluster.local svc.cluster.local cluster.local ec2.internal
                options ndots:5 edns0
                """);
        Standpoint standpoint = new Vantage.Pasted(conf).in(demo.zone());

        assertThat(Walk.of(demo, standpoint, Stub.GLIBC, "example.com", ADDRESSES)
                        .wasted())
                .isEqualTo(8);
        assertThat(Walk.of(demo, standpoint, Stub.GLIBC, "example.com.", ADDRESSES)
                        .wasted())
                .isZero();
        assertThat(Walk.of(demo, standpoint.withNdots(1), Stub.GLIBC, "example.com", ADDRESSES)
                        .wasted())
                .isZero();
        assertThat(conf.text())
                .startsWith("nameserver 10.96.0.10\nsearch kiada")
                .endsWith("options ndots:5 edns0\n");
    }

    @Test
    void enoughDotsAreTriedAsTypedFirstAndOnlyMuslStopsThere() {
        ResolvConf conf = new ResolvConf(List.of("10.96.0.10"), List.of("kiada.svc.cluster.local"), 1, List.of());
        Standpoint standpoint = new Vantage.Pasted(conf).in(demo.zone());
        String typed = "quiz-0.quiz-pods";

        assertThat(Stub.GLIBC.candidates(typed, conf)).hasSize(2);
        assertThat(Stub.GO.candidates(typed, conf)).hasSize(2);
        assertThat(Stub.MUSL.candidates(typed, conf)).hasSize(1);
        assertThat(Walk.of(demo, standpoint, Stub.GLIBC, typed, List.of(Type.A)).order())
                .isEqualTo("1 dot reaches ndots:1, as typed first");
    }

    @Test
    void muslStopsAtANameWithoutRecordsOfTheType() {
        Resolver resolver = resolver(
                new World().headless("a/web").headless("b/web", "http:80/TCP").clusterIp("web/b", "10.0.0.1"));
        // b.svc.cluster.local. is a namespace: it exists and has no address.
        ResolvConf conf = new ResolvConf(
                List.of("10.96.0.10"), List.of("svc.cluster.local", "web.svc.cluster.local"), 5, List.of());
        Standpoint standpoint = new Vantage.Pasted(conf).in(resolver.zone());

        Walk glibc = Walk.of(resolver, standpoint, Stub.GLIBC, "b", List.of(Type.A));
        Walk musl = Walk.of(resolver, standpoint, Stub.MUSL, "b", List.of(Type.A));

        assertThat(glibc.answered()).map(Try::name).hasToString("Optional[b.web.svc.cluster.local.]");
        assertThat(musl.answered()).isEmpty();
        assertThat(musl.remarks())
                .containsExactly("musl stops at a name that exists without such records and never asks"
                        + " b.web.svc.cluster.local.");
    }

    @Test
    void muslPassesOverALongSearchLine() {
        List<String> searches =
                List.of("a".repeat(60) + ".com", "b".repeat(60) + ".com", "c".repeat(60) + ".com", "d".repeat(60));
        Standpoint standpoint = new Vantage.Pasted(new ResolvConf(List.of(), searches, 5, List.of())).in(demo.zone());

        assertThat(Walk.of(demo, standpoint, Stub.GLIBC, "x", ADDRESSES).tries())
                .hasSize(5);
        Walk musl = Walk.of(demo, standpoint, Stub.MUSL, "x", ADDRESSES);
        assertThat(musl.tries()).hasSize(1);
        assertThat(musl.remarks()).singleElement().asString().contains("254 characters");
    }

    @Test
    void aServiceInANamespaceNamedLikeADomainCapturesThePublicName() {
        Resolver resolver =
                resolver(new World().clusterIp("com/google", "10.96.0.7").clusterIp("prod/web", "10.96.0.8"));

        Walk captured = Walk.of(resolver, in(resolver, "default"), Stub.GLIBC, "google.com", ADDRESSES);
        assertThat(captured.captured()).hasToString("Optional[google.com.]");
        assertThat(captured.remarks()).last().asString().startsWith("google.com is a public name as well");

        assertThat(Walk.of(resolver, in(resolver, "default"), Stub.GLIBC, "web.prod", ADDRESSES)
                        .captured())
                .isEmpty();
        assertThat(Walk.of(resolver, in(resolver, "default"), Stub.GLIBC, "google.com.", ADDRESSES)
                        .captured())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stub.class)
    void whatIsNoNameIsNotTried(Stub stub) {
        assertThat(Walk.of(demo, in(demo, "kiada"), stub, "a..b", ADDRESSES).tries())
                .isEmpty();
        assertThat(Walk.of(demo, in(demo, "kiada"), stub, "x".repeat(64), ADDRESSES)
                        .tries())
                .isEmpty();
        Walk tooLong = Walk.of(demo, in(demo, "kiada"), stub, ("x".repeat(60) + ".").repeat(4) + "y", ADDRESSES);
        assertThat(tooLong.tries()).hasSize(1);
    }

    @Test
    void fromAPodThatAsksOthersNoNameOfTheClusterIsFound() {
        Standpoint node = new Standpoint(
                new ResolvConf(List.of("192.0.2.53"), List.of("ec2.internal"), 1, List.of()), false, List.of());

        Walk walk = Walk.of(demo, node, Stub.GLIBC, "quote.kiada.svc.cluster.local", ADDRESSES);

        assertThat(walk.answered()).isEmpty();
        assertThat(walk.tries()).allMatch(Try::isOutside);
    }

    private static Standpoint in(Resolver resolver, String namespace) {
        return new Vantage.OfNamespace(namespace).in(resolver.zone());
    }

    private static Resolver resolver(World world) {
        return Resolver.offline(new ClusterZone(world.snapshot(), KubeadmCorefile.profile()));
    }
}
