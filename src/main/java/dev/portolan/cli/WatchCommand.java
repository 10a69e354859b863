// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.report.ChangeLines;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what becomes of the records of a live cluster, until it is stopped. */
@Command(
        name = "watch",
        description =
                "Prints each record that is added, removed or changed, with its cause and until when the old answer may be"
                        + " held; until stopped.")
final class WatchCommand implements Callable<Integer> {

    @Mixin
    private final LiveOptions live = new LiveOptions();

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAMESPACE",
            description = "Only this namespace; else all.")
    private String namespace = "";

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Only this Service: NAME or NAMESPACE/NAME.")
    private String service = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of lines, json (an object a line); lines if not given.")
    private String output = "lines";

    private final ClusterSources sources;
    private final Terminal terminal;
    private final StopSignal stop;

    WatchCommand(ClusterSources sources, Terminal terminal, StopSignal stop) {
        this.sources = sources;
        this.terminal = terminal;
        this.stop = stop;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        ServiceChoice.check(namespace, service);
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.LINES, OutputForm.JSON));
        live.open(
                sources,
                ServiceChoice.in(namespace, service),
                terminal,
                (session, first) -> watch(session, first, form));
        return ExitCode.OK;
    }

    private void watch(ClusterSession session, SessionView first, OutputForm form) throws ProblemException {
        refuseStill(first.source());
        ConnectionNews news = new ConnectionNews(terminal, "Nothing is heard", InstantSource.system());
        Follower follower = new Follower(form);
        try (var _ = session.subscribe(view -> {
            news.accept(view);
            follower.accept(view.changes());
        })) {
            NamespaceChoice.absence(first.snapshot(), namespace)
                    .ifPresent(absence -> terminal.complain(absence.line()));
            if (!service.isEmpty()) {
                ServiceChoice.absence(first.snapshot(), namespace, service)
                        .ifPresent(absence ->
                                terminal.complain(absence.line() + " Its records are printed once it is there."));
            }
            terminal.err().println("watching " + first.source().name() + ", " + meant(first.snapshot()));
            terminal.err().flush();
            stop.await(() -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("Watching was interrupted."), e);
        }
    }

    /** Nothing would ever be printed of what does not change. */
    private static void refuseStill(SourceDescription source) throws ProblemException {
        switch (source.kind()) {
            case SNAPSHOT ->
                throw new ProblemException(Problem.of(source.name() + " is a snapshot, which does not change.")
                        .withRemedy("Watch a live cluster with --context NAME; portolan diff compares snapshots."));
            case DEMO ->
                throw new ProblemException(Problem.of("The demo changes in the window only, from its menu.")
                        .withRemedy("Open it with portolan window --demo, and its log with Ctrl+H; watch a live cluster"
                                + " with --context NAME."));
            case CONTEXT -> {}
        }
    }

    /** Prints what came to a log since it was last looked at. */
    private final class Follower {

        private final OutputForm form;
        private @Nullable ChangeLog seen;

        Follower(OutputForm form) {
            this.form = form;
        }

        synchronized void accept(ChangeLog log) {
            ChangeLog before = seen;
            List<ChangeEntry> news = before == null ? log.entries() : log.after(before);
            seen = log;
            news.stream().filter(entry -> isMeant(entry.service())).forEach(this::print);
            if (!news.isEmpty()) {
                terminal.out().flush();
                if (terminal.isGone()) {
                    stop.stop();
                }
            }
        }

        private void print(ChangeEntry entry) {
            if (form == OutputForm.JSON) {
                try {
                    Printing.print(terminal, out -> ChangeLines.json(entry, out));
                } catch (ProblemException e) {
                    terminal.complain(e.problem().line());
                    stop.stop();
                }
            } else {
                ChangeLines.text(entry, ZoneId.systemDefault())
                        .forEach(line -> terminal.out().println(line));
            }
        }
    }

    private String meant(ClusterSnapshot snapshot) {
        long count = snapshot.services().map(Service::id).filter(this::isMeant).count();
        return count == 1 ? "1 Service" : count + " Services";
    }

    private boolean isMeant(NamespacedName each) {
        boolean there = namespace.isEmpty() || each.namespace().equals(namespace);
        boolean named = service.isEmpty()
                || each.toString().equals(service)
                || each.name().equals(service);
        return there && named;
    }
}
