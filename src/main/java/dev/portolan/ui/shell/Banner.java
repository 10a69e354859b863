// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something to say about the whole picture, in a line under the top bar. */
sealed interface Banner {

    /** What happened, in bold. */
    String title();

    /** What it means. */
    String meaning();

    /**
     * Nothing is heard of the cluster any more, and it will be tried again.
     *
     * @param cause what stands in the way
     */
    record Lost(String title, String meaning, String detail, Problem.Cause cause) implements Banner {}

    /**
     * Parts of the picture are not followed, the others are.
     *
     * @param parts what is to be said of each part that is not
     */
    record Lagging(String title, String meaning, String detail, List<Part> parts) implements Banner {
        public Lagging {
            parts = List.copyOf(parts);
        }
    }

    /** What is to be said of one part, with the other side's own words. */
    record Part(String title, String said, String quoted) {}

    /** Nobody tries any more: the person chose so, or what is to be tried cannot be read. */
    record Offline(String title, String meaning, String detail) implements Banner {}

    /** The picture is a snapshot; what was left out of it is told with it. */
    record Snapshot(String title, String meaning, List<ReadIssue> issues) implements Banner {
        public Snapshot {
            issues = List.copyOf(issues);
        }
    }

    /** Objects of a live cluster could not be read. */
    record LeftOut(String title, String meaning, List<ReadIssue> issues) implements Banner {
        public LeftOut {
            issues = List.copyOf(issues);
        }
    }

    /** Some kinds of object could not be read. */
    record Partly(String title, String meaning, String quoted) implements Banner {}

    /** Another source could not be opened; what is shown is not concerned. */
    record NotOpened(String title, String meaning, Problem problem) implements Banner {}

    /** Another source is being opened; what is shown is not concerned. */
    record Connecting(String title, String meaning) implements Banner {}

    /** A file is being written. */
    record Saving(String title, String meaning) implements Banner {}

    /** A file was written. */
    record Saved(String title, String meaning, Path file) implements Banner {}

    /** A file was not written. */
    record NotSaved(String title, String meaning) implements Banner {}

    /** Something about the program itself, or about the server that it believes. */
    record Trouble(String title, String meaning) implements Banner {}

    /** What is said of an opening that failed. */
    static Banner of(ShellViewModel.Failure failure) {
        Problem problem = failure.problem();
        String title = Messages.text("shell.failed.banner", failure.opening().name());
        return new NotOpened(title, problem.happened(), problem);
    }

