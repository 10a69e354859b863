// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that shows something in a cluster; it only reads. It becomes a text only for a source, since it has to ask the
 * cluster of that source, whatever the current context of the person's kubeconfig is.
 *
 * @param words what follows {@code kubectl}, each word by itself
 * @param filter what its output goes through, empty for nothing
 */
public record KubectlCommand(List<String> words, String filter) {

    private static final String PLAIN = "._-:/@=,";

    public KubectlCommand {
        words = List.copyOf(words);
    }

    /** A command of these words. */
    public static KubectlCommand of(String... words) {
        return new KubectlCommand(List.of(words), "");
    }

    /** The same command with more words. */
    public KubectlCommand and(String... more) {
        return new KubectlCommand(Stream.concat(words.stream(), Stream.of(more)).toList(), filter);
    }

    /** The same command, whose output goes through that one. */
    public KubectlCommand through(String other) {
        return new KubectlCommand(words, other);
    }

    /** The command line, to be pasted into a shell. */
    public String on(SourceDescription source) {
        String line = Stream.concat(cluster(source), words.stream())
                .map(KubectlCommand::quoted)
                .collect(Collectors.joining(" ", "kubectl ", ""));
        return filter.isEmpty() ? line : line + " | " + filter;
    }

    private static Stream<String> cluster(SourceDescription source) {
        if (source.kind() != SourceDescription.Kind.CONTEXT) {
            return Stream.of();
        }
        String file = source.entry().kubeconfig();
        return Stream.concat(
                file.isEmpty() ? Stream.of() : Stream.of("--kubeconfig", file), Stream.of("--context", source.name()));
    }

    /** A context may be called anything, and so may the names that people ask for. */
    private static String quoted(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
