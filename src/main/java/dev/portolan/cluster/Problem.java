// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * A failure in words for a person: what happened, what it means, what to do. Present tense, no blame, whole sentences.
 *
 * @param happened one sentence, shown first
 * @param meaning what follows from it, empty if that is plain
 * @param remedy what the person can do, empty if nothing
 * @param quoted the words of the server or the library, shown verbatim; empty if there are none. Never a token, key or
 *     password
 * @param cause what stands in the way, for those who have to tell one failure from another
 */
public record Problem(String happened, String meaning, String remedy, String quoted, Cause cause) {

    /** What stands in the way of reading a cluster. */
    public enum Cause {
        /** The server is not reached. */
        CONNECTION,
        /** The server, or what stands before it, cannot be trusted to be the one that is meant. */
        TRUST,
        /** No credentials could be had, or the server does not accept them. */
        CREDENTIALS,
        /** The server knows the user and does not give it. */
        RIGHTS,
        /** The server is reached and does not answer as it should. */
        ANSWER,
        /** Nothing of the kind. */
        OTHER
    }

    /** A failure of which nobody has to know what stands in the way. */
    public Problem(String happened, String meaning, String remedy, String quoted) {
        this(happened, meaning, remedy, quoted, Cause.OTHER);
    }

    /** A failure that one sentence tells. */
    public static Problem of(String happened) {
        return new Problem(happened, "", "", "");
    }

    /** The same failure with what to do. */
    public Problem withRemedy(String text) {
        return new Problem(happened, meaning, text, quoted, cause);
    }

    /** The same failure with the other side's own words. */
    public Problem quoting(String text) {
        return new Problem(happened, meaning, remedy, text, cause);
    }

    /** The same failure with what stands in the way. */
    public Problem because(Cause known) {
        return new Problem(happened, meaning, remedy, quoted, known);
    }

    /** Everything in one line, as the command line prints it. */
    public String line() {
        StringBuilder line = new StringBuilder(happened);
        for (String part : new String[] {meaning, remedy, quoted}) {
            if (!part.isEmpty()) {
                line.append(' ').append(part);
            }
        }
        return line.toString().replace('\n', ' ');
    }
}
