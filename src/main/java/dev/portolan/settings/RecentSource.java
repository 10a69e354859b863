// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Something that was open before.
 *
 * @param kind what sort of source it is
 * @param name what it is called: the context, the file, the demo
 * @param paths the kubeconfig of a context if one was chosen, the files of a snapshot
 * @param note a word on what was seen: {@code connected, namespace kiada}; may be empty
 * @param opened when it was opened last
 */
public record RecentSource(Kind kind, String name, List<Path> paths, String note, Instant opened) {

    /** The sorts of source. */
    public enum Kind {
        DEMO,
        SNAPSHOT,
        CONTEXT
    }

    public RecentSource {
        paths = List.copyOf(paths);
    }

    /** Whether both lead to the same source. */
    public boolean isSameAs(RecentSource other) {
        return kind == other.kind && name.equals(other.name) && paths.equals(other.paths);
    }
}
