// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.SourceDescription;

/** What the cluster of a source is called. */
final class ClusterName {

    private ClusterName() {}

    /** Its context; empty for a snapshot, of which only the file has a name. */
    static String of(SourceDescription source) {
        return switch (source.kind()) {
            case CONTEXT, DEMO -> source.name();
            case SNAPSHOT -> "";
        };
    }
}
