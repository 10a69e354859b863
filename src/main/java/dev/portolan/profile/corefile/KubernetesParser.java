// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.Fallthrough;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.LabelSelector;
import dev.portolan.profile.ObjectFilter;
import dev.portolan.profile.PluginZones;
import dev.portolan.profile.PodsMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** Reads a {@code kubernetes} directive with the limits and the error texts of CoreDNS's {@code plugin/kubernetes/setup.go}. */
final class KubernetesParser {

    /** The releases that know an option: the first that does, and the first that does not any more. */
    private record Life(CoreDnsVersion since, @Nullable CoreDnsVersion until) {
        boolean covers(CoreDnsVersion version) {
            return version.compareTo(since) >= 0 && (until == null || version.compareTo(until) < 0);
        }
    }

    private static final CoreDnsVersion FIRST = new CoreDnsVersion(0, 0, 0);

    private static final Map<String, Life> LIVES = Map.of(
            "resyncperiod", new Life(FIRST, new CoreDnsVersion(1, 7, 0)),
            "upstream", new Life(FIRST, new CoreDnsVersion(1, 7, 0)),
            "transfer", new Life(FIRST, new CoreDnsVersion(1, 8, 0)),
            "multicluster", new Life(new CoreDnsVersion(1, 12, 2), null),
            "startup_timeout", new Life(new CoreDnsVersion(1, 12, 3), null),
            "apiserver_qps", new Life(new CoreDnsVersion(1, 14, 0), null),
            "apiserver_burst", new Life(new CoreDnsVersion(1, 14, 0), null),
            "apiserver_max_inflight", new Life(new CoreDnsVersion(1, 14, 0), null),
            "zonal", new Life(new CoreDnsVersion(1, 14, 7), null));

    private final Dispenser dispenser;
    private final CoreDnsVersion version;
    private List<Name> zones = List.of();
    private final List<Name> multicluster = new ArrayList<>();
    private Fallthrough fallThrough = Fallthrough.NEVER;
    private int ttl = KubernetesBlock.DEFAULT_TTL;
    private PodsMode pods = PodsMode.DISABLED;
    private final Set<String> namespaces = new LinkedHashSet<>();
    private @Nullable LabelSelector namespaceLabels;
    private LabelSelector labels = LabelSelector.EVERYTHING;
    private final Set<KubernetesFlag> flags = EnumSet.noneOf(KubernetesFlag.class);

    private KubernetesParser(Dispenser dispenser, CoreDnsVersion version) {
        this.dispenser = dispenser;
        this.version = version;
    }

    /** The block that the tokens of the directive say; tokens of two such directives are one too many. */
    static KubernetesBlock parse(Dispenser dispenser, List<Name> serverZones, CoreDnsVersion version)
            throws CorefileException {
        KubernetesBlock block = null;
        while (dispenser.next()) {
            if (block != null) {
                throw dispenser.once();
            }
            block = new KubernetesParser(dispenser, version).block(serverZones);
        }
        if (block == null) {
            throw dispenser.plain("no kubernetes directive");
        }
        return block;
    }

    private KubernetesBlock block(List<Name> serverZones) throws CorefileException {
        List<String> args = dispenser.remainingArgs();
        zones = args.isEmpty() ? serverZones : ZoneText.zones(args);
        if (zones.stream().allMatch(PluginZones::isReverse)) {
            throw dispenser.plain("non-reverse zone name must be used");
        }
        while (dispenser.nextBlock()) {
            Life life = LIVES.get(dispenser.value());
            if (life != null && !life.covers(version)) {
                throw unknown();
            }
            if (Words.holdVariable(dispenser)) {
                dispenser.remainingArgs();
            } else {
                option();
            }
        }
        checkTogether();
        return new KubernetesBlock(
                new PluginZones(zones, multicluster, fallThrough),
                ttl,
                pods,
                new ObjectFilter(
                        namespaces, namespaceLabels == null ? LabelSelector.EVERYTHING : namespaceLabels, labels),
                flags);
    }

    private void option() throws CorefileException {
        switch (dispenser.value()) {
            case "endpoint_pod_names" -> flag(KubernetesFlag.ENDPOINT_POD_NAMES);
            case "noendpoints" -> flag(KubernetesFlag.NOENDPOINTS);
            case "zonal" -> flag(KubernetesFlag.ZONAL);
            case "pods" -> pods(atLeastOne());
            case "namespaces" -> namespaces.addAll(atLeastOne());
            case "labels" -> labels = selector("label");
            case "namespace_labels" -> namespaceLabels = selector("namespace_label");
            case "fallthrough" -> fallThrough = fallThrough(dispenser.remainingArgs());
            case "ttl" -> ttl(atLeastOne().getFirst());
            case "ignore" -> ignore(dispenser.remainingArgs());
            case "multicluster" -> multicluster(dispenser.remainingArgs());
            default -> connection();
        }
    }

