// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOutTest {

    private static final Instant NOON = Instant.parse("2026-03-17T12:00:00Z");

    private final FixedSource source = FixedSource.of("empty", empty(), NOON);

    @Test
    void manyUnreadableThingsAreCountedNotListed() {
        List<ReadIssue> many = IntStream.range(0, 500)
                .mapToObj(line -> new ReadIssue("all.yaml, line " + line, "", "is not an object."))
                .toList();
        Invocation call = Invocation.of(new FixedSources(source.leavingOut(many)), "services", "--demo");

        assertThat(call.err().lines()).hasSize(21).endsWith("portolan: And 480 more could not be read.");
    }

    @Test
    void namespacesThatMayNotBeReadAreTold() {
        Coverage coverage = new Coverage(Map.of(
                ResourceKind.SERVICE,
                new Coverage.Except(Map.of("payments", "services is forbidden")),
                ResourceKind.ENDPOINT_SLICE,
                new Coverage.Everything(),
                ResourceKind.NAMESPACE,
                new Coverage.Nothing("namespaces is forbidden")));
        FixedSource partly = FixedSource.of("partly", empty().covering(coverage), NOON);
        Invocation call = Invocation.of(new FixedSources(partly), "services", "--demo");

        assertThat(call.err().lines())
                .containsExactly(
                        "portolan: Services in payments were not read: services is forbidden",
                        "portolan: Namespaces were not read: namespaces is forbidden");
    }

    @Test
    void manyNamespacesThatMayNotBeReadAreNamedNotQuoted() {
        assertThat(saidOfRefusing(30).lines())
                .containsExactly(
                        "portolan: Services in team-00 were not read: forbidden",
                        "portolan: Services in team-01 were not read: forbidden",
                        "portolan: Services in team-02 were not read: forbidden",
                        "portolan: Nor were those in team-03, team-04, team-05, team-06, team-07, team-08, team-09,"
                                + " team-10, team-11, team-12 and 17 more namespaces.");
    }

    @ParameterizedTest
    @CsvSource({"13, team-12", "14, team-12 and one more namespace", "15, team-12 and 2 more namespaces"})
    void howManyMoreNamespacesThereAreIsCounted(int refusing, String end) {
        assertThat(saidOfRefusing(refusing).strip()).endsWith(" " + end + ".");
    }

    @Test
    void namespacesOfWhichSomethingWasReadAreNotCalledUnread() {
        Map<ResourceKind, Coverage.Access> read = new EnumMap<>(Coverage.COMPLETE.access());
        read.put(ResourceKind.SERVICE, new Coverage.Part(Set.of("a", "b", "c", "d"), "broken"));
        FixedSource partly = FixedSource.of("partly", empty().covering(new Coverage(read)), NOON);

        assertThat(Invocation.of(new FixedSources(partly), "services", "--demo")
                        .err()
                        .lines())
                .last()
                .isEqualTo("portolan: Nor were all of those in d.");
    }

    @Test
    void namespacesThatAreTakenAsSelectedAreTold(@TempDir Path folder) throws IOException {
        Path corefile = Files.writeString(
                folder.resolve("Corefile"), ".:53 {\nkubernetes cluster.local {\nnamespace_labels a=b\n}\n}\n");
        Map<ResourceKind, Coverage.Access> read = new EnumMap<>(Coverage.COMPLETE.access());
        read.put(ResourceKind.NAMESPACE, new Coverage.Nothing("forbidden"));
        FixedSource partly = FixedSource.of("partly", empty().covering(new Coverage(read)), NOON);
        String[] services = {"services", "--demo", "--corefile", corefile.toString()};

        assertThat(Invocation.of(new FixedSources(partly), services).err())
                .contains("(`namespace_labels`): those that were not read are taken as selected");
        assertThat(Invocation.of(new FixedSources(source), services).err()).isEmpty();
        assertThat(Invocation.of(new FixedSources(partly), "services", "--demo").err())
                .doesNotContain("namespace_labels");
    }

    private static ClusterSnapshot empty() {
        return ClusterSnapshot.of(List.of(new Namespace("shop", Map.of())), Coverage.COMPLETE, NOON);
    }

    /** What is said where the Services of so many namespaces may not be read. */
    private static String saidOfRefusing(int namespaces) {
        Map<String, String> refused = new LinkedHashMap<>();
        IntStream.range(0, namespaces).forEach(i -> refused.put("team-%02d".formatted(i), "forbidden"));
        Map<ResourceKind, Coverage.Access> read = new EnumMap<>(Coverage.COMPLETE.access());
        read.put(ResourceKind.SERVICE, new Coverage.Except(refused));
        FixedSource partly = FixedSource.of("partly", empty().covering(new Coverage(read)), NOON);
        return Invocation.of(new FixedSources(partly), "services", "--demo").err();
    }
}
