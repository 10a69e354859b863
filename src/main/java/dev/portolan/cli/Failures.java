// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong into one line and an exit code. */
final class Failures {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Options that make no sense. */
    int usage(ParameterException wrong, String... arguments) {
        return usage(wrong.getCommandLine(), String.valueOf(wrong.getMessage()));
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
        return ExitCode.SOFTWARE;
    }

    /** The standard output that takes no more. A reader that has seen enough is no failure. */
    static int output(IOException failure, Terminal terminal) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
            return ExitCode.OK;
        }
        terminal.complain("The output could not be written: " + reason + ".");
        return ExitCode.SOFTWARE;
    }

    private static String asSentence(String message) {
        String oneLine = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return oneLine.endsWith(".") || oneLine.endsWith("?") ? oneLine : oneLine + ".";
    }
}
