// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands of the program. */
public final class Commands {

    private static final Set<String> ROOT_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private final ClusterSources sources;
    private final WindowLauncher window;

    public Commands(ClusterSources sources, WindowLauncher window) {
        this.sources = sources;
        this.window = window;
    }

    /**
     * Runs one command on the process's own streams and returns once it is done.
     *
     * @return the exit code: 0 done, 1 failure, 2 usage
     */
    public int run(String... arguments) {
        return run(
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Colours.ofProcess(),
                arguments);
    }

    /** Runs one command that prints there; output that could not be written is told, and counts. */
    int run(OutputStream out, PrintWriter err, Colours colours, String... arguments) {
        WatchedOutput watched = new WatchedOutput(out);
        Terminal terminal =
                new Terminal(new PrintWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8)), err, colours);
        CommandLine line = line(terminal);
        int code = run(line, arguments);
        return watched.failure()
                .map(failure -> Failures.output(failure, code, trouble(line), terminal))
                .orElse(code);
    }

    /** Runs one command on this terminal. */
    int run(Terminal terminal, String... arguments) {
        return run(line(terminal), arguments);
    }

    private static int run(CommandLine line, String... arguments) {
        int code = line.execute(withDefaultCommand(arguments));
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    /** The exit code of the command that ran, had it failed. */
    private static int trouble(CommandLine line) {
        return line.getParseResult()
                .asCommandLineList()
                .getLast()
                .getCommandSpec()
                .exitCodeOnExecutionException();
    }

    private CommandLine line(Terminal terminal) {
        ClusterSources heard =
                sources.asking(new PluginWords(terminal, TerminalDevice::isInput, new TerminalSettings("stty")));
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(opening(new CommandLine(new WindowCommand(window))))
                .addSubcommand(new ContextsCommand(heard, terminal))
                .addSubcommand(new ServicesCommand(heard, terminal))
                .addSubcommand(new RecordsCommand(heard, terminal))
                .addSubcommand(askingFrom(new CommandLine(new ResolveCommand(heard, terminal))))
                .addSubcommand(askingFrom(new CommandLine(new ExplainCommand(heard, terminal))))
                .addSubcommand(new ReportCommand(heard, terminal))
                .addSubcommand(new WatchCommand(heard, terminal, StopSignal.ofProcess()))
                .addSubcommand(new DiffCommand(heard, terminal))
                .addSubcommand(new SnapshotCommand(heard, terminal))
                .addSubcommand(new ServeCommand(heard, terminal, StopSignal.ofProcess()));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        Failures failures = new Failures(terminal);
        line.addSubcommand(new CommandLine.HelpCommand())
                .registerConverter(Path.class, FilePath::converted)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colours().out()))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::failure)
                .setOut(terminal.out())
                .setErr(terminal.err());
        return line;
    }

    /** The window can do without a source, and begins with its start screen then. */
    private static CommandLine opening(CommandLine line) {
        return described(line, "--context", "A context of the kubeconfig.");
    }

    /** A question is asked from a namespace and answered from all. */
    private static CommandLine askingFrom(CommandLine line) {
        return described(line, "-n", "The namespace to ask from, and to read where not all may be; else default.");
    }

    private static CommandLine described(CommandLine line, String name, String text) {
        CommandSpec command = line.getCommandSpec();
        OptionSpec option = command.findOption(name);
        command.remove(option);
        command.addOption(OptionSpec.builder(option).description(text).build());
        return line;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    /** Without a command the window is meant, and options that stand first are its options. */
    private static String[] withDefaultCommand(String... arguments) {
        return arguments.length > 0 && isCommand(arguments[0])
                ? arguments
                : Stream.concat(Stream.of(WindowCommand.NAME), List.of(arguments).stream())
                        .toArray(String[]::new);
    }

    private static boolean isCommand(String argument) {
        return !argument.startsWith("-") || ROOT_OPTIONS.contains(argument);
    }
}
