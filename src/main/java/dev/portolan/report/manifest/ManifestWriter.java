// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes objects of a picture as manifests. Immutable, safe for any thread. */
public final class ManifestWriter {

    private final ManifestFormat format;
    private final ObjectWriter writer;

    /** A writer of that format. */
    public ManifestWriter(ManifestFormat format) {
        this.format = format;
        ObjectMapper mapper = switch (format) {
            case YAML -> new YAMLMapper(yaml());
            case JSON -> JsonMapper.builder().build();
        };
        this.writer = mapper.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    }

    /** One object, with a line break at its end. */
    public String object(ClusterObject object) {
        return ended(writer.writeValueAsString(manifest(object)));
    }

    /** Several objects for a person to read: as YAML one document each, as JSON a {@code v1 List}. */
    public String objects(Collection<? extends ClusterObject> objects) {
        return switch (format) {
            case YAML -> objects.stream().map(this::object).collect(Collectors.joining("---\n"));
            case JSON ->
                ended(writer.writeValueAsString(Metadata.head("v1", "List", Map.of())
                        .list(
                                "items",
                                objects.stream().map(ManifestWriter::manifest).toList())
                        .map()));
        };
    }

    /**
     * Objects as one {@code v1 List}, written one after another, so that the memory needed does not grow with their number.
     *
     * @param out where to; stays open
     * @throws tools.jackson.core.JacksonException if {@code out} refuses
     */
    public void list(Stream<? extends ClusterObject> objects, Writer out) {
        try (JsonGenerator generator = writer.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("apiVersion", "v1");
            generator.writeStringProperty("kind", "List");
            generator.writeName("items");
            generator.writeStartArray();
            for (Iterator<? extends ClusterObject> all = objects.iterator(); all.hasNext(); ) {
                generator.writePOJO(manifest(all.next()));
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /** All objects of a picture, by kind, namespace and name: what a saved snapshot holds. */
    public static Stream<ClusterObject> objectsOf(ClusterSnapshot snapshot) {
        return Stream.of(
                        snapshot.namespaces().stream(),
                        sorted(snapshot.nodes()),
                        snapshot.services(),
                        sorted(snapshot.slices()),
                        sorted(snapshot.pods()),
                        sorted(snapshot.serviceImports()))
                .flatMap(kind -> kind);
    }

    private static Stream<? extends ClusterObject> sorted(Collection<? extends ClusterObject> objects) {
        return objects.stream().sorted(Comparator.comparing(ClusterObject::id));
    }

    private static Map<String, Object> manifest(ClusterObject object) {
        return switch (object) {
            case Service service -> ServiceManifest.of(service);
            case EndpointSlice slice -> EndpointSliceManifest.of(slice);
            case Pod pod -> PodManifest.of(pod);
            case ServiceImport imported -> ServiceManifest.of(imported);
            case Namespace namespace ->
                Metadata.head("v1", "Namespace", Metadata.of(namespace.id(), namespace.labels(), fields -> fields))
                        .map();
            case Node node -> NodeManifest.of(node);
        };
    }

    private static YAMLFactory yaml() {
        return YAMLFactory.builder()
                .stringQuotingChecker(new Yaml11Quoting())
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
