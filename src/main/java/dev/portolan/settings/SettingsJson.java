// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings as JSON. Values that are missing or of another type fall back to their defaults. */
final class SettingsJson {

    /** The text is no JSON object. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    private SettingsJson() {}

    static Settings read(String json) throws MalformedException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            // One that exceeds a limit of the parser does not say where.
            TokenStreamLocation place = e.getLocation();
            throw new MalformedException((place == null ? "it" : "line " + place.getLineNr()) + " is not JSON");
        }
        if (!root.isObject()) {
            throw new MalformedException("it is not a JSON object");
        }
        return new Settings(
                appearance(root.path("appearance")),
                placement(root.path("window")),
                sizes(root.path("sizes")),
                new KnownSources(
                        recent(root.path("recent")), texts(root.path("programs")), namespaces(root.path("namespaces"))),
                selection(root.path("selection")));
    }

    static String write(Settings settings) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.putObject("appearance")
                .put("theme", settings.appearance().theme().name())
                .put("textSize", settings.appearance().textSize());
        Placement placement = settings.placement();
        ObjectNode window = root.putObject("window");
        if (placement.isPlaced()) {
            window.put("x", placement.x()).put("y", placement.y());
        }
        window.put("width", placement.width())
                .put("height", placement.height())
                .put("maximized", placement.maximized());
        ObjectNode sizes = root.putObject("sizes");
        new TreeMap<>(settings.sizes()).forEach(sizes::put);
        ArrayNode recent = root.putArray("recent");
        settings.recent().forEach(source -> write(source, recent.addObject()));
        ArrayNode programs = root.putArray("programs");
        settings.sources().programs().stream().sorted().forEach(programs::add);
        ObjectNode namespaces = root.putObject("namespaces");
        new TreeMap<>(settings.sources().namespaces()).forEach((context, names) -> {
            ArrayNode list = namespaces.putArray(context);
            names.stream().sorted().forEach(list::add);
        });
        root.putObject("selection")
                .put("namespace", settings.selection().namespace())
                .put("service", settings.selection().service())
                .put("tab", settings.selection().tab());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(RecentSource source, ObjectNode node) {
        node.put("kind", source.kind().name()).put("name", source.name());
        ArrayNode paths = node.putArray("paths");
        source.paths().forEach(path -> paths.add(path.toString()));
        node.put("note", source.note()).put("opened", source.opened().toString());
    }

    private static Appearance appearance(JsonNode node) {
        return new Appearance(
                constant(Appearance.ThemeChoice.class, node.path("theme")).orElse(Appearance.ThemeChoice.SYSTEM),
                (int) number(node.path("textSize"), Appearance.NORMAL));
    }

    private static Placement placement(JsonNode node) {
        return new Placement(
                number(node.path("x"), Double.NaN),
                number(node.path("y"), Double.NaN),
                number(node.path("width"), Placement.DEFAULT.width()),
                number(node.path("height"), Placement.DEFAULT.height()),
                node.path("maximized").asBoolean(false));
    }

    private static Map<String, Double> sizes(JsonNode node) {
        Map<String, Double> sizes = new HashMap<>();
        node.properties().forEach(size -> {
            if (size.getValue().isNumber()) {
                sizes.put(size.getKey(), size.getValue().asDouble());
            }
        });
        return sizes;
    }

    private static List<RecentSource> recent(JsonNode node) {
        return node.valueStream()
                .map(SettingsJson::recentSource)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<String> texts(JsonNode node) {
        return node.valueStream()
                .map(SettingsJson::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> namespaces(JsonNode node) {
        Map<String, Set<String>> namespaces = new HashMap<>();
        node.properties().forEach(context -> namespaces.put(context.getKey(), texts(context.getValue())));
        return namespaces;
    }

    private static Optional<RecentSource> recentSource(JsonNode node) {
        try {
            List<Path> paths = new ArrayList<>();
            node.path("paths").forEach(path -> paths.add(Path.of(text(path))));
            Instant opened = Instant.parse(text(node.path("opened")));
            return constant(RecentSource.Kind.class, node.path("kind"))
                    .map(kind ->
                            new RecentSource(kind, text(node.path("name")), paths, text(node.path("note")), opened));
        } catch (InvalidPathException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Selection selection(JsonNode node) {
        return new Selection(text(node.path("namespace")), text(node.path("service")), text(node.path("tab")));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    private static double number(JsonNode node, double otherwise) {
        return node.isNumber() ? node.asDouble() : otherwise;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode node) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text(node))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
