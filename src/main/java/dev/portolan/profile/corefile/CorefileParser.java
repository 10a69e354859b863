// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.ServerBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * Reads a whole Corefile: server blocks, snippets, every plugin that bears on answers. What CoreDNS would refuse to start
 * with is refused with its own words. Files that it imports are not read and environment variables not replaced; both become
 * notes of the profile.
 */
public final class CorefileParser {

    private final String file;
    private final CoreDnsVersion version;
    private final List<String> notes = new ArrayList<>();

    private CorefileParser(String file, CoreDnsVersion version) {
        this.file = file;
        this.version = version;
    }

    /**
     * The profile that a Corefile describes.
     *
     * @param corefile its text
     * @param file what messages call it; becomes the profile's origin
     * @param version the release that reads it: each knows other options
     * @throws CorefileException if CoreDNS would not start with it, or if no {@code kubernetes} block is in it
     */
    public static DnsProfile parse(String corefile, String file, CoreDnsVersion version) throws CorefileException {
        return new CorefileParser(file, version).profile(corefile);
    }

    private DnsProfile profile(String corefile) throws CorefileException {
        List<RawServerBlock> raw = new CorefileReader(file, corefile, notes).blocks();
        checkZones(raw);
        List<List<Plugin>> plugins = plugins(raw);
        List<List<String>> binds = new ArrayList<>();
        List<ServerBlock> servers = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            RawServerBlock block = raw.get(i);
            List<CorefileToken> bind = block.directives().getOrDefault("bind", List.of());
            binds.add(PluginParser.bind(new Dispenser(file, bind)));
            servers.addAll(servers(block, binds.getLast(), plugins.get(i)));
        }
        checkStartup(raw, binds);
        if (servers.stream()
                .noneMatch(server -> server.plugin(KubernetesBlock.class).isPresent())) {
            throw CorefileException.withoutCluster(withoutCluster(raw));
        }
        DnsProfile found = new DnsProfile(servers, version, Optional.empty(), List.of(), file);
        DnsProfile profile = found.knowsNoAddress()
                ? new DnsProfile(servers, version, Optional.of(List.of()), List.of(), file)
                : found;
        if (!profile.unknownZones().isEmpty()) {
            notes.add(
                    "Zones are among what environment variables give: names are told with the variable in the place of the"
                            + " zone, and which names the server answers is not known.");
        }
        return profile.withNotes(notes);
    }

    private String withoutCluster(List<RawServerBlock> blocks) {
        boolean variable = blocks.stream()
                .flatMap(block -> block.directives().keySet().stream())
                .anyMatch(Words::holdsVariable);
        return variable
                ? file + " has no kubernetes block that is written out, and environment variables are not known here"
                : file + " has no kubernetes block, so no Service has a name in it";
    }

    /** CoreDNS makes of a block a server for each port among its keys, all with the same plugins. */
    private static List<ServerBlock> servers(RawServerBlock block, List<String> bind, List<Plugin> plugins) {
        Map<Integer, List<Name>> zones = new LinkedHashMap<>();
        for (String key : block.keys()) {
            zones.computeIfAbsent(ZoneText.port(key), _ -> new ArrayList<>()).addAll(ZoneText.zones(key));
        }
        if (zones.isEmpty()) {
            zones.put(ZoneText.DEFAULT_PORT, List.of());
        }
        return zones.entrySet().stream()
                .map(served -> new ServerBlock(served.getValue(), served.getKey(), bind, plugins))
                .toList();
    }

    private static void checkZones(List<RawServerBlock> blocks) throws CorefileException {
        for (RawServerBlock block : blocks) {
            for (String key : block.keys()) {
                String complaint = ZoneText.complaint(key);
                if (complaint != null) {
                    throw new CorefileException("error inspecting server blocks: " + complaint, block.line());
                }
            }
        }
    }

    /** What CoreDNS finds out only when all its plugins were set up. */
    private static void checkStartup(List<RawServerBlock> blocks, List<List<String>> binds) throws CorefileException {
        ListenerOverlap.check(blocks, binds);
        for (RawServerBlock block : blocks) {
            List<CorefileToken> external = block.directives().getOrDefault("k8s_external", List.of());
            if (!external.isEmpty() && !block.directives().containsKey("kubernetes")) {
                throw new CorefileException(
                                "kubernetes plugin not loaded",
                                external.getFirst().line())
                        .within("k8s_external");
            }
        }
    }

    /** The plugins of each block in the order of the chain; read in that order too, as the first error is the one told. */
    private List<List<Plugin>> plugins(List<RawServerBlock> blocks) throws CorefileException {
        List<String> order = blocks.stream()
                .flatMap(block -> block.directives().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(PluginCatalogue::place))
                .toList();
        List<List<Plugin>> plugins = new ArrayList<>();
        blocks.forEach(_ -> plugins.add(new ArrayList<>()));
        for (String directive : order) {
            for (int i = 0; i < blocks.size(); i++) {
                List<CorefileToken> tokens = blocks.get(i).directives().get(directive);
                if (tokens != null) {
                    PluginParser parser = new PluginParser(file, serverZones(blocks.get(i)));
                    plugins.get(i).addAll(parser.parse(directive, tokens, version));
                }
            }
        }
        return plugins;
    }

    /** The zones of a directive that names none. */
    private static List<Name> serverZones(RawServerBlock block) {
        return block.keys().stream()
                .flatMap(key -> ZoneText.zones(key).stream())
                .toList();
    }

    /** The block of a lone {@code kubernetes} directive outside any server block. */
    static KubernetesBlock parseKubernetes(String directive, String file, CoreDnsVersion version)
            throws CorefileException {
        return KubernetesParser.parse(new Dispenser(file, CorefileToken.all(directive)), List.of(), version);
    }
}
