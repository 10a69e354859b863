// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Credential;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a user signs in, without doing it. */
final class Credentials {

    private Credentials() {}

    static Credential of(UserEntry user) {
        return switch (user.signIn()) {
            case SignIn.Exec exec -> new Credential.ExecPlugin(exec.command());
            case SignIn.TokenFile tokenFile ->
                new Credential.TokenFile(tokenFile.file().toString());
            case SignIn.Token _ -> new Credential.Token();
            case SignIn.Oidc oidc -> new Credential.SingleSignOn(oidc.issuer());
            case SignIn.Password _ ->
                user.certificate().isMissing() ? new Credential.Password() : certificate(user.certificate());
            case SignIn.Nothing _ ->
                user.certificate().isMissing() ? new Credential.Anonymous() : certificate(user.certificate());
        };
    }

    private static Credential certificate(Material certificate) {
        return new Credential.ClientCertificate(expiry(certificate));
    }

    /** When the first certificate ends; null if it cannot be read, which connecting will explain. */
    private static @Nullable Instant expiry(Material certificate) {
        try {
            List<X509Certificate> chain = Certificates.parse(certificate.read());
            return chain.isEmpty() ? null : chain.getFirst().getNotAfter().toInstant();
        } catch (IOException | CertificateException e) {
            return null;
        }
    }
}
