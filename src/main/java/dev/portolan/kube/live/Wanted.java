// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The namespaces that a person named, before or after the connection was made. Safe for any thread. */
final class Wanted {

    private final String chosen;
    private final Set<String> added = new LinkedHashSet<>();
    private volatile String only = "";

    /**
     * @param chosen the one that was named with the source, empty if none
     */
    Wanted(String chosen) {
        this.chosen = chosen;
    }

    /** The one to read alone, even where more could be read; empty for all. */
    String only() {
        return only;
    }

    void only(String namespace) {
        only = namespace;
    }

    synchronized void add(String namespace) {
        added.add(namespace);
    }

    /** Those to read where not all may be. */
    synchronized List<String> namespaces(String ofContext) {
        Set<String> all = new LinkedHashSet<>();
        all.add(chosen.isEmpty() ? ofContext : chosen);
        all.addAll(added);
        return List.copyOf(all);
    }

    /** Whether others are looked for. */
    boolean searches() {
        return chosen.isEmpty() && only.isEmpty();
    }
}
