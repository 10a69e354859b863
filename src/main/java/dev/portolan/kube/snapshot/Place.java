// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.kube.read.Found;

/**
 * Where something stands.
 *
 * @param file the file's name
 * @param document its number in the file, from 1; 0 if the file as a whole is meant
 * @param line the line in the file, 0 if none is meant
 */
record Place(String file, int document, int line) {

    /** A complaint about no object in particular. */
    Complaint says(String message) {
        return new Complaint(this, null, "", message);
    }

    /** The complaint that an object was left out. */
    Complaint about(Found.Broken broken) {
        return new Complaint(this, broken.kind(), broken.field(), broken.message());
    }

    /** {@code all.yaml, document 3, line 214}; the document is named only where there are several. */
    String told(int documents) {
        StringBuilder told = new StringBuilder(file);
        if (document > 0 && documents > 1) {
            told.append(", document ").append(document);
        }
        if (line > 0) {
            told.append(", line ").append(line);
        }
        return told.toString();
    }
}
