// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Unread;
import dev.portolan.report.manifest.ManifestFormat;
import dev.portolan.report.manifest.ManifestWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * A picture as a snapshot: one {@code v1 List} of manifests, as {@code kubectl get -o yaml} and {@code -o json} print it, to be
 * opened again by Portolan or anything else. It holds what the picture holds, which is networking only: no Secret, environment,
 * annotation, managed field or token is ever read. The same picture gives the same bytes.
 *
 * <p>What a reader could take for an absence is left out: Pods and Nodes where only those of one Service were read, Pods where
 * those of some namespaces that it shows were not, and namespaces whose Services may not be read.
 *
 * <p>That it is a part of a cluster no field of a List can say to who opens it. {@code metadata.continue} is a server's token,
 * and {@code metadata.remainingItemCount} a number, which the API leaves unset where it is unknown (API reference, ListMeta).
 * So YAML says it to a person, in a comment at its top, and whoever saves tells it.
 */
public final class SavedSnapshot {

    private static final String PACKED = ".gz";
    private static final int MOST_GAPS = 20;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private final ClusterSnapshot snapshot;

    /** A snapshot of that picture; nothing is written yet. */
    public SavedSnapshot(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether a file of that name can be saved: it ends with {@code .yaml}, {@code .yml} or {@code .json}, or one of those and
     * {@code .gz}. */
    public static boolean fits(Path file) {
        String name = plain(file);
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * Saves it, as the file's name says: {@code .yaml}, {@code .yml} or {@code .json}, packed if {@code .gz} follows. The file is
     * whole afterwards or as it was before.
     *
     * @throws ProblemException if it could not be written, or its name says no form
     */
    public void save(Path file) throws ProblemException {
        if (!fits(file)) {
            throw new ProblemException(
                    Problem.of("The name " + file.getFileName() + " does not say the form of a snapshot.")
                            .withRemedy("End it with .yaml or .json, or with one of these and .gz."));
        }
        ManifestFormat format = plain(file).endsWith(".json") ? ManifestFormat.JSON : ManifestFormat.YAML;
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
        AtomicFile.writeStream(file, stream -> {
            try (OutputStream bytes = packed ? new GZIPOutputStream(stream) : stream;
                    Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                write(format, out);
            }
        });
    }

    /** Writes it; the writer stays open. */
    public void write(ManifestFormat format, Writer out) throws IOException {
        if (format == ManifestFormat.YAML) {
            out.write(comment());
        }
        try {
            new ManifestWriter(format).list(objects(), out);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** The kinds of which it holds none, since not all were read. */
    public List<ResourceKind> without() {
        return Stream.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD, ResourceKind.NODE)
                .filter(kind -> snapshot.coverage().of(kind) instanceof Coverage.Selected
                        || snapshot.coverage().of(kind) instanceof Coverage.Nothing
                        || (kind == ResourceKind.POD && !holdsPods()))
                .toList();
    }

    /** The kinds of which it holds some, since those of other namespaces may not be read. */
    public List<ResourceKind> partly() {
        return Stream.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD)
                .filter(kind -> kind != ResourceKind.POD || holdsPods())
                .filter(kind -> snapshot.coverage().of(kind) instanceof Coverage.Except
                        || snapshot.coverage().of(kind) instanceof Coverage.Only
                        || snapshot.coverage().isPart(kind))
                .toList();
    }

    /** In lines of YAML that it is a part, and of what; empty if nobody could take what it lacks for an absence. */
    private String comment() {
        List<ResourceKind> kinds = partly();
        if (kinds.isEmpty()) {
            return "";
        }
        List<Unread> gaps = kinds.stream()
                .flatMap(kind -> snapshot.coverage().unread(kind).stream())
                .toList();
        String told = gaps.stream()
                .limit(MOST_GAPS)
                .map(unread -> "# " + onOneLine(unread.withoutReason().sentence()) + "\n")
                .collect(Collectors.joining());
        String more = gaps.size() > MOST_GAPS ? "# And " + (gaps.size() - MOST_GAPS) + " more like these.\n" : "";
        return "# This is a part of a cluster. What it does not hold may exist:\n" + told + more;
    }

    /** A file may name a namespace anything; what follows a line break in it would be no comment. */
    private static String onOneLine(String sentence) {
        return CONTROLS.matcher(sentence).replaceAll("\uFFFD");
    }

    private Stream<ClusterObject> objects() {
        Coverage coverage = snapshot.coverage();
        boolean pods = holdsPods();
        return ManifestWriter.objectsOf(snapshot).filter(object -> switch (object.kind()) {
            case POD -> pods;
            case NODE -> !(coverage.of(object.kind()) instanceof Coverage.Selected);
            case NAMESPACE -> !(object instanceof Namespace namespace) || !isLocked(coverage, namespace.name());
            case SERVICE, ENDPOINT_SLICE, SERVICE_IMPORT -> true;
        });
    }

    /** Pods of a namespace that seems to have none would be taken for gone. */
    private boolean holdsPods() {
        Coverage coverage = snapshot.coverage();
        return switch (coverage.of(ResourceKind.POD)) {
            case Coverage.Everything _, Coverage.Part _ -> true;
            case Coverage.Selected _, Coverage.Nothing _ -> false;
            case Coverage.Except _, Coverage.Only _ ->
                snapshot.namespaceNames().stream()
                        .allMatch(namespace ->
                                isLocked(coverage, namespace) || coverage.holdsAll(ResourceKind.POD, namespace));
        };
    }

    private static boolean isLocked(Coverage coverage, String namespace) {
        return switch (coverage.of(ResourceKind.SERVICE)) {
            case Coverage.Except _, Coverage.Only _ -> !coverage.holds(ResourceKind.SERVICE, namespace);
            case Coverage.Everything _, Coverage.Part _, Coverage.Selected _, Coverage.Nothing _ -> false;
        };
    }

    private static String plain(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }
}
