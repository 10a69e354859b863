// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;

/**
 * The object from which something derives.
 *
 * @param kind its kind
 * @param id its identity
 */
public record ObjectRef(ResourceKind kind, NamespacedName id) {

    /** {@code Service quote}, as the From column shows it. */
    public String label() {
        return kind.kind() + " " + id.name();
    }
}
