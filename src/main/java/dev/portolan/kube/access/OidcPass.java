// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity token that the kubeconfig holds, as long as it is good. It is not exchanged for another: a provider may then
 * take back the refresh token of the kubeconfig, which Portolan never rewrites, and kubectl would be locked out.
 */
final class OidcPass implements Pass.Office {

    private static final Pattern EXPIRY = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})");

    private final SignIn.Oidc oidc;
    private final String context;
    private final InstantSource clock;

    OidcPass(SignIn.Oidc oidc, String context, InstantSource clock) {
        this.oidc = oidc;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public Pass pass() throws ProblemException {
        String token = oidc.idToken().value();
        if (token.isEmpty() || !clock.instant().isBefore(expiry(token))) {
            throw new ProblemException(new Problem(
                    "The sign-in of context " + context + " with " + oidc.issuer() + " has ended.",
                    "Portolan does not renew it, since it never writes to your kubeconfig.",
                    "Run kubectl get namespaces with this context once, then connect again.",
                    ""));
        }
        return Pass.bearer(token);
    }

    @Override
    public boolean renew(Pass refused) {
        return false;
    }

    /** The {@code exp} claim (RFC 7519 section 4.1.4); far in the future if there is none to be read. */
    private static Instant expiry(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Instant.MAX;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Matcher expiry = EXPIRY.matcher(claims);
            return expiry.find() ? Instant.ofEpochSecond(Long.parseLong(expiry.group(1))) : Instant.MAX;
        } catch (IllegalArgumentException e) {
            // No claims that can be read: the server judges.
            return Instant.MAX;
        }
    }
}