    /** Those that there are, one after the other. */
    static String sentences(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    /** When the next attempt is made, or that it is being made. */
    static String attempt(int attempt, Instant next, Instant now) {
        long seconds = (Duration.between(now, next).toMillis() + 999) / 1000;
        String number = String.valueOf(attempt);
        return seconds > 0
                ? Messages.text("shell.attempt.next", number, seconds)
                : Messages.text("shell.attempt.now", number);
    }

    /** What a view has to say. */
    static List<Banner> of(SessionView view, Instant now) {
        List<Banner> banners = new ArrayList<>();
        String name = view.source().name();
        switch (view.state()) {
            case SourceState.Stale stale -> banners.add(stale(name, stale, now));
            case SourceState.Lagging lagging -> banners.add(new LagWords(lagging, now).banner());
            case SourceState.Fixed(var takenAt)
            when view.source().kind() == SourceDescription.Kind.SNAPSHOT -> banners.add(snapshot(view, takenAt));
            case SourceState.Connecting _, SourceState.Live _, SourceState.Fixed _, SourceState.Failed _ -> {}
        }
        if (view.source().kind() == SourceDescription.Kind.CONTEXT) {
            unproven(view, banners);
            if (!(view.state() instanceof SourceState.Connecting)) {
                partly(view, banners);
                leftOut(view, banners);
            }
        }
        return banners;
    }

    private static void unproven(SessionView view, List<Banner> banners) {
        view.issues().stream()
                .filter(issue -> issue.field().equals(ReadIssue.BELIEVES_ANYBODY))
                .findFirst()
                .ifPresent(issue -> banners.add(new Trouble(
                        Messages.text("shell.unproven.title", view.source().name()),
                        issue.field() + " " + issue.message())));
    }

    private static void leftOut(SessionView view, List<Banner> banners) {
        List<ReadIssue> issues = view.leftOut();
        if (!issues.isEmpty()) {
            banners.add(new LeftOut(
                    Messages.text("shell.leftOut.title", view.source().name()),
                    Messages.text("shell.leftOut.issues", issues.size()),
                    issues));
        }
    }

    private static Banner stale(String name, SourceState.Stale stale, Instant now) {
        String asOf = Messages.text("shell.stale.asOf", Times.time(stale.asOf()));
        Instant next = stale.nextTry();
        if (next == null) {
            return new Offline(
                    Messages.text("shell.offline.title", name),
                    asOf,
                    sentences(
                            stale.problem().happened(),
                            stale.problem().remedy(),
                            stale.problem().quoted()));
        }
        String attempt = attempt(stale.attempt(), next, now);
        Problem problem = stale.problem();
        // The other side's own words come last: they may be long, and what is too long is cut at its end.
        String detail = sentences(problem.happened(), attempt, problem.remedy(), problem.quoted());
        return new Lost(lost(name, problem.cause()), asOf, detail, problem.cause());
    }

    private static String lost(String name, Problem.Cause cause) {
        return switch (cause) {
            case CONNECTION -> Messages.text("shell.stale.title", name);
            case TRUST -> Messages.text("shell.stale.title.trust", name);
            case CREDENTIALS -> Messages.text("shell.stale.title.credentials", name);
            case RIGHTS -> Messages.text("shell.stale.title.rights", name);
            case ANSWER -> Messages.text("shell.stale.title.answer", name);
            case OTHER -> Messages.text("shell.stale.title.other", name);
        };
    }

    private static Banner snapshot(SessionView view, @Nullable Instant takenAt) {
        String name = view.source().name();
        String title = takenAt == null
                ? Messages.text("shell.snapshot.title", name)
                : Messages.text("shell.snapshot.taken", name, Times.moment(takenAt));
        int issues = view.issues().size();
        String meaning = issues == 0 ? "" : Messages.text("shell.snapshot.issues", issues);
        Coverage coverage = view.snapshot().coverage();
        return new Snapshot(title, sentences(meaning, part(coverage), withoutSlices(coverage)), view.issues());
    }

    /** That the picture lacks what leads to pods; empty if it does not, or holds nothing that would. */
    private static String withoutSlices(Coverage coverage) {
        return coverage.of(ResourceKind.ENDPOINT_SLICE) instanceof Coverage.Nothing
                        && !(coverage.of(ResourceKind.SERVICE) instanceof Coverage.Nothing)
                ? Messages.text("shell.snapshot.slices")
                : "";
    }

    /** That the picture is a part, where that is of weight; empty if it is the whole. */
    private static String part(Coverage coverage) {
        String kinds = Stream.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE)
                .filter(coverage::isPart)
                .map(ResourceKind::kinds)
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "" : Messages.text("shell.snapshot.part", kinds);
    }

    private static void partly(SessionView view, List<Banner> banners) {
        Coverage coverage = view.snapshot().coverage();
        if (coverage.of(ResourceKind.SERVICE) instanceof Coverage.Nothing
                || view.unread(ResourceKind.ENDPOINT_SLICE).isPresent()) {
            return;
        }
        if (coverage.of(ResourceKind.ENDPOINT_SLICE) instanceof Coverage.Nothing(var why)) {
            banners.add(new Partly(
                    Messages.text("shell.partly.slices"), Messages.text("shell.partly.slices.meaning"), why));
        } else if (!view.withoutEndpoints().isEmpty()) {
            banners.add(withoutEndpoints(view.withoutEndpoints()));
        } else if (coverage.of(ResourceKind.POD) instanceof Coverage.Nothing(var why)) {
            banners.add(
                    new Partly(Messages.text("shell.partly.pods"), Messages.text("shell.partly.pods.meaning"), why));
        } else if (!view.withoutPods().isEmpty()) {
            banners.add(withoutPods(view.withoutPods()));
        }
    }

    private static Banner withoutPods(SequencedMap<String, String> namespaces) {
        Map.Entry<String, String> first = namespaces.firstEntry();
        String title = namespaces.size() == 1
                ? Messages.text("shell.partly.pods.one", first.getKey())
                : Messages.text("shell.partly.pods.some", namespaces.size());
        return new Partly(title, Messages.text("shell.partly.pods.there"), first.getValue());
    }

    private static Banner withoutEndpoints(SequencedMap<String, String> namespaces) {
        Map.Entry<String, String> first = namespaces.firstEntry();
        String title = namespaces.size() == 1
                ? Messages.text("shell.partly.slices.one", first.getKey())
                : Messages.text("shell.partly.slices.some", namespaces.size());
        return new Partly(title, Messages.text("shell.partly.slices.there"), first.getValue());
    }
}
