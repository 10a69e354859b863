// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a context signs in. Says what will be used, never the secret itself. */
public sealed interface Credential {

    /**
     * A client certificate.
     *
     * @param expires the end of its validity, null if it could not be read
     */
    record ClientCertificate(@Nullable Instant expires) implements Credential {}

    /** A bearer token written in the kubeconfig. */
    record Token() implements Credential {}

    /**
     * A bearer token read from a file.
     *
     * @param path the file as the kubeconfig names it
     */
    record TokenFile(String path) implements Credential {}

    /**
     * A program that is run to get a token or a certificate.
     *
     * @param command the program and its arguments
     */
    record ExecPlugin(List<String> command) implements Credential {
        public ExecPlugin {
            command = List.copyOf(command);
        }
    }

    /**
     * An OIDC provider.
     *
     * @param issuer its URL, empty if not given
     */
    record SingleSignOn(String issuer) implements Credential {}

    /** A user name and a password. */
    record Password() implements Credential {}

    /** Nothing: the server is asked anonymously. */
    record Anonymous() implements Credential {}

    /** Not at all: the context cannot be used as it is. The problems of the {@link Kubeconfig} say why. */
    record Unusable() implements Credential {}
}
