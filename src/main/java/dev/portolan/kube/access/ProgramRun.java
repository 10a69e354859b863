// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program that ran to its end.
 *
 * @param code its exit code
 * @param printed what it printed on standard output. A secret
 * @param lastLine the last line that it printed on standard error, empty if none
 */
record ProgramRun(int code, String printed, String lastLine) {

    /** Nothing on the standard input. */
    static final ProcessBuilder.Redirect NOTHING =
            ProcessBuilder.Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"));

    /** Patience without end. */
    static final Duration NO_LIMIT = Duration.ofMillis(Long.MAX_VALUE);

    private static final int LONGEST_LINE = 500;

    /** Whoever writes in the middle of a line goes on sooner. */
    private static final long MOMENT_MILLIS = 500;

    /** Control sequences of terminals (ECMA-48 section 5.4). */
    private static final Pattern COLOURS = Pattern.compile("\\x1b\\[[0-?]*[ -/]*[@-~]");

    /** What a terminal shows no more, since the line was begun anew without being ended. */
    private static final Pattern WRITTEN_OVER = Pattern.compile("(?md)^[^\\n]*\\r(?=[^\\r\\n])");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** Who attends a run. For any thread. */
    @FunctionalInterface
    interface Witness {

        /**
         * Gets the lines of the program's standard error so far, each time there are more; one that is not ended when nothing
         * followed it for a moment.
         */
        void hears(String said);

        /**
         * Told that the program has ended or was ended, before anybody is told how it fared. This program does not end before
         * that has returned. If both end at the same time, it is told twice by two threads; the second is to wait for the
         * first. What it left running may still be heard.
         */
        default void ended() {}
    }

    /**
     * Runs a program. Ends it if the thread is interrupted, or if this program ends itself.
     *
     * @param command the program's file and its arguments, which no shell sees
     * @param environment what its environment has beside this program's own
     * @param input what is on its standard input
     * @throws IOException if it cannot be started
     * @throws StillRunning if it does not end in time; it is ended then
     */
    static ProgramRun of(
            List<String> command,
            Map<String, String> environment,
            Duration patience,
            ProcessBuilder.Redirect input,
            Witness witness)
            throws IOException, InterruptedException, StillRunning {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectInput(input);
        Process process = builder.start();
        SharedEnd end = SharedEnd.of(process, witness::ended);
        try {
            Heard printed = Heard.from(process.getInputStream(), _ -> {});
            Heard complained = Heard.from(process.getErrorStream(), bytes -> tell(bytes, witness));
            if (!hasEnded(process, patience, complained)) {
                throw new StillRunning(lastLine(complained.toTheEnd()));
            }
            return new ProgramRun(
                    process.exitValue(),
                    new String(printed.toTheEnd(), StandardCharsets.UTF_8),
                    lastLine(complained.toTheEnd()));
        } finally {
            // What it started in turn may be the person's browser, with more in it than this sign-in.
            process.destroyForcibly();
            stopAttending(witness, end);
        }
    }

    /** In this order: if this program ends meanwhile, as by the same Ctrl+C, it waits for the witness. */
    private static void stopAttending(Witness witness, SharedEnd end) throws InterruptedException {
        try {
            witness.ended();
        } finally {
            end.loosen();
        }
    }

    private static boolean hasEnded(Process process, Duration patience, Heard complained) throws InterruptedException {
        for (long left = patience.toMillis(); left > 0; left -= MOMENT_MILLIS) {
            if (process.waitFor(Math.min(left, MOMENT_MILLIS), TimeUnit.MILLISECONDS)) {
                return true;
            }
            complained.look();
        }
        return false;
    }

    private static void tell(byte[] complained, Witness witness) {
        String text = plain(new String(complained, Charset.defaultCharset()));
        if (!text.isBlank()) {
            witness.hears(text);
        }
    }

    private static String lastLine(byte[] complained) {
        List<String> lines = new String(complained, Charset.defaultCharset())
                .lines()
                .map(line -> plain(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        String last = lines.isEmpty() ? "" : lines.getLast();
        return last.length() > LONGEST_LINE ? last.substring(0, LONGEST_LINE) + "..." : last;
    }

    /** As a terminal shows it, without what only terminals understand. */
    static String plain(String text) {
        String printed = COLOURS.matcher(text).replaceAll("");
        return CONTROLS.matcher(WRITTEN_OVER.matcher(printed).replaceAll("")).replaceAll("");
    }

    /** Says how it ended, and nothing that it printed. */
    @Override
    public String toString() {
        return "ProgramRun[" + code + "]";
    }

    /** The program did not end in time. */
    static final class StillRunning extends Exception {

        private static final long serialVersionUID = 1L;

        private final String lastLine;

        StillRunning(String lastLine) {
            this.lastLine = lastLine;
        }

        /** The last line that it complained of until then, such as what it waits for; empty if there is none. */
        String lastLine() {
            return lastLine;
        }
    }
}
