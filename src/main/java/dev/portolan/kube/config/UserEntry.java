// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.util.List;
import java.util.Map;

/**
 * A user of a kubeconfig.
 *
 * @param name its name
 * @param certificate its client certificate
 * @param key the key of that certificate
 * @param signIn what proves who asks, beside that
 * @param impersonation as whom the user acts
 */
public record UserEntry(String name, Material certificate, Material key, SignIn signIn, Impersonation impersonation) {

    /** A user who says nothing of itself. */
    public static UserEntry anonymous(String name) {
        return new UserEntry(name, Material.NONE, Material.NONE, new SignIn.Nothing(), Impersonation.NONE);
    }

    /**
     * As whom a user acts.
     *
     * @param user {@code as}, empty for as itself
     * @param uid {@code as-uid}, empty if none
     * @param groups {@code as-groups}
     * @param extra {@code as-user-extra}
     */
    public record Impersonation(String user, String uid, List<String> groups, Map<String, List<String>> extra) {

        /** As itself. */
        public static final Impersonation NONE = new Impersonation("", "", List.of(), Map.of());

        public Impersonation {
            groups = List.copyOf(groups);
            extra = Map.copyOf(extra);
        }
    }
}
