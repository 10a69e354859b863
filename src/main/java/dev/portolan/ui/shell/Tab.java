// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.ui.fx.Messages;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to look at a Service, in the order of their tabs. */
enum Tab {
    RECORDS,
    DIAGRAM,
    ENDPOINTS,
    YAML;

    /** The tab of that name, the first one if there is none. */
    static Tab named(String name) {
        return Stream.of(values())
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElse(RECORDS);
    }

    /** The kinds of object of which it tells. */
    Set<ResourceKind> kinds() {
        return switch (this) {
            case RECORDS, YAML -> EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);
            case DIAGRAM, ENDPOINTS ->
                EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD, ResourceKind.NODE);
        };
    }

    /** The word on the tab. */
    String title() {
        return switch (this) {
            case RECORDS -> Messages.text("shell.tab.records");
            case DIAGRAM -> Messages.text("shell.tab.diagram");
            case ENDPOINTS -> Messages.text("shell.tab.endpoints");
            case YAML -> Messages.text("shell.tab.yaml");
        };
    }
}
