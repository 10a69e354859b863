// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.ClusterContext;
import java.time.Instant;

/**
 * A context as the start screen shows it.
 *
 * @param context the context
 * @param current whether the kubeconfig names it as the current one
 * @param signIn how it signs in
 */
record ContextRow(ClusterContext context, boolean current, SignIn signIn) {

    static ContextRow of(ClusterContext context, String current, Instant now) {
        return new ContextRow(context, context.name().equals(current), SignIn.of(context.credential(), now));
    }
}
