// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recent source as the start screen shows it.
 *
 * @param source the source
 * @param when when it was open
 */
record RecentRow(RecentSource source, String when) {

    static RecentRow of(RecentSource source, Instant now) {
        return new RecentRow(source, Times.near(source.opened(), now));
    }

    String spoken() {
        return source.name() + ", " + source.note();
    }

    /** The name with where it lies, on lines of their own. */
    String whole() {
        return Stream.concat(Stream.of(source.name()), source.paths().stream().map(Path::toString))
                .collect(Collectors.joining("\n"));
    }

    Icons icon() {
        return switch (source.kind()) {
            case DEMO -> Icons.DEMO;
            case SNAPSHOT -> Icons.SNAPSHOT;
            case CONTEXT -> Icons.NODE;
        };
    }
}
