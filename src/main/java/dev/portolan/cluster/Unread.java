// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Objects that a picture does not hold, and of which nobody can say from it whether they exist.
 *
 * @param kind their kind
 * @param namespace the namespace that they lie in; empty for all, or for all but {@code onlyIn}
 * @param onlyIn the namespaces in which alone they were read, in order; empty where a namespace says it, or none was read
 * @param partly whether others of them were read, so that it is not known which these are
 * @param reason why, with the API's own text where it refused; may be empty
 */
public record Unread(ResourceKind kind, String namespace, SortedSet<String> onlyIn, boolean partly, String reason) {

    static Unread all(ResourceKind kind, String reason) {
        return new Unread(kind, "", new TreeSet<>(), false, reason);
    }

    static Unread in(String namespace, ResourceKind kind, String reason) {
        return new Unread(kind, namespace, new TreeSet<>(), false, reason);
    }

    static Unread some(String namespace, ResourceKind kind, String reason) {
        return new Unread(kind, namespace, new TreeSet<>(), true, reason);
    }

    /** The same, without what somebody said of it: the API's text names users. */
    public Unread withoutReason() {
        return new Unread(kind, namespace, onlyIn, partly, "");
    }

    /** {@code Services in kube-system were not read: services is forbidden}. */
    public String sentence() {
        return reason.isEmpty() ? what() + "." : what() + ": " + reason;
    }

    private String what() {
        if (!onlyIn.isEmpty()) {
            return kind.kinds() + " were read in " + String.join(", ", onlyIn) + " only";
        }
        String kinds = kind.kinds() + (namespace.isEmpty() ? "" : " in " + namespace);
        return partly ? "Not all " + kinds + " were read" : kinds + " were not read";
    }
}
