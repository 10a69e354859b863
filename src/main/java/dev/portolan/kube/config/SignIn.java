// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What proves who asks, beside a client certificate. */
public sealed interface SignIn {

    /** Nothing. */
    record Nothing() implements SignIn {}

    /** A bearer token that does not change. */
    record Token(Secret token) implements SignIn {}

    /**
     * A bearer token that is read from a file again and again, since others renew it there.
     *
     * @param file the file
     * @param instead the token that counts while the file holds none, empty if there is none
     */
    record TokenFile(Path file, Secret instead) implements SignIn {}

    /** A user name and a password. */
    record Password(String user, Secret password) implements SignIn {}

    /**
     * A program that tells a token or a client certificate ({@code client.authentication.k8s.io}).
     *
     * @param apiVersion the version of the protocol
     * @param command the program and its arguments; a program with a path counts from the kubeconfig's folder already
     * @param environment what is added to its environment
     * @param terms how it may be run
     */
    record Exec(String apiVersion, List<String> command, Map<String, String> environment, Terms terms)
            implements SignIn {
        public Exec {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }

        /** Says what is run, not with what environment. */
        @Override
        public String toString() {
            return "Exec" + command;
        }
    }

    /**
     * How a program may be run.
     *
     * @param interactiveMode {@code Never}, {@code IfAvailable} or {@code Always}
     * @param installHint what the kubeconfig says to do if it is not there, empty if nothing
     * @param tellsCluster whether it is told which cluster it is for ({@code provideClusterInfo})
     */
    record Terms(String interactiveMode, String installHint, boolean tellsCluster) {}

    /**
     * An OpenID Connect provider, by the {@code oidc} auth provider.
     *
     * @param issuer its URL
     * @param clientId the client's id
     * @param clientSecret the client's secret, empty if it has none
     * @param idToken the token that is held, empty for none
     * @param refreshToken the token by which another is got, empty for none
     */
    record Oidc(String issuer, String clientId, Secret clientSecret, Secret idToken, Secret refreshToken)
            implements SignIn {}
}
