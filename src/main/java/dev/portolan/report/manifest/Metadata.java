// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.NamespacedName;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The part of a manifest that all kinds share. */
final class Metadata {

    private Metadata() {}

    /** {@code apiVersion}, {@code kind} and {@code metadata}; the caller goes on. */
    static Fields head(String apiVersion, String kind, Map<String, Object> metadata) {
        return new Fields().text("apiVersion", apiVersion).text("kind", kind).object("metadata", metadata);
    }

    /**
     * {@code metadata} itself.
     *
     * @param times adds the times of the object's life
     */
    static Map<String, Object> of(NamespacedName id, Map<String, String> labels, UnaryOperator<Fields> times) {
        Fields metadata = new Fields().text("name", id.name()).text("namespace", id.namespace());
        return times.apply(metadata).labels("labels", labels).map();
    }
}
