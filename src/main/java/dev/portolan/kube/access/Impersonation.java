// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.UserEntry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.Headers;

/** The headers by which a user acts as another (Kubernetes, "User impersonation"). */
final class Impersonation {

    /** The marks that a header's name may hold (RFC 9110 section 5.6.2), but the one that begins an escape. */
    private static final String MARKS = "!#$&'*+-.^_`|~";

    private final UserEntry user;
    private final Headers.Builder headers = new Headers.Builder();

    private Impersonation(UserEntry user) {
        this.user = user;
    }

    /**
     * The headers, none for a user who acts as itself.
     *
     * @throws ProblemException if a value cannot be sent
     */
    static Headers of(UserEntry user) throws ProblemException {
        UserEntry.Impersonation as = user.impersonation();
        Impersonation headers = new Impersonation(user);
        if (as.user().isEmpty()) {
            return headers.headers.build();
        }
        headers.add("User", as.user(), "as");
        if (!as.uid().isEmpty()) {
            headers.add("Uid", as.uid(), "as-uid");
        }
        for (String group : as.groups()) {
            headers.add("Group", group, "as-groups");
        }
        for (var extra : as.extra().entrySet()) {
            for (String value : extra.getValue()) {
                headers.add("Extra-" + escaped(extra.getKey()), value, "as-user-extra");
            }
        }
        return headers.headers.build();
    }

    /** Names are sent in UTF-8, as client-go does. */
    private void add(String name, String value, String field) throws ProblemException {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    Problem.of("The field " + field + " of the user " + user.name() + " holds a line break.")
                            .withRemedy("Correct the kubeconfig."));
        }
        headers.addUnsafeNonAscii("Impersonate-" + name, value);
    }

    /** A key as the API server reads it from a header's name: what a name may not hold is percent-encoded. */
    private static String escaped(String key) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : key.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || MARKS.indexOf(octet) >= 0);
            escaped.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet));
        }
        return escaped.toString();
    }
}
