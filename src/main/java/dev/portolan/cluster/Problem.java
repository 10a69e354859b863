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
 */
public record Problem(String happened, String meaning, String remedy, String quoted) {

    /** A failure that one sentence tells. */
    public static Problem of(String happened) {
        return new Problem(happened, "", "", "");
    }

    /** The same failure with what to do. */
    public Problem withRemedy(String text) {
        return new Problem(happened, meaning, text, quoted);
    }

    /** The same failure with the other side's own words. */
    public Problem quoting(String text) {
        return new Problem(happened, meaning, remedy, text);
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
