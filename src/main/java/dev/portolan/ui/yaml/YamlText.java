// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.report.manifest.ManifestFormat;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of a Service as lines.
 *
 * @param lines the lines of all documents
 * @param starts the index of the first line of each object's document
 */
record YamlText(List<YamlLine> lines, Map<ObjectRef, Integer> starts) {

    static final YamlText NONE = new YamlText(List.of(), Map.of());

    private static final String BETWEEN = "---";

    YamlText {
        lines = List.copyOf(lines);
        starts = Map.copyOf(starts);
    }

    static YamlText of(@Nullable Shown shown) {
        Service service = shown == null ? null : shown.service();
        if (shown == null || service == null) {
            return NONE;
        }
        ManifestWriter writer = new ManifestWriter(ManifestFormat.YAML);
        List<YamlLine> lines = new ArrayList<>();
        Map<ObjectRef, Integer> starts = new LinkedHashMap<>();
        for (ClusterObject object : objects(shown.view().snapshot(), service)) {
            if (!lines.isEmpty()) {
                lines.add(YamlLine.of(lines.size() + 1, BETWEEN));
            }
            starts.put(new ObjectRef(object.kind(), object.id()), lines.size());
            writer.object(object).lines().forEach(line -> lines.add(YamlLine.of(lines.size() + 1, line)));
        }
        return new YamlText(lines, starts);
    }

    String whole() {
        return lines.stream().map(YamlLine::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<ClusterObject> objects(ClusterSnapshot snapshot, Service service) {
        Collection<EndpointSlice> slices = snapshot.slicesOf(service.id());
        Stream<ClusterObject> pods = slices.stream()
                .flatMap(slice -> slice.endpoints().stream())
                .map(Endpoint::target)
                .filter(Objects::nonNull)
                .filter(TargetRef::isPod)
                .map(target -> new NamespacedName(service.id().namespace(), target.name()))
                .distinct()
                .sorted()
                .flatMap(id -> snapshot.pod(id).stream());
        return Stream.of(Stream.of(service), slices.stream(), pods)
                .<ClusterObject>flatMap(objects -> objects)
                .toList();
    }
}
