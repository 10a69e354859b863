// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCommandsTest {

    private final FixedSources sources =
            new FixedSources(FixedSource.of("kind-kind", DemoWorld.snapshot(), Instant.parse("2026-03-17T13:01:20Z")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "records, 58",
        "records -n kiada, 47",
        "records quote -n kiada, 4",
        "records kiada/quiz-pods, 10",
        "records kube-dns, 7"
    })
    void recordsAreTheMainSet(String arguments, int count) {
        Invocation call = run(arguments);

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines()).hasSize(1 + count);
    }

    @Test
    void snapshotOfANamespaceOpensAgain() {
        Path file = folder.resolve("kiada.json.gz");

        Invocation call = run("snapshot -n kiada -f " + file);

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
        assertThat(Snapshots.read(file).services())
                .containsExactlyElementsOf(DemoWorld.snapshot().servicesIn("kiada"));
    }

    @Test
    void snapshotOfANamespaceHoldsNothingOfTheOthersButTheNodes() {
        Path file = folder.resolve("kiada.yaml");

        run("snapshot -n kiada -f " + file);

        ClusterSnapshot saved = Snapshots.read(file);
        assertThat(ManifestWriter.objectsOf(saved))
                .containsExactlyElementsOf(ManifestWriter.objectsOf(DemoWorld.snapshot())
                        .filter(object -> object.kind() == ResourceKind.NODE
                                || object.id().namespace().equals("kiada")
                                || object.id().name().equals("kiada") && object.kind() == ResourceKind.NAMESPACE)
                        .toList());
    }

    @Test
    void snapshotIsPrintedWhereNoFileIsNamed() {
        Invocation call = run("snapshot");

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("apiVersion: v1\nkind: List\nitems:\n");
        assertThat(ManifestWriter.objectsOf(Snapshots.of(call.out())))
                .containsExactlyElementsOf(
                        ManifestWriter.objectsOf(DemoWorld.snapshot()).toList());
    }

    @Test
    void snapshotWithoutAFormIsAUsageError() {
        Invocation call = run("snapshot -f " + folder.resolve("kiada.txt"));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("which ends with neither .yaml nor .json");
    }

    @Test
    void recordsShowWhatEachDerivesFrom() {
        assertThat(run("records kiada/quote").out()).isEqualTo("""
                NAME                                        TTL   TYPE   DATA                                      FROM
                quote.kiada.svc.cluster.local.               30   A      10.96.161.97                              Service quote spec.clusterIP
                _http._tcp.quote.kiada.svc.cluster.local.    30   SRV    0 100 80 quote.kiada.svc.cluster.local.   Service quote spec.ports: http
                quote.kiada.svc.cluster.local.               30   SRV    0 100 80 quote.kiada.svc.cluster.local.   Service quote spec.ports: all
                97.161.96.10.in-addr.arpa.                   30   PTR    quote.kiada.svc.cluster.local.            Service quote spec.clusterIP
                """);
    }

    @Test
    void alsoAnsweredIsAddedWhenAskedFor() {
        assertThat(run("records kiada/quote --also-answered").out().lines().count())
                .isGreaterThan(run("records kiada/quote").out().lines().count());
    }

    @Test
    void recordsAsJsonNameTheirService() {
        JsonNode records =
                JsonMapper.shared().readTree(run("records -o json -n kiada").out());

        assertThat(records).hasSize(47);
        assertThat(records.at("/46/service").asString()).isEqualTo("kiada/time-api");
        assertThat(records.at("/46/type").asString()).isEqualTo("CNAME");
    }

    @Test
    void recordsAsCsvHaveAHeading() {
        assertThat(run("records -o csv").out().lines())
                .hasSize(59)
                .startsWith("namespace,service,name,ttl,class,type,data,from_kind,from_name,from_field");
    }

    @Test
    void recordsAsZoneAreLinesOfAMasterFile() {
        assertThat(run("records kiada/quote -o zone").out()).isEqualTo("""
                quote.kiada.svc.cluster.local.	30	IN	A	10.96.161.97
                _http._tcp.quote.kiada.svc.cluster.local.	30	IN	SRV	0 100 80 quote.kiada.svc.cluster.local.
                quote.kiada.svc.cluster.local.	30	IN	SRV	0 100 80 quote.kiada.svc.cluster.local.
                97.161.96.10.in-addr.arpa.	30	IN	PTR	quote.kiada.svc.cluster.local.
                """);
    }

    @Test
    void servicesAsJsonTellReadinessAndRecords() {
        JsonNode services = JsonMapper.shared().readTree(run("services -o json").out());

        assertThat(services).hasSize(8);
        assertThat(services.at("/3").toString())
                .isEqualTo(
                        "{\"namespace\":\"kiada\",\"name\":\"quiz-pods\",\"type\":\"Headless\",\"addresses\":[\"None\"],"
                                + "\"ports\":[{\"name\":\"mongodb\",\"protocol\":\"TCP\",\"port\":27017}],"
                                + "\"endpointsReady\":2,\"endpointsTotal\":3,\"records\":10}");
    }

    @Test
    void servicesAsCsvLeaveUnknownCellsEmpty() {
        assertThat(run("services -o csv").out().lines()).contains("kiada,time-api,ExternalName,worldtimeapi.org,,,,1");
    }

    @Test
    void partlyReadyIsMarkedOnATerminalOnly() {
        assertThat(Invocation.of(sources, new Colours(Ansi.ON, Ansi.OFF), "services", "--demo")
                        .out())
                .contains("\u001b[1m\u001b[33m2/3");
        assertThat(run("services").out()).doesNotContain("\u001b");
    }

    @Test
    void corefileChangesDomainAndTtl() throws IOException {
        Path corefile = Files.writeString(folder.resolve("Corefile"), """
                .:53 {
                    kubernetes corp.internal in-addr.arpa ip6.arpa {
                        ttl 7
                    }
                }
                """);

        assertThat(run("records kiada/quote -o zone --corefile " + corefile)
                        .out()
                        .lines())
                .startsWith("quote.kiada.svc.corp.internal.\t7\tIN\tA\t10.96.161.97");
    }

    @Test
    void corefileThatCoreDnsRefusesIsToldInItsWords() throws IOException {
        Path corefile = Files.writeString(folder.resolve("Corefile"), "cluster.local {\n nonsense\n}\n");
        Invocation call = run("records --corefile " + corefile);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly("portolan: CoreDNS would not start with this Corefile. " + corefile
                        + ":2 - Error during parsing: Unknown directive 'nonsense'");
    }

    @Test
    void corefileWithoutAClusterIsNotSaidNotToStart() throws IOException {
        Path corefile = Files.writeString(folder.resolve("Corefile"), ".:53 {\n errors\n}\n");

        assertThat(run("records --corefile " + corefile).err())
                .isEqualTo("portolan: This Corefile has no names of a cluster. " + corefile
                        + " has no kubernetes block, so no Service has a name in it\n");
    }

    @Test
    void missingCorefileIsTold() {
        assertThat(run("records --corefile /no/such/Corefile").err().lines())
                .containsExactly("portolan: There is no file /no/such/Corefile.");
    }

    @Test
    void serverAddressesDecideTheNameServers() {
        String own = run("report --format zone --server-address 10.0.0.53").out();

        assertThat(own).contains("\tNS\tns.dns.cluster.local.", "ns.dns.cluster.local.\t30\tIN\tA\t10.0.0.53");
        assertThat(run("report --format zone").out()).contains("\tNS\tkube-dns.kube-system.svc.cluster.local.");
    }

    @Test
    void serverThatIsBoundToAddressesKnowsNone() throws IOException {
        Path corefile = Files.writeString(
                folder.resolve("Corefile"), ".:53 {\n bind 10.0.0.53\n kubernetes cluster.local\n}\n");
        Invocation call = run("report --format zone --server-address 10.0.0.53 --corefile " + corefile);

        assertThat(call.out()).doesNotContain("10.0.0.53");
        assertThat(call.err())
                .startsWith("portolan: --server-address decides nothing here: where the Corefile says `bind`");
        assertThat(run("report --format zone --corefile " + corefile).err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"html, <!doctype html>", "md, # DNS", "csv, namespace", "json, {", "zone, ; DNS"})
    void formatIsToldByTheEndOfTheFilesName(String extension, String beginning) throws IOException {
        Path file = folder.resolve("kiada." + extension);
        Invocation call = run("report -n kiada -f " + file);

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({
        "report --format md, # DNS records of cluster kind-kind",
        "report --format md -f -, # DNS records of cluster kind-kind",
        "report -n kiada --format md, # DNS records of namespace kiada",
        "report kiada/quote --format MD, # DNS records of Service quote in namespace kiada"
    })
    void reportGoesToTheStandardOutputWithoutAFile(String arguments, String title) {
        assertThat(run(arguments).out().lines()).startsWith(title);
    }

    @ParameterizedTest
    @CsvSource({
        "report -n nowhere --format md, There is no namespace nowhere.",
        "services -n kiad, There is no namespace kiad. Did you mean kiada?",
        "services -n KIADA, There is no namespace KIADA. Did you mean kiada?",
        "records -n kiad -o csv, There is no namespace kiad. Did you mean kiada?",
        "snapshot -n kiad, There is no namespace kiad. Did you mean kiada?"
    })
    void missingNamespaceIsAFailure(String arguments, String sentence) {
        Invocation call = run(arguments);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).containsExactly("portolan: " + sentence);
    }

    @Test
    void namespaceWithoutServicesIsAnEmptyList() {
        Invocation call = run("services -n kube-public");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.err()).isEmpty();
    }

    @Test
    void whoAsksFromAMissingNamespaceIsTold() {
        assertThat(run("resolve quote.kiada -n kiad").err().lines())
                .contains("portolan: There is no namespace kiad. Did you mean kiada?");
    }

    @Test
    void nameBeyondAsciiIsAskedInUtf8() {
        assertThat(run("resolve münchen.kiada.svc.cluster.local.").out())
                .contains("m\\195\\188nchen.kiada.svc.cluster.local.");
    }

    @Test
    void namespaceIsNotSaidToBeMissingWhereNamespacesMayNotBeRead() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.NAMESPACE, new Coverage.Nothing("namespaces is forbidden"));
        ClusterSnapshot picture = DemoWorld.snapshot().covering(new Coverage(access));

        Invocation call = Invocation.of(
                new FixedSources(FixedSource.of("kind-kind", picture, Instant.EPOCH)),
                "report",
                "--demo",
                "-n",
                "nowhere",
                "--format",
                "md");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).endsWith("portolan: There is no Service in namespace nowhere.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report -n locked           | Nothing is known of namespace locked: the Services of it were not read.
            report locked/web          | Whether there is a Service web in namespace locked is not known: its Services were not read.
            report web                 | There is no Service web among those that were read.
            report kiada/web           | There is no Service web in namespace kiada.
            """)
    void nothingIsSaidToBeMissingWhereItMayNotBeRead(String arguments, String problem) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.NAMESPACE, new Coverage.Nothing("namespaces is forbidden"));
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "services is forbidden"));
        ClusterSnapshot picture = DemoWorld.snapshot().covering(new Coverage(access));

        Invocation call = Invocation.of(
                new FixedSources(FixedSource.of("kind-kind", picture, Instant.EPOCH)),
                (arguments + " --demo --format md").split(" "));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines()).endsWith("portolan: " + problem);
    }

    @Test
    void reportThatCannotBeWrittenLeavesNothing() throws IOException {
        Invocation call = run("report --demo -f " + folder.resolve("no").resolve("kiada.html"));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).startsWith("portolan: Could not write ").contains("Nothing was saved.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private Invocation run(String arguments) {
        List<String> words = List.of(
                (arguments + " --demo").replace("--demo --demo", "--demo").split(" "));
        return Invocation.of(sources, words.stream().distinct().toArray(String[]::new));
    }
}
