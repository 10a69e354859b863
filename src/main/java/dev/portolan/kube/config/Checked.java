// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import java.util.List;

/**
 * An entry of a kubeconfig with what forbids to use it.
 *
 * @param entry the entry
 * @param faults why kubectl refuses it, empty if it does not
 */
record Checked<T>(T entry, List<Problem> faults) {

    Checked {
        faults = List.copyOf(faults);
    }
}
