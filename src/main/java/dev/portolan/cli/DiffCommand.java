// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.changes.Addresses;
import dev.portolan.changes.RecordChange;
import dev.portolan.changes.ServiceDifference;
import dev.portolan.changes.SideUnread;
import dev.portolan.changes.ZoneComparison;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.report.ChangeLines;
import dev.portolan.session.SessionView;
import dev.portolan.zone.ClusterZone;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares two sources as Services and as records. Exits as diff does: 0 the same, 1 different, 2 trouble. That nothing is
 * known to differ where not everything could be compared is trouble: nobody can tell whether they are the same.
 */
@Command(
        name = "diff",
        exitCodeOnExecutionException = DiffCommand.TROUBLE,
        description =
                "Compares two clusters or snapshots as Services and as records. Exit codes as of diff: 0 the same,"
                        + " 1 different, 2 trouble, be it that too little was read to tell.")
final class DiffCommand implements Callable<Integer> {

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    static final int TROUBLE = 2;

    @Parameters(
            index = "0",
            paramLabel = "FIRST",
            description =
                    "demo, a file or folder, a dash for the standard input, or a context; context:NAME and snapshot:PATH"
                            + " say which is meant.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "The same.")
    private String second = "";

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Option(
            names = "--kubeconfig",
            paramLabel = "PATH",
            description = "The kubeconfig to use; else $$KUBECONFIG or ~/.kube/config.")
    private Optional<Path> kubeconfig = Optional.empty();

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAMESPACE",
            description = "Only this namespace; else all.")
    private String namespace = "";

    @Option(
            names = "--ignore-addresses",
            description =
                    "Leaves out what each cluster allots for itself: addresses, how many there are, names and pointers"
                            + " made of them, node ports.")
    private boolean ignoreAddresses;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of text, json; text if not given.")
    private String output = "text";

    private final ClusterSources sources;
    private final Terminal terminal;

    DiffCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UsageException {
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.TEXT, OutputForm.JSON));
        ComparedSources.check(first, second);
        try {
            Addresses addresses = ignoreAddresses ? Addresses.IGNORED : Addresses.COMPARED;
            ClusterZone before = zone(first);
            ClusterZone after = zone(second);
            demandNamespace(before, after);
            ZoneComparison comparison = ZoneComparison.between(before, after, namespace, addresses);
            if (form == OutputForm.JSON) {
                Printing.print(terminal, out -> ChangeLines.json(first, second, comparison, out));
            } else {
                print(comparison);
            }
            return code(comparison);
        } catch (ProblemException e) {
            terminal.complain(e.problem().line());
            return TROUBLE;
        }
    }

    private int code(ZoneComparison comparison) {
        if (!comparison.differences().isEmpty()) {
            return DIFFERENT;
        }
        if (comparison.isSame()) {
            return SAME;
        }
        terminal.complain("Nothing differs of what was read of both, and the rest cannot be compared.");
        return TROUBLE;
    }

    /** What is on neither side is not the same on both. */
    private void demandNamespace(ClusterZone before, ClusterZone after) throws ProblemException {
        Optional<Problem> absence = NamespaceChoice.absence(before.snapshot(), namespace)
                .filter(_ ->
                        NamespaceChoice.absence(after.snapshot(), namespace).isPresent());
        if (absence.isPresent()) {
            throw new ProblemException(absence.get());
        }
    }

    private ClusterZone zone(String name) throws ProblemException, UsageException {
        ComparedSources named = new ComparedSources(sources, kubeconfig.orElse(null), namespace);
        Consumer<String> told = sentence -> terminal.complain(of(name, sentence));
        SessionView view = read(new PictureReader(named.named(name), profile, namespace, told), name);
        LeftOut.tell(view, told);
        return view.zone();
    }

    private static SessionView read(PictureReader reader, String name) throws ProblemException, UsageException {
        try {
            return reader.read();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw new ProblemException(
                    new Problem(of(name, problem.happened()), problem.meaning(), problem.remedy(), problem.quoted()),
                    e);
        }
    }

    /** What is said of one side says of which; a namespace may be called like it. */
    private static String of(String name, String sentence) {
        boolean said = Stream.of(" ", ",", ":").anyMatch(end -> sentence.startsWith(name + end));
        return said ? sentence : name + ": " + sentence;
    }

    private void print(ZoneComparison comparison) {
        if (comparison.isSame()) {
            return;
        }
        println("--- " + first);
        println("+++ " + second);
        for (ServiceDifference one : comparison.services()) {
            println(head(one));
            one.records().forEach(this::print);
        }
        long added = comparison.count(ServiceDifference.Kind.ADDED);
        println(added + (added == 1 ? " Service added, " : " Services added, ")
                + comparison.count(ServiceDifference.Kind.REMOVED) + " removed, "
                + comparison.count(ServiceDifference.Kind.CHANGED) + " changed, "
                + comparison.same() + " the same"
                + (comparison.notKnown().isEmpty()
                        ? ""
                        : ", " + comparison.count(ServiceDifference.Kind.NOT_KNOWN) + " not known")
                + (comparison.unread().isEmpty() ? "" : ", not all read")
                + (comparison.addresses() == Addresses.IGNORED ? ", addresses ignored" : ""));
    }

    private String head(ServiceDifference one) {
        String sign = switch (one.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case NOT_KNOWN -> "?";
        };
        String what = Stream.concat(one.fields().stream(), one.unread().stream().map(this::words))
                .collect(Collectors.joining(", "));
        return sign + " Service " + one.id() + (what.isEmpty() ? "" : ": " + what);
    }

    private String words(SideUnread unread) {
        return (unread.what().partly() ? "not all " : "")
                + unread.what().kind().kinds()
                + (unread.what().partly() ? " read in " : " not read in ")
                + switch (unread.side()) {
                    case FIRST -> first;
                    case SECOND -> second;
                };
    }

    private void print(RecordChange change) {
        String text = change.record().data().getTTL() + " "
                + Type.string(change.record().type()) + " "
                + change.record().data().rdataToString();
        String was = change instanceof RecordChange.Changed(var before, var _)
                ? before.data().getTTL() + " " + before.data().rdataToString() + " -> "
                : "";
        println("    " + change.sign() + " " + change.record().name() + " " + was + text);
    }

    private void println(String line) {
        terminal.out().println(Table.printable(line));
    }
}
