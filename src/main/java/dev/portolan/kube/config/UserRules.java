// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which users kubectl refuses ({@code validateAuthInfo} of {@code client-go/tools/clientcmd}, {@code transport.New}, {@code
 * exec.GetAuthenticator}, and the {@code oidc} auth provider), and which could not be used here. Whether files are there is judged
 * when connecting.
 */
final class UserRules {

    private static final String CERTIFICATE = "client-certificate";
    private static final String KEY = "client-key";
    private static final String DATA = "-data";
    private static final String EXEC = "exec";
    private static final String AUTH_PROVIDER = "auth-provider";
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";

    private static final String PROTOCOL = "client.authentication.k8s.io/";
    private static final Set<String> SPOKEN = Set.of(PROTOCOL + "v1", PROTOCOL + "v1beta1");

    /** For this version alone client-go takes {@code IfAvailable} where nothing is said. */
    private static final String SAYS_NO_MODE = PROTOCOL + "v1beta1";

    private static final Set<String> MODES = Set.of("Never", "IfAvailable", "Always");

    private final Tree user;
    private final Faults faults;

    private UserRules(Tree user, Faults faults) {
        this.user = user;
        this.faults = faults;
    }

    /**
     * Why that user cannot be used.
     *
     * @param file the file's name as a person would write it
     */
    static List<Problem> faults(String file, String name, Tree user) {
        UserRules rules = new UserRules(user, new Faults(file, "the user " + name));
        rules.checkSecrets();
        rules.checkCertificate();
        if (user.at(EXEC).isObject()) {
            rules.checkPlugin(user.at(EXEC));
        }
        if (user.at(AUTH_PROVIDER).isObject()) {
            rules.checkProvider(user.at(AUTH_PROVIDER));
        }
        rules.checkImpersonation();
        return rules.faults.found();
    }

    private boolean has(String field) {
        return Faults.isSet(user, field);
    }

    private boolean hasCertificate() {
        return has(CERTIFICATE) || has(CERTIFICATE + DATA);
    }

    private void checkSecrets() {
        String token = has("token") ? "token" : "tokenFile";
        // A password beside a file is not looked at: only a username makes client-go send it.
        String name = has(USERNAME) || !has("token") ? USERNAME : PASSWORD;
        faults.demandOne(user, token, name);
        boolean alone = Stream.of(token, USERNAME, EXEC, AUTH_PROVIDER).noneMatch(this::has) && !hasCertificate();
        if (alone && has(PASSWORD)) {
            faults.add(
                    user.at(PASSWORD),
                    "has a password, but no username",
                    "Portolan does not ask for it, as kubectl does in a terminal.",
                    "Add the username.");
        }
    }

    private void checkCertificate() {
        if (!hasCertificate()) {
            return;
        }
        faults.demandOne(user, CERTIFICATE, CERTIFICATE + DATA);
        faults.demandOne(user, KEY, KEY + DATA);
        if (!has(KEY) && !has(KEY + DATA)) {
            faults.add(
                    user.at(has(CERTIFICATE) ? CERTIFICATE : CERTIFICATE + DATA),
                    "has a client certificate, but neither client-key nor client-key-data",
                    "Add the key of that certificate.");
        }
    }

    private void checkPlugin(Tree exec) {
        faults.demandOne(user, EXEC, AUTH_PROVIDER);
        demand(exec, EXEC, "command", "Name the program that signs in.");
        demand(exec, EXEC, "apiVersion", "Set the version that the program speaks, such as " + PROTOCOL + "v1.");
        String version = exec.at("apiVersion").text();
        if (!version.isEmpty() && !SPOKEN.contains(version)) {
            faults.add(
                    exec.at("apiVersion"),
                    "has the exec.apiVersion " + version,
                    "Portolan and kubectl speak " + PROTOCOL + "v1 and v1beta1.",
                    "Update the program, and set the version that it speaks then.");
        }
        String mode = exec.at("interactiveMode").text();
        if (mode.isEmpty() && SPOKEN.contains(version) && !version.equals(SAYS_NO_MODE)) {
            faults.add(
                    exec,
                    "has no exec.interactiveMode, which " + version + " demands",
                    "Set it to Never, IfAvailable or Always.");
        } else if (!mode.isEmpty() && !MODES.contains(mode)) {
            faults.add(
                    exec.at("interactiveMode"),
                    "has an exec.interactiveMode that is neither Never nor IfAvailable nor Always",
                    "Set it to one of the three.");
        }
        checkEnvironment(exec.at("env"));
    }

    private void checkEnvironment(Tree variables) {
        for (Tree variable : variables.items()) {
            String name = variable.at("name").text();
            if (name.isEmpty()) {
                faults.add(variable, "has a variable without a name in exec.env", "Name or remove it.");
            } else if (name.contains("=")) {
                faults.add(
                        variable,
                        "has a variable in exec.env with an = in its name",
                        "No program can be given such a variable: the name ends at the first =.",
                        "Correct or remove it.");
            }
        }
    }

    /** The providers that client-go once had beside {@code oidc} may have left a token that is still good. */
    private void checkProvider(Tree provider) {
        String name = provider.at("name").text();
        boolean isAsked = Stream.of("token", "tokenFile", USERNAME).noneMatch(this::has);
        if (name.equals("oidc")) {
            demand(provider.at("config"), "auth-provider.config", "idp-issuer-url", "Add the URL of the provider.");
            demand(provider.at("config"), "auth-provider.config", "client-id", "Add the id of the client.");
        } else if (isAsked && !Faults.isSet(provider.at("config"), "access-token")) {
            faults.add(
                    provider,
                    (name.isEmpty() ? "has an auth-provider without a name" : "has the auth-provider " + name)
                            + ", and no access-token is left of it",
                    "There is only oidc; kubectl refuses all others.",
                    "Sign in by exec with a plugin of the cluster's provider.");
        }
    }

    /** Whoever sets groups means to be less than itself, and would be itself without them. */
    private void checkImpersonation() {
        if (has("as")) {
            return;
        }
        Stream.of("as-uid", "as-groups", "as-user-extra")
                .filter(field -> holdsAny(user.at(field)))
                .findFirst()
                .ifPresent(field -> faults.add(
                        user.at(field),
                        "has " + field + ", but not as",
                        "A group, a uid or an extra field needs a user to act as; kubectl refuses this too.",
                        "Add as, or remove it."));
    }

    private static boolean holdsAny(Tree field) {
        return !field.text().isEmpty()
                || !field.items().isEmpty()
                || !field.fields().isEmpty();
    }

    private void demand(Tree object, String path, String field, String remedy) {
        if (!Faults.isSet(object, field)) {
            Tree at = object.isAbsent() ? user : object;
            faults.add(at, "has no " + path + "." + field, remedy);
        }
    }
}
