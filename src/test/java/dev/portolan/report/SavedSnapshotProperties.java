// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.ContainerState;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodContainers;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Protocol;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A saved snapshot is opened again without loss, whatever is in it and in whichever form. */
class SavedSnapshotProperties {

    private static final List<String> WORDS = List.of(
            "yes",
            "null",
            "~",
            "0x10",
            "1e3",
            "007",
            "2026-01-01",
            "a: b",
            "- x",
            "#x",
            "{}",
            "ümlaut",
            "line\nbreak",
            "'",
            "\"",
            "true",
            "quote",
            ".5",
            "=",
            "!x",
            "&a",
            "*a",
            "a #b",
            " ",
            "tab\there",
            "\u2028",
            "10.0.0.1",
            "fd00::1",
            "%x",
            "@x");

    @Property(tries = 150)
    void pictureIsReadAsItWasWritten(@ForAll("pictures") ClusterSnapshot before, @ForAll("endings") String ending)
            throws IOException, ProblemException {
        Path folder = Files.createTempDirectory("saved");
        Path file = folder.resolve("picture" + ending);
        try {
            new SavedSnapshot(before).save(file);

            if (ManifestWriter.objectsOf(before).findAny().isPresent()) {
                assertThat(ManifestWriter.objectsOf(Snapshots.read(file)))
                        .containsExactlyElementsOf(
                                ManifestWriter.objectsOf(before).toList());
            }
            assertThat(folder)
                    .isDirectoryContaining(path -> path.equals(file))
                    .isDirectoryNotContaining("glob:**.part");
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".yaml", ".json", ".yml.gz", ".json.gz");
    }

    @Provide
    Arbitrary<ClusterSnapshot> pictures() {
        return Combinators.combine(
                        RandomWorlds.snapshots(),
                        pods().list().ofMaxSize(4),
                        nodes().list().ofMaxSize(2))
                .as((world, pods, nodes) -> {
                    List<ClusterObject> objects =
                            new ArrayList<>(ManifestWriter.objectsOf(world).toList());
                    objects.addAll(pods);
                    objects.addAll(nodes);
                    return ClusterSnapshot.of(objects, Coverage.COMPLETE, Snapshots.AT);
                });
    }

    private static Arbitrary<Pod> pods() {
        Arbitrary<String> names = Arbitraries.of("web-0", "web-1", "db-0", "quote-canary");
        Arbitrary<PodSpec> specs = Combinators.combine(
                        words(), words(), dns(), ports().list().ofMaxSize(3))
                .as((node, hostname, dns, ports) -> new PodSpec(node, hostname, "sub", dns, ports));
        Arbitrary<PodStatus> statuses = Combinators.combine(
                        words(),
                        conditions().list().ofMaxSize(3),
                        containers().list().ofMaxSize(3),
                        initContainers())
                .as((phase, conditions, main, init) -> new PodStatus(
                        phase,
                        "10.0.0.1",
                        List.of("10.0.0.1", "fd00::1"),
                        conditions,
                        new PodContainers(main, init.init(), init.sidecars(), init.started())));
        return Combinators.combine(names, words(), specs, statuses)
                .as((name, label, spec, status) -> new Pod(
                        new NamespacedName("kiada", name),
                        Map.of("app", label),
                        new PodLifetime(Instant.parse("2026-03-17T13:59:58Z"), null),
                        spec,
                        status));
    }

    private static Arbitrary<PodDns> dns() {
        return Combinators.combine(
                        Arbitraries.of("ClusterFirst", "None", "Default"), Arbitraries.of(true, false), words())
                .as((policy, hostNetwork, value) -> new PodDns(
                        policy, hostNetwork, List.of("10.96.0.10"), List.of("example.com"), Map.of("ndots", value)));
    }

    private static Arbitrary<ContainerPort> ports() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(Protocol.class),
                        Arbitraries.integers().between(1, 65_535))
                .as(ContainerPort::new);
    }

    private static Arbitrary<PodCondition> conditions() {
        return Combinators.combine(
                        Arbitraries.of("Ready", "www.example.com/gate"),
                        Arbitraries.of("True", "False"),
                        words(),
                        words())
                .as((type, status, reason, message) -> new PodCondition(type, status, reason, message, Snapshots.AT));
    }

    private static Arbitrary<PodContainers> initContainers() {
        ContainerStatus proxy = new ContainerStatus("proxy", true, 0, "running", "");
        ContainerStatus stuck = new ContainerStatus(
                "setup", false, 4, new ContainerState("waiting", "CrashLoopBackOff", "back-off 5m0s restarting"));
        return Arbitraries.of(
                new PodContainers(List.of(), List.of(), Set.of(), Set.of()),
                new PodContainers(List.of(), List.of(stuck), Set.of(), Set.of()),
                new PodContainers(List.of(), List.of(proxy, stuck), Set.of("proxy"), Set.of("proxy")),
                new PodContainers(List.of(), List.of(stuck, proxy), Set.of("proxy"), Set.of()));
    }

    private static Arbitrary<ContainerStatus> containers() {
        return Combinators.combine(
                        Arbitraries.of("main", "sidecar"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of("waiting", "running", "terminated"),
                        words())
                .as(ContainerStatus::new);
    }

    private static Arbitrary<Node> nodes() {
        return Combinators.combine(Arbitraries.of("node-1", "node-2"), words(), words())
                .as((name, zone, version) -> new Node(name, Map.of(Node.ZONE, zone), List.of("172.18.0.2"), version));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }
}
