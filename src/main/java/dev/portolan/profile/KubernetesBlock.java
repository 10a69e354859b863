// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/**
 * A {@code kubernetes} block of a Corefile, as far as it changes answers.
 *
 * @param zones the zones
 * @param ttl the {@code ttl} option in seconds, 0 to 3600
 * @param pods the {@code pods} option
 * @param filter which objects it looks at
 * @param flags the options that are set
 */
public record KubernetesBlock(PluginZones zones, int ttl, PodsMode pods, ObjectFilter filter, Set<KubernetesFlag> flags)
        implements Plugin {

    /** The plugin's own {@code ttl}, where the Corefile gives none. */
    public static final int DEFAULT_TTL = 5;

    /** The highest {@code ttl} that the plugin accepts. */
    public static final int HIGHEST_TTL = 3600;

    public KubernetesBlock {
        flags = Set.copyOf(flags);
    }

    /** A block of these zones that sets no option. */
    public static KubernetesBlock of(List<Name> zones) {
        return new KubernetesBlock(
                new PluginZones(zones, List.of(), Fallthrough.NEVER),
                DEFAULT_TTL,
                PodsMode.DISABLED,
                ObjectFilter.NONE,
                Set.of());
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    /** Whether an option is set. */
    public boolean has(KubernetesFlag flag) {
        return flags.contains(flag);
    }

    /** The same block with another {@code ttl}. */
    public KubernetesBlock withTtl(int seconds) {
        return new KubernetesBlock(zones, seconds, pods, filter, flags);
    }

    /** The same block with another {@code pods} mode. */
    public KubernetesBlock withPods(PodsMode mode) {
        return new KubernetesBlock(zones, ttl, mode, filter, flags);
    }

    /** The same block with another filter. */
    public KubernetesBlock withFilter(ObjectFilter other) {
        return new KubernetesBlock(zones, ttl, pods, other, flags);
    }

    /** The same block with exactly these options set. */
    public KubernetesBlock withFlags(Set<KubernetesFlag> others) {
        return new KubernetesBlock(zones, ttl, pods, filter, others);
    }
}
