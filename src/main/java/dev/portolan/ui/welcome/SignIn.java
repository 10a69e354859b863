// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.Credential;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a context signs in, in words.
 *
 * @param icon the sort of credential
 * @param words what will be used
 * @param command the command line that would be run, empty if none
 * @param doubtful whether it will hardly let anybody in: it has expired, or cannot be used
 */
record SignIn(Icons icon, String words, String command, boolean doubtful) {

    static SignIn of(Credential credential, Instant now) {
        return switch (credential) {
            case Credential.ClientCertificate(var expires) -> certificate(expires, now);
            case Credential.Token() -> plain(Icons.TOKEN, Messages.text("welcome.signIn.token"));
            case Credential.TokenFile(var path) ->
                new SignIn(Icons.TOKEN, Messages.text("welcome.signIn.tokenFile"), path, false);
            case Credential.ExecPlugin(var command) -> program(command);
            case Credential.SingleSignOn(var issuer) ->
                new SignIn(Icons.SINGLE_SIGN_ON, Messages.text("welcome.signIn.singleSignOn"), issuer, false);
            case Credential.Password() -> plain(Icons.PASSWORD, Messages.text("welcome.signIn.password"));
            case Credential.Anonymous() -> plain(Icons.SINGLE_SIGN_ON, Messages.text("welcome.signIn.anonymous"));
            case Credential.Unusable() -> new SignIn(Icons.WARNING, Messages.text("welcome.signIn.unusable"), "", true);
        };
    }

    /** The whole as one text, for tips and screen readers. */
    String spoken() {
        return command.isEmpty() ? words : words + " " + command;
    }

    private static SignIn certificate(@Nullable Instant expires, Instant now) {
        return expires == null || expires.isAfter(now)
                ? plain(Icons.CLIENT_CERTIFICATE, Messages.text("welcome.signIn.certificate"))
                : new SignIn(Icons.WARNING, Messages.text("welcome.signIn.expired", Times.date(expires)), "", true);
    }

    private static SignIn program(List<String> command) {
        String line = String.join(" ", command);
        boolean singleSignOn = line.toLowerCase(Locale.ROOT).matches(".*(kubelogin|oidc).*");
        return singleSignOn
                ? new SignIn(Icons.SINGLE_SIGN_ON, Messages.text("welcome.signIn.singleSignOnRuns"), line, false)
                : new SignIn(Icons.PROGRAM, Messages.text("welcome.signIn.runs"), line, false);
    }

    private static SignIn plain(Icons icon, String words) {
        return new SignIn(icon, words, "", false);
    }
}
