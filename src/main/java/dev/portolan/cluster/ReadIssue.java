// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * Something in a source that could not be read and was left out, the rest having been read.
 *
 * @param where file, document and line, or the object of the API: {@code all.yaml, document 3, line 214}
 * @param field the field, such as {@code spec.ports[0].port}; empty if the whole is meant
 * @param message what is wrong with it, and what follows
 */
public record ReadIssue(String where, String field, String message) {

    /** The whole as one sentence. */
    public String sentence() {
        return where + ": " + (field.isEmpty() ? "" : field + " ") + message;
    }
}
