// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.cluster.IpFamily;
import dev.portolan.route.Leg;
import dev.portolan.route.Lookup;
import dev.portolan.route.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of a DNS card.
 *
 * @param text what it says
 * @param kind what it is
 * @param path the path that begins here, empty if that is not one alone
 */
record AnswerRow(String text, Kind kind, String path) {

    /** How many addresses a card lists where endpoints are folded. */
    static final int LISTED = 6;

    /** What a line is. */
    enum Kind {
        /** A record of the answer. */
        ANSWERED,
        /** The address of an endpoint that the answer leaves out. */
        LEFT_OUT,
        /** The number of records that are not listed. */
        MORE,
        /** The number of endpoints that the answer leaves out. */
        ALL_LEFT_OUT,
        /** There is no answer. */
        NOTHING,
        /** Why there is none. */
        WHY
    }

    /** Whether it is an address that the answer leaves out. */
    boolean isLeftOut() {
        return kind == Kind.LEFT_OUT;
    }

    /** The lines that it takes: its text, which breaks where that is an address and a pane is narrow. */
    List<String> lines(Frame frame) {
        return hasPort() ? SocketLines.of(text, frame) : List.of(text);
    }

    /** Whether a path leaves from it. */
    boolean hasPort() {
        return kind == Kind.ANSWERED || kind == Kind.LEFT_OUT;
    }

    /** Whether it stands for something, be it one address or many, that leaves together with the others. */
    boolean isListed() {
        return kind != Kind.ALL_LEFT_OUT && kind != Kind.WHY;
    }

    /** The lines of the card of a route. On paper nothing stands below them, so one says why the profile lets none be answered. */
    static List<AnswerRow> of(Route way, boolean folded, Sheet sheet) {
        AnswerRow nothing = new AnswerRow(Words.nothing(way.lookup()), Kind.NOTHING, "");
        if (way.lookup().isHidden()) {
            return sheet == Sheet.REPORT
                    ? List.of(nothing, new AnswerRow(way.lookup().reason(), Kind.WHY, ""))
                    : List.of(nothing);
        }
        return switch (way.lane()) {
            case CLUSTER_IP -> clusterIps(way.lookup());
            case DIRECT -> way.legs().isEmpty() ? List.of(nothing) : folded ? folded(way) : addresses(way);
            case ALIAS ->
                way.lookup().answers().stream()
                        .map(name -> new AnswerRow(name, Kind.ANSWERED, ""))
                        .toList();
        };
    }

    private static List<AnswerRow> clusterIps(Lookup lookup) {
        return lookup.answers().isEmpty()
                ? List.of(new AnswerRow(Words.NO_CLUSTER_IP, Kind.LEFT_OUT, ""))
                : lookup.answers().stream()
                        .map(address -> new AnswerRow(address, Kind.ANSWERED, ""))
                        .toList();
    }

    /**
     * Every address in its numeric place, whether it is answered or left out; an endpoint that is left out may have the address
     * of one that is not.
     */
    private static List<AnswerRow> addresses(Route way) {
        Set<String> answered = new HashSet<>(way.lookup().answers());
        List<AnswerRow> rows = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            for (Leg leg : way.legs()) {
                for (String address : leg.endpoint().addresses()) {
                    if (IpFamily.ofAddress(address) == family) {
                        Kind kind = leg.flows() && answered.contains(address) ? Kind.ANSWERED : Kind.LEFT_OUT;
                        rows.add(new AnswerRow(address, kind, leg.endpoint().key()));
                    }
                }
            }
        }
        return rows;
    }

    private static List<AnswerRow> folded(Route way) {
        List<AnswerRow> rows = new ArrayList<>();
        List<String> answers = way.lookup().answers();
        answers.stream().limit(LISTED).forEach(address -> rows.add(new AnswerRow(address, Kind.ANSWERED, "")));
        if (answers.size() > LISTED) {
            rows.add(new AnswerRow("and " + Words.number(answers.size() - LISTED) + " more", Kind.MORE, ""));
        }
        int leftOut = way.legs().size() - way.reached();
        if (leftOut > 0) {
            rows.add(new AnswerRow(Words.number(leftOut) + " " + Words.LEFT_OUT, Kind.ALL_LEFT_OUT, ""));
        }
        return rows;
    }
}
