// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.kube.read.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of one kubeconfig file, with their paths made absolute. */
final class ConfigFile {

    private static final String AUTH_PROVIDER = "auth-provider";

    private final Tree tree;
    private final Path folder;
    private final String name;

    /**
     * @param folder the folder that the file lies in
     * @param name the file's name as a person would write it
     */
    ConfigFile(Tree tree, Path folder, String name) {
        this.tree = tree;
        this.folder = folder;
        this.name = name;
    }

    String currentContext() {
        return tree.at("current-context").text();
    }

    List<ContextEntry> contexts() {
        return named("contexts", entry -> {
            Tree context = entry.at("context");
            return new ContextEntry(
                    entry.at("name").text(),
                    context.at("cluster").text(),
                    context.at("user").text(),
                    context.at("namespace").text());
        });
    }

    List<Checked<ClusterEntry>> clusters() {
        return named("clusters", entry -> {
            Tree cluster = entry.at("cluster");
            String called = entry.at("name").text();
            return new Checked<>(cluster(called, cluster), ClusterRules.faults(name, called, cluster));
        });
    }

    private ClusterEntry cluster(String called, Tree cluster) {
        return new ClusterEntry(
                called,
                cluster.at("server").text(),
                new ClusterEntry.Trust(
                        material(cluster, "certificate-authority"),
                        cluster.at("tls-server-name").text(),
                        cluster.at("insecure-skip-tls-verify").flag()),
                cluster.at("proxy-url").text(),
                forPlugins(cluster));
    }

    /** The extension that client-go hands on to plugins as it is. */
    private static String forPlugins(Tree cluster) {
        return cluster.at("extensions").items().stream()
                .filter(extension -> extension.at("name").text().equals("client.authentication.k8s.io/exec"))
                .map(extension -> extension.at("extension"))
                .filter(Tree::isObject)
                .map(Tree::json)
                .findFirst()
                .orElse("");
    }

    List<Checked<UserEntry>> users() {
        return named("users", entry -> {
            Tree user = entry.at("user");
            String called = entry.at("name").text();
            return new Checked<>(user(called, user), UserRules.faults(name, called, user));
        });
    }

    private UserEntry user(String called, Tree user) {
        return new UserEntry(
                called,
                material(user, "client-certificate"),
                material(user, "client-key"),
                signIn(user),
                impersonation(user));
    }

    private <T> List<T> named(String list, Function<Tree, T> entry) {
        return tree.at(list).items().stream()
                .filter(one -> !one.at("name").text().isEmpty())
                .map(entry)
                .toList();
    }

    private Material material(Tree from, String field) {
        String inline = from.at(field + "-data").text();
        Path file = path(from.at(field).text());
        return inline.isEmpty() && file == null ? Material.NONE : new Material(file, new Secret(inline));
    }

    private @Nullable Path path(String text) {
        return text.isEmpty() ? null : folder.resolve(text).normalize();
    }

    /** As client-go does, a plugin is not run for a user who has a token, a password or a certificate already. */
    private SignIn signIn(Tree user) {
        Path tokenFile = path(user.at("tokenFile").text());
        String token = user.at("token").text();
        String name = user.at("username").text();
        if (tokenFile != null) {
            return new SignIn.TokenFile(tokenFile, new Secret(token));
        }
        if (!token.isEmpty()) {
            return new SignIn.Token(new Secret(token));
        }
        if (!name.isEmpty()) {
            return new SignIn.Password(name, new Secret(user.at("password").text()));
        }
        if (user.at("exec").isObject() && material(user, "client-certificate").isMissing()) {
            return exec(user.at("exec"));
        }
        return user.at(AUTH_PROVIDER).isObject() ? provider(user.at(AUTH_PROVIDER)) : new SignIn.Nothing();
    }

    private SignIn exec(Tree exec) {
        String program = exec.at("command").text();
        boolean hasPath = program.contains("/") || program.contains("\\");
        List<String> command = new ArrayList<>();
        command.add(hasPath ? folder.resolve(program).normalize().toString() : program);
        command.addAll(exec.at("args").texts());
        Map<String, String> environment = new HashMap<>();
        exec.at("env")
                .items()
                .forEach(pair ->
                        environment.put(pair.at("name").text(), pair.at("value").text()));
        String mode = exec.at("interactiveMode").text();
        return new SignIn.Exec(
                exec.at("apiVersion").text(),
                command,
                environment,
                new SignIn.Terms(
                        mode.isEmpty() ? "IfAvailable" : mode,
                        exec.at("installHint").text(),
                        exec.at("provideClusterInfo").flag()));
    }

    /** Of the providers that client-go once had, only {@code oidc} is left; the others kept a token that may still be good. */
    private static SignIn provider(Tree provider) {
        Tree config = provider.at("config");
        if (provider.at("name").text().equals("oidc")) {
            return new SignIn.Oidc(
                    config.at("idp-issuer-url").text(),
                    config.at("client-id").text(),
                    new Secret(config.at("client-secret").text()),
                    new Secret(config.at("id-token").text()),
                    new Secret(config.at("refresh-token").text()));
        }
        String token = config.at("access-token").text();
        return token.isEmpty() ? new SignIn.Nothing() : new SignIn.Token(new Secret(token));
    }

    private static UserEntry.Impersonation impersonation(Tree user) {
        Map<String, List<String>> extra = new HashMap<>();
        user.at("as-user-extra").fields().forEach((key, values) -> extra.put(key, values.texts()));
        return new UserEntry.Impersonation(
                user.at("as").text(),
                user.at("as-uid").text(),
                user.at("as-groups").texts(),
                extra);
    }
}
