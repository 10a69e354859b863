// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.kube.config.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** A kubeconfig with one context, {@code test}, for tests that connect. */
public final class KubeconfigText {

    private final String server;
    private String cluster = "";
    private String user = "token: test";
    private String namespace = "kiada";

    private KubeconfigText(String server) {
        this.server = server;
    }

    public static KubeconfigText of(String server) {
        return new KubeconfigText(server);
    }

    /** Adds a field to the cluster, such as {@code tls-server-name: x}. */
    public KubeconfigText cluster(String field) {
        cluster += ", " + field;
        return this;
    }

    /** Trusts that authority. */
    public KubeconfigText trusting(Authority authority) {
        return cluster("certificate-authority-data: " + base64(authority.own().certificatePem()));
    }

    /** Signs in like that, such as {@code tokenFile: x}. */
    public KubeconfigText user(String fields) {
        user = fields;
        return this;
    }

    /** Signs in with a client certificate. */
    public KubeconfigText user(Identity identity, String keyPem) {
        return user("client-certificate-data: " + base64(identity.certificatePem()) + ", client-key-data: "
                + base64(keyPem));
    }

    public KubeconfigText namespace(String name) {
        namespace = name;
        return this;
    }

    /** Writes it and tells the machine that has it. */
    public Host write(Path folder) {
        try {
            Path file = Files.writeString(folder.resolve("kubeconfig"), toString());
            return new Host(Map.of("KUBECONFIG", file.toString(), "PATH", System.getenv("PATH")), folder, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return """
                contexts: [{name: test, context: {cluster: c, user: u, namespace: %s}}]
                clusters: [{name: c, cluster: {server: '%s'%s}}]
                users: [{name: u, user: {%s}}]
                """.formatted(namespace, server, cluster, user);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
