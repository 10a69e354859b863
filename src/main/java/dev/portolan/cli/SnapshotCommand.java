// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.report.SavedSnapshot;
import dev.portolan.report.manifest.ManifestFormat;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.session.SessionView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Saves the picture of a cluster. */
@Command(
        name = "snapshot",
        description =
                "Saves the networking objects of a cluster or a namespace (-n) as a List that can be opened again.")
final class SnapshotCommand implements Callable<Integer> {

    private static final Set<ResourceKind> NAMESPACED =
            Set.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD);

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description =
                    "Where to write: .yaml or .json, .gz after it packs; YAML on the standard output if not given.")
    private Optional<String> file = Optional.empty();

    private final ClusterSources sources;
    private final Terminal terminal;

    SnapshotCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        Path path = file.isEmpty() || file.get().equals("-") ? null : FilePath.of("-f", file.get());
        if (path != null && !SavedSnapshot.fits(path)) {
            throw new UsageException("-f is \"" + path + "\", which ends with neither .yaml nor .json, nor with one of"
                    + " these and .gz");
        }
        SessionView view = picture.readWithPods(sources, terminal);
        tellPart(view.snapshot());
        SavedSnapshot snapshot = new SavedSnapshot(narrowed(view));
        tellLeftOut(view, snapshot.without());
        if (path != null) {
            snapshot.save(path);
        } else {
            Printing.print(terminal, out -> snapshot.write(ManifestFormat.YAML, out));
        }
        return ExitCode.OK;
    }

    /** What a file lacks it was made without; what a cluster refuses a person may not know of. */
    private void tellLeftOut(SessionView view, List<ResourceKind> without) {
        if (view.source().kind() == SourceDescription.Kind.CONTEXT) {
            for (ResourceKind kind : List.of(ResourceKind.POD, ResourceKind.NODE)) {
                if (without.contains(kind)) {
                    terminal.complain(leftOut(kind, view.snapshot().coverage()));
                }
            }
        }
    }

    private static String leftOut(ResourceKind kind, Coverage coverage) {
        String what = "The " + kind.kinds() + " were left out";
        return coverage.of(kind) instanceof Coverage.Nothing(var why)
                ? what + ": " + why
                : what
                        + ", since whoever opens the file would take those that were not read for gone; with -n those of one"
                        + " namespace are saved. "
                        + coverage.unread(kind).getFirst().sentence();
    }

    /** What a person did not choose to leave out; a file has no field that could say so. */
    private void tellPart(ClusterSnapshot whole) {
        String namespace = picture.namespace();
        List<ResourceKind> partly = new SavedSnapshot(whole)
                .partly().stream()
                        .filter(kind -> namespace.isEmpty() || !whole.coverage().holds(kind, namespace))
                        .toList();
        if (!partly.isEmpty()) {
            String kinds = partly.stream().map(ResourceKind::kinds).collect(Collectors.joining(" and "));
            terminal.complain("The snapshot is a part: not all " + kinds
                    + " are in it, and whoever opens it takes what is missing for what does not exist.");
        }
    }

    private ClusterSnapshot narrowed(SessionView view) throws ProblemException {
        ClusterSnapshot whole = view.snapshot();
        String namespace = picture.namespace();
        if (namespace.isEmpty()) {
            return whole;
        }
        picture.demandNamespace(view);
        List<ClusterObject> objects = ManifestWriter.objectsOf(whole)
                .filter(object -> switch (object.kind()) {
                    case NAMESPACE -> object.id().name().equals(namespace);
                    case NODE -> true;
                    case SERVICE, ENDPOINT_SLICE, POD, SERVICE_IMPORT ->
                        object.id().namespace().equals(namespace);
                })
                .toList();
        return ClusterSnapshot.of(
                objects, narrowed(whole.coverage(), namespace), whole.changed().orElse(Instant.EPOCH));
    }

    private static Coverage narrowed(Coverage whole, String namespace) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
        access.putAll(whole.access());
        Coverage.Access only = new Coverage.Only(Set.of(namespace), "No other namespace was asked for.");
        access.replaceAll((kind, all) -> NAMESPACED.contains(kind) && whole.holdsAll(kind, namespace) ? only : all);
        return new Coverage(access);
    }
}
