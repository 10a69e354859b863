// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is not listed namespace by namespace where there is too much of it.
 *
 * @param denied what the server says may not be listed, with its words, in the order in which it was asked
 * @param others whether there are namespaces of which nothing is known: they were not tried, and the server did not say that
 *     they are denied
 */
record Untried(Map<Scope, String> denied, boolean others) {

    /** All is listed. */
    static final Untried NOTHING = new Untried(Map.of(), false);

    Untried {
        denied = Collections.unmodifiableMap(new LinkedHashMap<>(denied));
    }
}
