// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.why.Spelling;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one line and an exit code. */
final class Failures {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Options that make no sense. */
    int usage(ParameterException wrong, String... arguments) {
        CommandLine line = wrong.getCommandLine();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> usage(line, missing(missing));
            default -> usage(line, wrong.getValue() == null ? String.valueOf(wrong.getMessage()) : wrong(wrong));
        };
    }

    /** A value that nothing takes is that of the command {@code help}. */
    private static String wrong(ParameterException wrong) {
        return wrong.getArgSpec() == null
                ? noCommand(wrong.getValue(), wrong.getCommandLine())
                : String.valueOf(wrong.getMessage());
    }

    /** What is missing may have been taken for an option. */
    private static String missing(MissingParameterException wrong) {
        return wrong.getCommandLine().getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(argument -> "There is no option " + argument
                        + ". A name that begins with a dash goes behind `--`, after" + " all options.")
                .orElse(String.valueOf(wrong.getMessage()));
    }

    /** What is neither a command nor an option, and what may have been meant. */
    private int unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().getFirst();
        CommandLine line = wrong.getCommandLine();
        if (wrong.isUnknownOption()) {
            return usage(
                    line,
                    "There is no option " + first + "."
                            + meant(first, line.getCommandSpec().optionsMap().keySet()));
        }
        CommandLine root = line.getParent();
        if (root == null) {
            return usage(line, noCommand(first, line));
        }
        CommandLine late = root.getSubcommands().get(first);
        return late == null
                ? usage(line, "\"" + first + "\" is one argument too many.")
                : usage(late, "The command " + first + " goes before its options.");
    }

    private static String noCommand(String wrong, CommandLine line) {
        return "There is no command " + wrong + "."
                + meant(wrong, line.getSubcommands().keySet());
    }

    /** What may have been meant, as a sentence that follows another; empty if nothing is spelled alike. */
    static String meant(String wrong, Collection<String> there) {
        List<String> alike = Spelling.alike(wrong, there);
        return alike.isEmpty() ? "" : " Did you mean " + alike.getFirst() + "?";
    }

    private int usage(CommandLine line, String message) {
        String command = line.getCommandSpec().qualifiedName();
        terminal.complain(asSentence(message) + " See " + command + " --help.");
        return ExitCode.USAGE;
    }

    /** A command that could not do what it was asked for. */
    int failure(Exception failure, CommandLine line, ParseResult parsed) {
        switch (failure) {
            case ProblemException told -> terminal.complain(told.problem().line());
            case UsageException usage -> {
                return usage(line, String.valueOf(usage.getMessage()));
            }
            default -> {
                terminal.complain("This is a defect of Portolan. Please report it with these lines.");
                failure.printStackTrace(terminal.err());
            }
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /**
     * The standard output that takes no more. A reader that has seen enough is no failure, and no success of the command.
     *
     * @param code that of the command
     * @param trouble its code where it could not do what it was asked for
     */
    static int output(IOException failure, int code, int trouble, Terminal terminal) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
            return code;
        }
        terminal.complain("The output could not be written: " + reason + ".");
        return trouble;
    }

    private static String asSentence(String message) {
        String oneLine = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return oneLine.endsWith(".") || oneLine.endsWith("?") ? oneLine : oneLine + ".";
    }
}
