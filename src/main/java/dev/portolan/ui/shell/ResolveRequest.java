// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.List;

/**
 * A name that a feature wants to see resolved.
 *
 * @param typed as a person would type it
 * @param types constants of {@link org.xbill.DNS.Type}, in the order in which they are asked
 * @param namespace from where
 */
record ResolveRequest(String typed, List<Integer> types, String namespace) {

    ResolveRequest {
        types = List.copyOf(types);
    }
}
