// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Renumbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two sources compared, with the exit codes of diff. */
class DiffCommandTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:00:00Z");
    private static final ClusterSnapshot WITHOUT_QUOTE = DemoWorld.snapshot()
            .apply(List.of(new ClusterChange.Removed(ResourceKind.SERVICE, new NamespacedName("kiada", "quote"))), AT);

    private static final ClusterSnapshot MOVED = DemoWorld.world()
            .clusterIp("kiada/quote", "10.96.161.97", "http:81/TCP")
            .slice(
                    "kiada/quiz-pods",
                    "quiz-pods-x2kvd",
                    "mongodb:27017/TCP",
                    "quiz-0#quiz-0@10.244.1.12",
                    "quiz-1#quiz-1@10.244.2.14",
                    "quiz-2#quiz-2@10.244.2.15")
            .snapshot();
    private static final ClusterSnapshot NARROW = DemoWorld.snapshot()
            .covering(new Coverage(
                    Map.of(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "services is forbidden"))));

    /** The namespace kiada as it is, and nothing else. */
    private static final ClusterSnapshot PART = DemoWorld.snapshot()
            .apply(
                    List.of(
                            new ClusterChange.Removed(
                                    ResourceKind.SERVICE, new NamespacedName("default", "kubernetes")),
                            new ClusterChange.Removed(
                                    ResourceKind.SERVICE, new NamespacedName("kube-system", "kube-dns"))),
                    AT)
            .covering(covering(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "services is forbidden")));

    private static final ClusterSnapshot WITHOUT_SLICES = DemoWorld.snapshot()
            .apply(
                    DemoWorld.snapshot().slices().stream()
                            .<ClusterChange>map(
                                    slice -> new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, slice.id()))
                            .toList(),
                    AT)
            .covering(covering(ResourceKind.ENDPOINT_SLICE, new Coverage.Nothing("forbidden")));

    private static final ClusterSnapshot CUT =
            DemoWorld.snapshot().covering(covering(ResourceKind.ENDPOINT_SLICE, new Coverage.Part(Set.of(), "cut")));

    private static final ReadIssue ODD = new ReadIssue("odd.yaml, line 11", "spec", "is 5, not an object.");

    @TempDir
    private Path folder;

    @Test
    void equalSourcesPrintNothing() {
        Invocation call = run("diff", "demo", "demo");

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
    }

    @Test
    void namespaceOfNeitherIsTroubleAndNotTheSame() {
        Invocation call = run("diff", "demo", "demo", "-n", "kiad");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("There is no namespace kiad. Did you mean kiada?");
    }

    @Test
    void whatIsOnlyInOneIsPrinted() {
        Invocation call = run("diff", "demo", "prod");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEqualTo("""
            --- demo
            +++ prod
            - Service kiada/quote
                - quote.kiada.svc.cluster.local. 30 A 10.96.161.97
                - _http._tcp.quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.
                - quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.
                - 97.161.96.10.in-addr.arpa. 30 PTR quote.kiada.svc.cluster.local.
            0 Services added, 1 removed, 0 changed, 7 the same
            """);
    }

    /** The snapshot is the demo here, and every context lacks a Service. */
    @ParameterizedTest
    @ValueSource(strings = {"gone.yaml", "gone.json.gz", "./gone", "/gone"})
    void fileThatIsNotThereIsMissedAsAFile(String file) {
        assertThat(run("diff", "demo", file).code()).isZero();
    }

    @Test
    void nameWithASlashMayBeAContext() {
        assertThat(run("diff", "demo", "arn:aws:eks:eu-west-1:123456789012:cluster/prod")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void theOtherWayRoundItIsAdded() {
        JsonNode difference = JsonMapper.shared()
                .readTree(run("diff", "context:prod", "demo", "-o", "json").out());

        assertThat(difference.at("/same").asInt()).isEqualTo(7);
        assertThat(difference.at("/services")).hasSize(1);
        assertThat(difference.at("/services/0/change").asString()).isEqualTo("added");
        assertThat(difference.at("/services/0/service").asString()).isEqualTo("kiada/quote");
        assertThat(difference.at("/services/0/records/0/change").asString()).isEqualTo("added");
        assertThat(difference.at("/services/0/records/0/record/type").asString())
                .isEqualTo("A");
    }

    @Test
    void otherAddressesAreADifferenceUnlessIgnored() {
        assertThat(run("diff", "demo", "twin").code()).isEqualTo(1);

        Invocation call = run("diff", "demo", "twin", "--ignore-addresses");
        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
    }

    @Test
    void sumsSayThatAddressesWereIgnored() {
        Invocation call = run("diff", "twin", "prod", "--ignore-addresses");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEqualTo("""
            --- twin
            +++ prod
            - Service kiada/quote
                - quote.kiada.svc.cluster.local. 30 A 10.96.161.102
                - _http._tcp.quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.
                - quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.
                - 102.161.96.10.in-addr.arpa. 30 PTR quote.kiada.svc.cluster.local.
            0 Services added, 1 removed, 0 changed, 7 the same, addresses ignored
            """);
    }

    @Test
    void scriptsReadWhatWasIgnored() {
        assertThat(json("diff", "demo", "twin", "--ignore-addresses", "-o", "json")
                        .at("/ignored/0")
                        .asString())
                .isEqualTo("addresses");
        assertThat(json("diff", "demo", "twin", "-o", "json").at("/ignored")).isEmpty();
    }

    @Test
    void otherNamespacesDoNotCount() {
        assertThat(run("diff", "demo", "prod", "-n", "kube-system").code()).isZero();
    }

    @Test
    void serviceThatDiffersNamesItsFieldsAndRecords() {
        Invocation call = run("diff", "demo", "moved", "-n", "kiada");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("~ Service kiada/quote: spec.ports\n")
                .contains("    + quote.kiada.svc.cluster.local. 30 SRV 0 100 81 quote.kiada.svc.cluster.local.\n")
                .contains("~ Service kiada/quiz-pods\n")
                .contains("    ~ quiz-pods.kiada.svc.cluster.local. 30 0 50 27017"
                        + " quiz-0.quiz-pods.kiada.svc.cluster.local."
                        + " -> 30 SRV 0 33 27017 quiz-0.quiz-pods.kiada.svc.cluster.local.\n")
                .endsWith("0 Services added, 0 removed, 2 changed, 4 the same\n");
    }

    @Test
    void profileThatWasNamedCountsOnBothSides() throws IOException {
        Path corefile =
                Files.writeString(folder.resolve("Corefile"), ".:53 {\n    kubernetes example.org in-addr.arpa\n}\n");

        assertThat(run("diff", "demo", "prod", "--corefile", corefile.toString())
                        .out())
                .contains("    - quote.kiada.svc.example.org. 5 A 10.96.161.97\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "kiada"})
    void whatWasNotReadIsToldOfItsSide(String side) {
        assertThat(run("diff", "demo", side).err())
                .contains("portolan: " + side + ": Services were read in kiada only: services is forbidden\n");
    }

    @Test
    void whatBeginsWithItsSideDoesNotNameItTwice() {
        assertThat(run("diff", "demo", "odd.yaml").err()).isEqualTo("portolan: " + ODD.sentence() + "\n");
        assertThat(run("diff", "demo", "./odd.yaml").err()).isEqualTo("portolan: ./odd.yaml: " + ODD.sentence() + "\n");
    }

    @Test
    void whatWasNotReadIsNoDifferenceAndNotTheSame() {
        Invocation call = run("diff", "demo", "part");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEqualTo("""
            --- demo
            +++ part
            ? Service default/kubernetes: Services not read in part
            ? Service kube-system/kube-dns: Services not read in part
            0 Services added, 0 removed, 0 changed, 6 the same, 2 not known, not all read
            """);
        assertThat(call.err())
                .endsWith("portolan: Nothing differs of what was read of both, and the rest cannot be compared.\n");
        assertThat(run("diff", "part", "demo").out())
                .contains("? Service kube-system/kube-dns: Services not read in part\n");
    }

    @Test
    void whatWasReadOfBothIsTheSame() {
        assertThat(run("diff", "demo", "part", "-n", "kiada").code()).isZero();
    }

    @Test
    void differenceOfWhatWasReadIsADifference() {
        Invocation call = run("diff", "part", "prod");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("- Service kiada/quote\n")
                .endsWith("0 Services added, 1 removed, 0 changed, 5 the same, 2 not known, not all read\n");
    }

    @Test
    void recordsOfSlicesThatWereNotReadAreNoDifference() {
        Invocation call = run("diff", "demo", "noslices");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEqualTo("""
            --- demo
            +++ noslices
            ? Service kiada/external-service-headless: EndpointSlices not read in noslices
            ? Service kiada/quiz-pods: EndpointSlices not read in noslices
            ? Service kiada/quote-headless: EndpointSlices not read in noslices
            0 Services added, 0 removed, 0 changed, 5 the same, 3 not known
            """);
    }

    @Test
    void someThatWereReadAreNotCalledUnread() {
        assertThat(run("diff", "demo", "cut").out())
                .contains("? Service kiada/quiz-pods: not all EndpointSlices read in cut\n");
    }

    @Test
    void scriptsReadWhatIsNotKnownApartFromWhatDiffers() {
        JsonNode part = json("diff", "part", "prod", "-o", "json");

        assertThat(part.at("/services")).hasSize(1);
        assertThat(part.at("/services/0/notRead")).isEmpty();
        assertThat(part.at("/same").asInt()).isEqualTo(5);
        assertThat(part.at("/notKnown")).hasSize(2);
        assertThat(part.at("/notKnown/1/service").asString()).isEqualTo("kube-system/kube-dns");
        assertThat(part.at("/notKnown/1/notRead")).hasSize(1);
        assertThat(part.at("/notKnown/1/notRead/0"))
                .isEqualTo(JsonMapper.shared().readTree("""
                    {"side": "first", "kind": "Service", "namespace": "kube-system", "reason": "services is forbidden"}\
                    """));
        assertThat(part.at("/notRead")).isEqualTo(JsonMapper.shared().readTree("""
            [{"side": "first", "kind": "Service", "onlyIn": ["kiada"], "reason": "services is forbidden"}]\
            """));
    }

    @Test
    void troubleHasACodeOfItsOwn() {
        Invocation call = run("diff", "demo", "down");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).isEqualTo("portolan: down: Connection refused by 127.0.0.1:6443.\n");
    }

    private static Coverage covering(ResourceKind kind, Coverage.Access access) {
        Map<ResourceKind, Coverage.Access> all = new EnumMap<>(Coverage.COMPLETE.access());
        all.put(kind, access);
        return new Coverage(all);
    }

    private static JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(run(arguments).out());
    }

    private static Invocation run(String... arguments) {
        return Invocation.of(new Several(), arguments);
    }

    /** The demo, the same with other addresses, a cluster without quote, and one that is down. */
    private record Several() implements ClusterSources {

        @Override
        public Kubeconfig kubeconfig(@Nullable Path file) {
            return FixedSources.naming(
                    "prod",
                    "down",
                    "moved",
                    "narrow",
                    "kiada",
                    "part",
                    "noslices",
                    "cut",
                    "twin",
                    "arn:aws:eks:eu-west-1:123456789012:cluster/prod");
        }

        @Override
        public ClusterSource context(String context, @Nullable Path file) {
            return switch (context) {
                case "down" -> FixedSource.failing(Problem.of("Connection refused by 127.0.0.1:6443."));
                case "moved" -> FixedSource.of(context, MOVED, AT);
                case "narrow", "kiada" -> FixedSource.of(context, NARROW, AT);
                case "part" -> FixedSource.of(context, PART, AT);
                case "noslices" -> FixedSource.of(context, WITHOUT_SLICES, AT);
                case "cut" -> FixedSource.of(context, CUT, AT);
                case "twin" -> FixedSource.of(context, new Renumbering(7).of(DemoWorld.snapshot()), AT);
                default -> FixedSource.of(context, WITHOUT_QUOTE, AT);
            };
        }

        @Override
        public ClusterSource snapshot(List<Path> paths) {
            FixedSource demo = FixedSource.of("demo", DemoWorld.snapshot(), AT);
            return paths.getFirst().endsWith("odd.yaml") ? demo.leavingOut(List.of(ODD)) : demo;
        }

        @Override
        public ClusterSource demo() {
            return FixedSource.of("demo", DemoWorld.snapshot(), AT);
        }
    }
}