    /** The options that bear on the connection to the API server only: read for their errors, then forgotten. */
    private void connection() throws CorefileException {
        String option = dispenser.value();
        switch (option) {
            case "endpoint" -> atLeastOne();
            case "tls" -> expectArguments(3, 3);
            case "kubeconfig" -> expectArguments(1, 2);
            case "startup_timeout" -> {
                String value = atLeastOne().getFirst();
                String complaint = GoDuration.complaint(value);
                if (complaint != null) {
                    throw dispenser.plain("failed to parse startup_timeout: " + value + ", " + complaint);
                }
            }
            case "apiserver_qps" -> {
                String value = expectArguments(1, 1).getFirst();
                notNegative(option, value, GoNumber.floatComplaint(value));
            }
            case "apiserver_burst", "apiserver_max_inflight" -> {
                String value = expectArguments(1, 1).getFirst();
                notNegative(option, value, GoNumber.integerComplaint(value));
            }
            case "resyncperiod", "upstream", "transfer" -> dispenser.remainingArgs();
            default -> throw unknown();
        }
    }

    private void notNegative(String option, String value, @Nullable String complaint) throws CorefileException {
        if (complaint != null) {
            throw dispenser.error("invalid " + option + " \"" + value + "\": " + complaint);
        }
        if (value.startsWith("-") && value.chars().anyMatch(ch -> ch >= '1' && ch <= '9')) {
            throw dispenser.error(option + " must be >= 0");
        }
    }

    private void flag(KubernetesFlag flag) throws CorefileException {
        if (!dispenser.remainingArgs().isEmpty()) {
            throw dispenser.argumentError();
        }
        flags.add(flag);
    }

    private void pods(List<String> args) throws CorefileException {
        if (args.size() != 1) {
            throw dispenser.argumentError();
        }
        for (PodsMode mode : PodsMode.values()) {
            if (mode.option().equals(args.getFirst())) {
                pods = mode;
                return;
            }
        }
        throw dispenser.plain(
                "wrong value for pods: " + args.getFirst() + ",  must be one of: disabled, verified, insecure");
    }

    private void ttl(String value) throws CorefileException {
        String complaint = GoNumber.integerComplaint(value);
        if (complaint != null) {
            throw dispenser.plain(complaint);
        }
        int seconds = GoNumber.integer(value);
        if (seconds < 0 || seconds > KubernetesBlock.HIGHEST_TTL) {
            throw dispenser.error("ttl must be in range [0, " + KubernetesBlock.HIGHEST_TTL + "]: " + seconds);
        }
        ttl = seconds;
    }

    private void ignore(List<String> args) throws CorefileException {
        if (args.isEmpty()) {
            return;
        }
        if (!args.getFirst().equals("empty_service")) {
            throw dispenser.plain("unable to parse ignore value: '" + args.getFirst() + "'");
        }
        flags.add(KubernetesFlag.IGNORE_EMPTY_SERVICE);
    }

    private void multicluster(List<String> args) {
        multicluster.clear();
        multicluster.addAll(ZoneText.zones(args));
    }

    private LabelSelector selector(String what) throws CorefileException {
        String text = String.join(" ", atLeastOne());
        try {
            return SelectorOptions.selector(what, text);
        } catch (CorefileException e) {
            throw dispenser.plain(String.valueOf(e.getMessage()));
        }
    }

    private void checkTogether() throws CorefileException {
        if (!namespaces.isEmpty() && namespaceLabels != null) {
            throw dispenser.error(SelectorOptions.BOTH_SET);
        }
        for (Name zone : multicluster) {
            if (!zones.contains(zone)) {
                String all = zones.stream().map(Name::toString).collect(Collectors.joining(" ", "[", "]"));
                throw dispenser.error("is not authoritative for the multicluster zone " + zone
                        + " (authoritative zones: " + all + ")");
            }
        }
        if (flags.contains(KubernetesFlag.ZONAL) && flags.contains(KubernetesFlag.NOENDPOINTS)) {
            throw dispenser.error("zonal requires the endpoint cache; remove noendpoints");
        }
    }

    private List<String> atLeastOne() throws CorefileException {
        return expectArguments(1, Integer.MAX_VALUE);
    }

    private List<String> expectArguments(int least, int most) throws CorefileException {
        List<String> args = dispenser.remainingArgs();
        if (args.size() < least || args.size() > most) {
            throw dispenser.argumentError();
        }
        return args;
    }

    private CorefileException unknown() {
        return dispenser.error("unknown property '" + dispenser.value() + "'");
    }

    static Fallthrough fallThrough(List<String> args) {
        return new Fallthrough(args.isEmpty() ? List.of(Name.root) : ZoneText.zones(args));
    }
}
