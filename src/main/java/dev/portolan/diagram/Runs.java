// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.route.Lookup;
import dev.portolan.route.Route;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;

/** Pieces of text in sequence. */
final class Runs {

    private final List<Run> runs = new ArrayList<>();

    static List<Run> plain(String text) {
        return List.of(new Run(text, Look.PLAIN));
    }

    static List<Run> muted(String text) {
        return List.of(new Run(text, Look.MUTED));
    }

    static List<Run> code(String text) {
        return List.of(new Run(text, Look.CODE));
    }

    /** A name below a Service of that route: its own part, and the zone that it shares. */
    static List<Run> name(Name name, Route way) {
        String full = name.toString();
        String service = way.lookup().name().toString();
        String zone = service.substring(service.indexOf('.'));
        return full.endsWith(zone)
                ? new Runs()
                        .add(full.substring(0, full.length() - zone.length()), Look.CODE)
                        .add(zone, Look.CODE_MUTED)
                        .list()
                : code(full);
    }

    /** What a client connects to that gets no answer, and why. */
    static List<Run> nothing(Lookup lookup) {
        return new Runs()
                .add("nothing", Look.WARNING)
                .add(": " + lookup.outcome().label() + ", " + lookup.reason(), Look.MUTED)
                .list();
    }

    Runs add(String text, Look look) {
        runs.add(new Run(text, look));
        return this;
    }

    List<Run> list() {
        return List.copyOf(runs);
    }
}
