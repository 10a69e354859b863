// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ClusterEntry;
import dev.portolan.kube.config.Material;
import dev.portolan.kube.config.UserEntry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the certificates and keys that a kubeconfig names; what cannot be used is told by its field and file. */
final class Materials {

    private Materials() {}

    /** Whom a cluster entry trusts. */
    static ServerTrust trust(ClusterEntry cluster) throws ProblemException {
        try {
            return ServerTrust.of(cluster.trust());
        } catch (IOException | GeneralSecurityException e) {
            throw unusable("certificate-authority", cluster.trust().authority(), cluster.name(), e);
        }
    }

    /** The client certificate of a user with its key; null if it has none. */
    static @Nullable ClientKey clientKey(UserEntry user) throws ProblemException {
        if (user.certificate().isMissing()) {
            return null;
        }
        ClientKey read = new ClientKey(chain(user), key(user));
        if (!read.isPair()) {
            throw new ProblemException(
                    Problem.of("The client-key of the user " + user.name() + " is not that of its client certificate.")
                            .withRemedy("Correct the kubeconfig."));
        }
        return read;
    }

    private static List<X509Certificate> chain(UserEntry user) throws ProblemException {
        try {
            return ClientKey.chain(user.certificate().read());
        } catch (IOException e) {
            throw unusable("client-certificate", user.certificate(), user.name(), e);
        }
    }

    private static PrivateKey key(UserEntry user) throws ProblemException {
        try {
            return ClientKey.key(user.key().read());
        } catch (IOException e) {
            throw unusable("client-key", user.key(), user.name(), e);
        }
    }

    private static ProblemException unusable(String field, Material material, String whose, Exception e) {
        boolean inline = !material.inline().value().isEmpty();
        String what = inline || material.file() == null
                ? field + "-data of " + whose
                : field + " of " + whose + " (" + material.file() + ")";
        return new ProblemException(
                Problem.of("The " + what + " cannot be used: " + told(material, e) + ".")
                        .withRemedy("Correct the kubeconfig."),
                e);
    }

    private static String told(Material material, Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case Exception _ when material.file() != null && Files.isDirectory(material.file()) -> "it is a folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
