// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.profile.DnsProfile;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A source about to be opened.
 *
 * @param source the source
 * @param profile makes the profile to use of what the source says, quickly; null to believe the source
 * @param paths the files that lead to it again: the kubeconfig that was chosen, the snapshot's files
 */
record Opening(ClusterSource source, @Nullable UnaryOperator<DnsProfile> profile, List<Path> paths) {

    Opening {
        paths = List.copyOf(paths);
    }

    /** A source that the program finds by its name alone. */
    static Opening of(ClusterSource source) {
        return new Opening(source, null, List.of());
    }

    /** What it is called. */
    String name() {
        return source.description().name();
    }

    /** Whether both lead to the same source. */
    boolean isSameAs(Opening other) {
        SourceDescription mine = source.description();
        SourceDescription theirs = other.source.description();
        return mine.kind() == theirs.kind() && mine.name().equals(theirs.name()) && paths.equals(other.paths);
    }

    /** How it is kept among the recent sources. */
    RecentSource remembered(String note, Instant now) {
        SourceDescription description = source.description();
        return new RecentSource(
                switch (description.kind()) {
                    case DEMO -> RecentSource.Kind.DEMO;
                    case SNAPSHOT -> RecentSource.Kind.SNAPSHOT;
                    case CONTEXT -> RecentSource.Kind.CONTEXT;
                },
                description.kind() == SourceDescription.Kind.DEMO
                        ? Messages.text("shell.source.demo")
                        : description.name(),
                paths,
                note,
                now);
    }
}
