// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.LabelSelector;
import dev.portolan.profile.LoadBalanceBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.PodsMode;
import dev.portolan.profile.UnmodelledPlugin;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.NameServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/** What a profile says, in the Corefile's words where it has some. */
final class ProfileFacts {

    /**
     * One thing that it says.
     *
     * @param name what it is about
     * @param words in the Corefile's words; may be empty
     * @param meaning what that means; may be empty
     */
    record Fact(String name, String words, String meaning) {}

    private final ProfileInUse inUse;
    private final DnsProfile profile;
    private final KubernetesBlock block;

    ProfileFacts(ProfileInUse inUse) {
        this.inUse = inUse;
        profile = inUse.profile();
        block = profile.kubernetes();
    }

    List<Fact> all() {
        return List.of(
                new Fact(Messages.text("profile.fact.found"), "", profile.origin()),
                new Fact(
                        Messages.text("profile.fact.version"), profile.version().toString(), ""),
                new Fact(
                        Messages.text("profile.fact.zones"), names(block.zones().all()), ""),
                new Fact(Messages.text("profile.fact.ttl"), "ttl " + profile.ttl(), ""),
                new Fact(
                        Messages.text("profile.fact.pods"),
                        "pods " + profile.pods().option(),
                        pods()),
                options(),
                cache(),
                new Fact(Messages.text("profile.fact.order"), order(), orderMeaning()),
                forward(),
                servers());
    }

    /** What of the Corefile might change an answer and is not taken into account, whole sentences. */
    List<String> unmodelled() {
        List<String> sentences = new ArrayList<>(
                plugins(UnmodelledPlugin.class).map(ProfileFacts::unmodelled).toList());
        sentences.addAll(profile.notes());
        return sentences;
    }

    private static String unmodelled(UnmodelledPlugin plugin) {
        String line = String.valueOf(plugin.line());
        return plugin.zones().contains(Name.root)
                ? Messages.text("profile.unmodelled.all", plugin.name(), line)
                : Messages.text("profile.unmodelled.plugin", plugin.name(), line, names(plugin.zones()));
    }

    private String pods() {
        PodsMode mode = profile.pods();
        return switch (mode) {
            case DISABLED -> Messages.text("profile.pods.disabled");
            case INSECURE -> Messages.text("profile.pods.insecure");
            case VERIFIED -> Messages.text("profile.pods.verified");
        };
    }

    private Fact options() {
        List<String> words = new ArrayList<>();
        block.flags().stream().map(flag -> flag.option()).sorted().forEach(words::add);
        option(words, "fallthrough", block.zones().fallThrough().zones());
        option(words, "multicluster", block.zones().multicluster());
        if (!block.filter().namespaces().isEmpty()) {
            words.add("namespaces "
                    + block.filter().namespaces().stream().sorted().collect(Collectors.joining(" ")));
        }
        selector(words, "labels", block.filter().labels());
        selector(words, "namespace_labels", block.filter().namespaceLabels());
        String name = Messages.text("profile.fact.options");
        return words.isEmpty()
                ? new Fact(name, "", Messages.text("profile.options.none"))
                : new Fact(name, String.join("\n", words), "");
    }

    private static void selector(List<String> words, String option, LabelSelector selector) {
        if (!selector.isEverything()) {
            words.add(option + " " + selector.text());
        }
    }

    private static void option(List<String> words, String option, List<Name> zones) {
        if (!zones.isEmpty()) {
            words.add(option + " " + names(zones));
        }
    }

    private Fact cache() {
        String name = Messages.text("profile.fact.cache");
        return profile.cache(block.zones().serviceZone())
                .map(cache -> new Fact(name, "cache " + cache.success().highest(), meaning(cache)))
                .orElseGet(() -> new Fact(name, "", Messages.text("profile.cache.none")));
    }

    private static String meaning(CacheBlock cache) {
        List<String> clauses = new ArrayList<>();
        List<Name> disabled = cache.success().disabled();
        if (!disabled.isEmpty()) {
            clauses.add(Messages.text("profile.cache.except", names(disabled)));
        }
        CacheBlock.Stale stale = cache.keeping().stale();
        if (stale.seconds() > 0) {
            String seconds = String.valueOf(stale.seconds());
            clauses.add(
                    stale.verifies()
                            ? Messages.text("profile.cache.verified", seconds)
                            : Messages.text("profile.cache.stale", seconds));
        }
        return String.join("; ", clauses);
    }

    private String order() {
        return plugins(LoadBalanceBlock.class)
                .map(plugin -> plugin.policy().equals(LoadBalanceBlock.ROUND_ROBIN)
                        ? plugin.name()
                        : plugin.name() + " " + plugin.policy())
                .findFirst()
                .orElse("");
    }

    private String orderMeaning() {
        return order().isEmpty() ? Messages.text("profile.order.kept") : Messages.text("profile.order.shuffled");
    }

    private Fact forward() {
        String words = plugins(ForwardBlock.class)
                .map(forward -> "forward " + forward.from() + " " + String.join(" ", forward.to()))
                .collect(Collectors.joining("\n"));
        String meaning = words.isEmpty() ? Messages.text("profile.forward.none") : "";
        return new Fact(Messages.text("profile.fact.forward"), words, meaning);
    }

    private Fact servers() {
        String addresses = addresses(NameServer.addresses(inUse.snapshot(), profile));
        String meaning = profile.knowsNoAddress()
                ? Messages.text("profile.servers.bound")
                : profile.addresses().isPresent()
                        ? Messages.text("profile.servers.given")
                        : addresses.isEmpty()
                                ? Messages.text("profile.servers.unknown")
                                : Messages.text("profile.servers.found");
        return new Fact(Messages.text("profile.fact.servers"), addresses, meaning);
    }

    static String addresses(Collection<IpLiteral> addresses) {
        return addresses.stream().map(IpLiteral::canonical).collect(Collectors.joining(" "));
    }

    private <P extends Plugin> Stream<P> plugins(Class<P> kind) {
        return profile.servers().stream().flatMap(server -> server.plugins(kind));
    }

    private static String names(List<Name> names) {
        return names.stream()
                .map(name -> name.equals(Name.root) ? "." : name.toString(true))
                .collect(Collectors.joining(" "));
    }
}
