// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asked before a program that a kubeconfig names is run for the first time: a kubeconfig may come from anybody, and so may the
 * command in it. Whoever shows windows implements it and asks a person; who was named by a person needs no asking ({@link
 * #GIVEN}).
 *
 * <p>A source asks once for a command and then remembers the yes for as long as the program lives; a no counts for that
 * connection, and {@link SourceConnection#refresh()} asks again. Remembering a yes for longer is for the implementation, by
 * {@link Program#command()}: it answers at once then.
 */
@FunctionalInterface
public interface Consent {

    /** Everything may be run: a person named the context, and need not be asked. */
    Consent GIVEN = program -> CompletableFuture.completedFuture(true);

    /**
     * A program about to be run.
     *
     * @param context the context that needs it to sign in
     * @param command the program and its arguments, as they will be run without a shell
     */
    record Program(String context, List<String> command) {

        /** What no shell reads as anything but itself. */
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./~-]+");

        public Program {
            command = List.copyOf(command);
        }

        /** The command in one line, as a person would type it in a shell. */
        public String line() {
            return command.stream().map(Program::typed).collect(Collectors.joining(" "));
        }

        /** What it is in few words: all before its first option. What follows may be a secret. */
        public String brief() {
            return command.stream()
                    .limit(1
                            + command.stream()
                                    .skip(1)
                                    .takeWhile(word -> !word.startsWith("-"))
                                    .count())
                    .map(Program::typed)
                    .collect(Collectors.joining(" "));
        }

        private static String typed(String word) {
            return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
        }
    }

    /**
     * Whether it may be run. Called on a thread of the source and returns at once; the source waits for the answer as long as it
     * takes, and cancels the future when it is closed meanwhile, so that a question that nobody needs any more can be taken off
     * the screen. From any thread; may be called for several programs at once.
     */
    CompletableFuture<Boolean> toRun(Program program);

    /**
     * Told what a program says to the person while it runs, such as a page to open and a code to enter there: the lines of its
     * standard error so far, each time there are more, without what only terminals understand; an empty text once it has ended.
     * The last line may not be ended yet. Called on a thread of the source, in order for one program, and returns at once.
     * Nobody listens unless this is overridden.
     */
    default void says(Program program, String said) {}

    /**
     * Whether the person can be asked on this program's standard input while a plugin runs, as in a terminal. Nobody can unless
     * this is overridden. From any thread.
     */
    default boolean hasTerminal() {
        return false;
    }

    /**
     * Lends the standard input to a plugin that may ask there. What comes back is run once that plugin has ended, also where it
     * was ended in the middle of a question, and takes the terminal back as it was lent. Nothing is done unless this is
     * overridden. From any thread.
     */
    default Runnable lendTerminal() {
        return () -> {};
    }
}
