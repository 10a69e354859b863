// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;

/** What the tree asks of the window. */
public interface TreeTarget {

    /** Show that Service. */
    void select(NamespacedName service);

    /**
     * Show why the Services of that namespace cannot be read.
     *
     * @param text the API's own text
     */
    void explainRefusal(String namespace, String text);

    /** Let the person choose which namespaces are read. */
    void chooseNamespaces();

    /** The person is done here: on to what the selection shows. */
    void enter();
}
