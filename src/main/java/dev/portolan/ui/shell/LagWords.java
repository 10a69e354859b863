// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which parts of a picture are followed and which are not. */
final class LagWords {

    private final SourceState.Lagging state;
    private final Instant now;

    LagWords(SourceState.Lagging state, Instant now) {
        this.state = state;
        this.now = now;
    }

    Banner banner() {
        Lag first = state.lags().getFirst();
        return new Banner.Lagging(
                title(state.lags()),
                state.followed().isEmpty() ? "" : Messages.text("shell.lagging.live", names(state.followed())),
                Banner.sentences(said(first.problem()), Banner.attempt(first.attempt(), first.nextTry(), now)),
                state.lags().stream().map(LagWords::part).toList());
    }

    /** In a few words, for the status bar. */
    static String state(SourceState.Lagging state) {
        List<WatchedPart> old = parts(state.lags(), true);
        List<WatchedPart> unread = parts(state.lags(), false);
        List<String> words = new ArrayList<>();
        if (!old.isEmpty()) {
            words.add(Messages.text("shell.status.lagging.old", names(old), Times.time(state.asOf())));
        }
        if (!unread.isEmpty()) {
            words.add(Messages.text("shell.status.lagging.unread", names(unread)));
        }
        if (!state.followed().isEmpty()) {
            words.add(Messages.text("shell.status.lagging.rest"));
        }
        return String.join(", ", words);
    }

    private static List<WatchedPart> parts(List<Lag> lags, boolean wereRead) {
        return lags.stream()
                .filter(lag -> (lag.asOf() != null) == wereRead)
                .map(Lag::part)
                .toList();
    }

    private static Banner.Part part(Lag lag) {
        String next =
                Messages.text("shell.lagging.next", lag.problem().happened(), lag.attempt(), Times.time(lag.nextTry()));
        return new Banner.Part(
                title(List.of(lag)),
                Banner.sentences(next, lag.problem().remedy()),
                lag.problem().quoted());
    }

    /** What was read once is told apart from what never was. */
    private static String title(List<Lag> lags) {
        List<WatchedPart> old = parts(lags, true);
        List<WatchedPart> unread = parts(lags, false);
        List<String> sentences = new ArrayList<>();
        if (!old.isEmpty()) {
            sentences.add(Messages.text("shell.lagging.title", names(old), Times.time(earliest(lags))));
        }
        if (!unread.isEmpty()) {
            sentences.add(Messages.text("shell.lagging.unread", names(unread)));
        }
        return String.join(" ", sentences);
    }

    private static Instant earliest(List<Lag> lags) {
        return lags.stream()
                .map(Lag::asOf)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static String said(Problem problem) {
        String said = problem.quoted().isEmpty() ? problem.happened() : problem.quoted();
        return said.endsWith(".") ? said : said + ".";
    }

    /** {@code Services, Namespaces and EndpointSlices in 3 namespaces}. */
    private static String names(List<WatchedPart> parts) {
        Map<ResourceKind, List<WatchedPart>> kinds =
                parts.stream().collect(Collectors.groupingBy(WatchedPart::kind, TreeMap::new, Collectors.toList()));
        List<String> names = kinds.values().stream().map(LagWords::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : Messages.text(
                        "shell.lagging.two", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String name(List<WatchedPart> parts) {
        WatchedPart first = parts.getFirst();
        return parts.size() == 1
                ? first.text()
                : Messages.text("shell.lagging.several", first.kind().kinds(), parts.size());
    }
}
