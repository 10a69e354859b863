// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.Tree;
import java.util.ArrayList;
import java.util.List;

/** What is found to be wrong with one entry of a kubeconfig, told by file, line, entry and field. */
final class Faults {

    private static final String AS_KUBECTL = "It is refused, as by kubectl.";

    private final String file;
    private final String subject;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param file the file's name as a person would write it
     * @param subject the entry, such as {@code the user u}
     */
    Faults(String file, String subject) {
        this.file = file;
        this.subject = subject;
    }

    List<Problem> found() {
        return found;
    }

    /** One more, in a predicate of which the entry is the subject. */
    void add(Tree at, String predicate, String remedy) {
        add(at, predicate, AS_KUBECTL, remedy);
    }

    /** One more that means something of its own. */
    void add(Tree at, String predicate, String meaning, String remedy) {
        String place = at.line() > 0 ? file + ", line " + at.line() : file;
        found.add(new Problem(place + ": " + subject + " " + predicate + ".", meaning, remedy, ""));
    }

    /** Of two fields that say the same thing twice, one would silently win. */
    void demandOne(Tree entry, String one, String other) {
        if (isSet(entry, one) && isSet(entry, other)) {
            add(
                    entry.at(one),
                    "has both " + one + " and " + other,
                    "Only one of them can count; kubectl refuses this too.",
                    "Remove one of the two.");
        }
    }

    /** Whether a field says anything. */
    static boolean isSet(Tree entry, String field) {
        return !entry.at(field).text().isEmpty() || entry.at(field).isObject();
    }
}
