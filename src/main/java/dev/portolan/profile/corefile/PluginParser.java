// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.BufferSizeBlock;
import dev.portolan.profile.ChaosBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.LoadBalanceBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.UnmodelledPlugin;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;

/** Reads the directives of one server block other than {@code kubernetes} and {@code cache}. */
final class PluginParser {

    /** Pointers are answered whatever zones {@code hosts} names. */
    private static final List<String> REVERSE = List.of("in-addr.arpa", "ip6.arpa");

    /** The zones of the plugin {@code local}. */
    private static final List<String> LOCAL =
            List.of("localhost", "0.in-addr.arpa", "127.in-addr.arpa", "255.in-addr.arpa");

    private final String file;
    private final List<Name> serverZones;

    PluginParser(String file, List<Name> serverZones) {
        this.file = file;
        this.serverZones = serverZones;
    }

    /** The plugins that the tokens of a directive make; none if it leaves answers alone. */
    List<Plugin> parse(String directive, List<CorefileToken> tokens, CoreDnsVersion version) throws CorefileException {
        try {
            check(directive, new Dispenser(file, tokens), version);
            return read(directive, tokens, version);
        } catch (CorefileException e) {
            throw e.within(directive);
        }
    }

    /** Environment variables stay as written here, so nothing can be said of what they stand for. */
    private static void check(String directive, Dispenser dispenser, CoreDnsVersion version) throws CorefileException {
        DirectiveCheck check = ServerGrammars.ALL.getOrDefault(directive, AnswerGrammars.ALL.get(directive));
        if (check != null && !dispenser.holdsVariable()) {
            check.check(dispenser, version);
        }
    }

    private List<Plugin> read(String directive, List<CorefileToken> tokens, CoreDnsVersion version)
            throws CorefileException {
        Dispenser dispenser = new Dispenser(file, tokens);
        return switch (directive) {
            case "kubernetes" -> List.of(KubernetesParser.parse(dispenser, serverZones, version));
            case "cache" -> List.of(CacheParser.parse(dispenser, serverZones, version));
            case "loadbalance" -> List.of(loadBalance(dispenser));
            case "chaos" -> List.of(chaos(dispenser));
            case "transfer" -> TransferParser.parse(dispenser, serverZones, version);
            case "forward" -> ForwardParser.parse(dispenser, version);
            case "bufsize" -> List.of(bufferSize(dispenser));
            default -> PluginCatalogue.SILENT.contains(directive) ? List.of() : unmodelled(directive, tokens);
        };
    }

    /** The addresses of {@code bind}. A word that is no address may be the name of an interface. */
    static List<String> bind(Dispenser dispenser) throws CorefileException {
        List<String> addresses = new ArrayList<>();
        while (dispenser.next()) {
            List<String> args = dispenser.remainingArgs();
            if (args.isEmpty()) {
                throw dispenser.plain("at least one address or interface name is expected");
            }
            List<String> except = List.of();
            while (dispenser.nextBlock()) {
                if (!dispenser.value().equals("except")) {
                    throw dispenser.plain("invalid option \"" + dispenser.value() + "\"");
                }
                except = dispenser.remainingArgs();
                if (except.isEmpty()) {
                    throw dispenser.plain("at least one address or interface must be given to except subdirective");
                }
            }
            args.removeAll(except);
            addresses.addAll(args);
        }
        return addresses;
    }

    /** The policy of the last one, which is the one that CoreDNS uses. */
    private static Plugin loadBalance(Dispenser dispenser) {
        String policy = LoadBalanceBlock.ROUND_ROBIN;
        while (dispenser.next()) {
            List<String> args = dispenser.remainingArgs();
            policy = args.isEmpty() ? LoadBalanceBlock.ROUND_ROBIN : args.getFirst();
            while (dispenser.nextBlock()) {
                dispenser.remainingArgs();
            }
        }
        return new LoadBalanceBlock(policy);
    }

    private static Plugin chaos(Dispenser dispenser) {
        dispenser.next();
        List<String> args = dispenser.remainingArgs();
        return new ChaosBlock(
                args.isEmpty() ? "" : args.getFirst(),
                args.stream().skip(1).distinct().sorted().toList());
    }

    private static Plugin bufferSize(Dispenser dispenser) {
        dispenser.next();
        List<String> args = dispenser.remainingArgs();
        boolean given = !args.isEmpty() && GoNumber.integerComplaint(args.getFirst()) == null;
        return new BufferSizeBlock(given ? GoNumber.integer(args.getFirst()) : BufferSizeBlock.DEFAULT);
    }

