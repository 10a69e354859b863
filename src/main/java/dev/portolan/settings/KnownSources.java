// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of sources from earlier runs. A value.
 *
 * @param recent what was open before, the latest first, at most {@value #MOST_RECENT}
 * @param programs the programs that may be run without asking, each by its {@link #fingerprint}
 * @param namespaces the namespaces that a person added, by context
 */
public record KnownSources(List<RecentSource> recent, Set<String> programs, Map<String, Set<String>> namespaces) {

    /** How many recent sources are kept. */
    public static final int MOST_RECENT = 5;

    /** Nothing was opened yet. */
    public static final KnownSources NONE = new KnownSources(List.of(), Set.of(), Map.of());

    public KnownSources {
        recent = recent.stream().limit(MOST_RECENT).toList();
        programs = Set.copyOf(programs);
        namespaces = Map.copyOf(namespaces);
    }

    /** A command without what stands in it: arguments may be nobody's business. The same command has the same fingerprint. */
    public static String fingerprint(List<String> command) {
        byte[] bytes = String.join("\0", command).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether that command may be run without asking. */
    public boolean mayRun(List<String> command) {
        return programs.contains(fingerprint(command));
    }

    KnownSources opened(RecentSource source) {
        List<RecentSource> all = new ArrayList<>();
        all.add(source);
        recent.stream().filter(other -> !other.isSameAs(source)).forEach(all::add);
        return new KnownSources(all, programs, namespaces);
    }

    KnownSources allowing(List<String> command) {
        Set<String> all = new HashSet<>(programs);
        all.add(fingerprint(command));
        return new KnownSources(recent, all, namespaces);
    }

    KnownSources withNamespace(String context, String namespace) {
        Map<String, Set<String>> all = new HashMap<>(namespaces);
        Set<String> ofContext = new TreeSet<>(all.getOrDefault(context, Set.of()));
        ofContext.add(namespace);
        all.put(context, Set.copyOf(ofContext));
        return new KnownSources(recent, programs, all);
    }
}
