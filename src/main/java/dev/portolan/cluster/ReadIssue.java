// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Something in a source that could not be read and was left out, the rest having been read.
 *
 * @param where file, document and line, or the object of the API: {@code all.yaml, document 3, line 214}
 * @param field the field, such as {@code spec.ports[0].port}; empty if the whole is meant
 * @param message what is wrong with it, and what follows
 * @param about the object, null if it is not known or it is about none
 */
public record ReadIssue(
        String where,
        String field,
        String message,
        @Nullable Subject about) {

    /** The field of a kubeconfig by which whoever answers is believed to be the server. Nothing is left out then. */
    public static final String BELIEVES_ANYBODY = "insecure-skip-tls-verify";

    /** An object. */
    public record Subject(ResourceKind kind, NamespacedName id) {}

    /** An issue with an object that is not known. */
    public ReadIssue(String where, String field, String message) {
        this(where, field, message, null);
    }

    /** An issue with an object of the API. */
    public static ReadIssue of(Subject about, String field, String message) {
        return new ReadIssue(about.kind().kind() + " " + about.id(), field, message, about);
    }

    /** The whole as one sentence. */
    public String sentence() {
        return where + ": " + (field.isEmpty() ? "" : field + " ") + message;
    }
}