    private List<Plugin> unmodelled(String directive, List<CorefileToken> tokens) {
        List<Plugin> plugins = new ArrayList<>();
        for (List<List<String>> lines : occurrences(tokens)) {
            List<String> args = lines.getFirst();
            int line = Integer.parseInt(args.getFirst());
            List<String> rest = args.subList(1, args.size());
            plugins.add(new UnmodelledPlugin(
                    directive, touched(directive, rest, lines.subList(1, lines.size())), rest, line));
        }
        return plugins;
    }

    /** For each occurrence of a directive its lines, braces left out; the first begins with its line number. */
    private static List<List<List<String>>> occurrences(List<CorefileToken> tokens) {
        List<List<List<String>>> occurrences = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            CorefileToken token = tokens.get(i);
            boolean newLine = i == 0 || !tokens.get(i - 1).sharesLineWith(token);
            if (newLine && depth == 0) {
                List<List<String>> occurrence = new ArrayList<>();
                occurrence.add(new ArrayList<>(List.of(Integer.toString(token.line()))));
                occurrences.add(occurrence);
                continue;
            }
            List<List<String>> current = occurrences.getLast();
            switch (token.text()) {
                case "{" -> depth++;
                case "}" -> depth--;
                default -> {
                    if (newLine) {
                        current.add(new ArrayList<>());
                    }
                    current.getLast().add(token.text());
                }
            }
        }
        return occurrences;
    }

    /** The names that a plugin can have an effect on, as far as its arguments tell. */
    private List<Name> touched(String directive, List<String> args, List<List<String>> block) {
        return switch (directive) {
            case "template" -> zonesOr(args.size() > 2 ? args.subList(2, args.size()) : List.of());
            case "hosts" -> hosts(args, block);
            case "local" -> ZoneText.zones(LOCAL);
            case "rewrite" -> rewritten(args);
            case "file" -> zonesOr(args.size() > 1 ? args.subList(1, args.size()) : List.of());
            case "auto", "k8s_external", "etcd", "secondary", "dnssec", "kubernetai", "k8s_gateway", "nomad" ->
                zonesOr(args);
            case "grpc", "fanout" -> args.isEmpty() ? serverZones : ZoneText.zones(args.getFirst());
            default -> serverZones;
        };
    }

    /** With a bare {@code fallthrough} only the hosts that are written down can be meant; a file is not read. */
    private List<Name> hosts(List<String> args, List<List<String>> block) {
        boolean points = !block.contains(List.of("no_reverse"));
        if (!block.contains(List.of("fallthrough")) || !args.isEmpty()) {
            List<Name> names = new ArrayList<>(zonesOr(args.size() > 1 ? args.subList(1, args.size()) : List.of()));
            if (points) {
                names.addAll(ZoneText.zones(REVERSE));
            }
            return names;
        }
        List<Name> names = new ArrayList<>();
        for (List<String> line : block) {
            IpLiteral address = IpLiteral.parse(line.getFirst());
            if (address != null) {
                names.addAll(ZoneText.zones(line.subList(1, line.size())));
                if (points) {
                    names.add(address.reverseName());
                }
            }
        }
        return names;
    }

    /** An exact or suffix rule for names touches that name or suffix, every other rule any name. */
    private List<Name> rewritten(List<String> args) {
        List<String> rule = args.stream()
                .filter(word -> !word.equals("stop") && !word.equals("continue"))
                .toList();
        if (rule.size() < 3 || !rule.getFirst().equals("name")) {
            return serverZones;
        }
        List<Name> named = switch (rule.get(1)) {
            case "exact" -> ZoneText.zones(rule.get(2));
            case "suffix" -> ZoneText.zones(wholeLabels(rule.get(2)));
            case "prefix", "substring", "regex" -> serverZones;
            default -> ZoneText.zones(rule.get(1));
        };
        return named.isEmpty() ? serverZones : named;
    }

    /** A suffix is a piece of text: without a dot in front it may begin within a label. */
    private static String wholeLabels(String suffix) {
        return suffix.substring(suffix.indexOf('.') + 1);
    }

    private List<Name> zonesOr(List<String> args) {
        return args.isEmpty() ? serverZones : ZoneText.zones(args);
    }
}
