// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and clusters that kubectl 1.36 refuses are refused here, and those that it takes are taken. */
class KubeconfigRulesTest {

    private static final String V1 = "apiVersion: client.authentication.k8s.io/v1";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        token: t, username: u                          | has both token and username.
        token: t, password: p                          | has both token and password.
        tokenFile: t, username: u, password: p         | has both tokenFile and username.
        password: p                                    | has a password, but no username.
        client-certificate: a, client-certificate-data: YQ==, client-key: k | has both client-certificate and client-certificate-data.
        client-certificate: a, client-key: k, client-key-data: YQ== | has both client-key and client-key-data.
        client-certificate: a                          | has a client certificate, but neither client-key nor client-key-data.
        client-certificate-data: YQ==, token: t        | has a client certificate, but neither client-key nor client-key-data.
        exec: {V1, interactiveMode: Never}             | has no exec.command.
        exec: {command: aws, interactiveMode: Never}   | has no exec.apiVersion.
        exec: {V1, command: aws}                       | has no exec.interactiveMode, which client.authentication.k8s.io/v1 demands.
        token: t, exec: {V1, command: aws}             | has no exec.interactiveMode, which client.authentication.k8s.io/v1 demands.
        exec: {V1, command: aws, interactiveMode: never} | has an exec.interactiveMode that is neither Never nor IfAvailable nor Always.
        exec: {V1alpha1, command: aws}                 | has the exec.apiVersion client.authentication.k8s.io/v1alpha1.
        exec: {V1, command: aws, interactiveMode: Never, env: [{value: x}]} | has a variable without a name in exec.env.
        exec: {V1, command: aws, interactiveMode: Never}, auth-provider: {name: gcp, config: {access-token: a}} | has both exec and auth-provider.
        auth-provider: {name: gcp}                     | has the auth-provider gcp, and no access-token is left of it.
        auth-provider: {}                              | has an auth-provider without a name, and no access-token is left of it.
        auth-provider: {name: oidc, config: {client-id: c}} | has no auth-provider.config.idp-issuer-url.
        auth-provider: {name: oidc, config: {idp-issuer-url: i}} | has no auth-provider.config.client-id.
        token: t, as-groups: [dev]                     | has as-groups, but not as.
        token: t, as-uid: u-1                          | has as-uid, but not as.
        token: t, as-user-extra: {scopes: [v]}         | has as-user-extra, but not as.
        """)
    void userThatKubectlRefusesIsToldByFileLineAndField(String fields, String wrong) throws IOException {
        MergedKubeconfig read = read("server: https://c", fields.replace("V1", V1));

        assertRefused(read, "~/config, line 10: the user u " + wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        server: https://c, certificate-authority: a, certificate-authority-data: YQ== | has both certificate-authority and certificate-authority-data.
        server: https://c, insecure-skip-tls-verify: true, certificate-authority: a   | has insecure-skip-tls-verify: true beside certificate-authority.
        server: c, insecure-skip-tls-verify: true, certificate-authority-data: YQ==   | has insecure-skip-tls-verify: true beside certificate-authority-data.
        """)
    void clusterThatKubectlRefusesIsToldByFileLineAndField(String fields, String wrong) throws IOException {
        assertRefused(read(fields, "token: t"), "~/config, line 7: the cluster c " + wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: t, tokenFile: f",
                "tokenFile: f, password: p",
                "username: u",
                "client-certificate: c, client-key: k, password: p",
                "token: t, client-key: k, client-key-data: YQ==",
                "token: t, client-certificate-data: YQ==, client-key-data: YQ==",
                "exec: {V1beta1, command: aws}",
                "exec: {V1, command: aws, interactiveMode: IfAvailable}",
                "password: p, exec: {V1beta1, command: aws}",
                "token: t, auth-provider: {name: oidc, config: {idp-issuer-url: i, client-id: c}}",
                "token: t, as-user-extra: {}, as-groups: []",
                "as: jane, as-groups: [dev]"
            })
    void userThatKubectlTakesIsTaken(String fields) throws Exception {
        MergedKubeconfig read = read("server: https://c", fields.replace("V1", V1));

        assertThat(read.listed().problems()).isEmpty();
        assertThat(read.access("good").user().name()).isEqualTo("u");
    }

    @Test
    void clusterWithoutTlsMayTrustWhomItLikes() throws IOException {
        String fields = "server: 'HTTP://127.0.0.1:8001', insecure-skip-tls-verify: true, certificate-authority: a";

        assertThat(read(fields, "token: t").listed().problems()).isEmpty();
    }

    @Test
    void refusalSaysWhatItMeansAndWhatToDo() throws IOException {
        assertThat(read("server: https://c", "token: t, username: u").listed().problems())
                .extracting(Problem::line)
                .containsExactly("~/config, line 10: the user u has both token and username."
                        + " Only one of them can count; kubectl refuses this too. Remove one of the two.");
    }

    @Test
    void variableThatNoProgramCanBeGivenIsNotSaidToBeRefusedByKubectl() throws IOException {
        String exec = V1 + ", command: aws, interactiveMode: Never, env: [{name: A=B, value: c}]";

        assertThat(read("server: https://c", "exec: {" + exec + "}").listed().problems())
                .extracting(Problem::line)
                .containsExactly("~/config, line 10: the user u has a variable in exec.env with an = in its name."
                        + " No program can be given such a variable: the name ends at the first =."
                        + " Correct or remove it.");
    }

    @Test
    void refusedUserHidesNoContextAndIsToldOnceForAllThatNameIt() throws Exception {
        MergedKubeconfig read = read("server: https://c", "token: secret, username: u");

        assertThat(read.listed().contexts())
                .extracting(ClusterContext::name, ClusterContext::credential)
                .containsExactly(
                        tuple("good", new Credential.Unusable()),
                        tuple("again", new Credential.Unusable()),
                        tuple("other", new Credential.Token()));
        assertThat(read.listed().problems()).hasSize(1);
        assertThat(read.listed().problems().toString()).doesNotContain("secret");
        assertThat(read.access("other").user().name()).isEqualTo("v");
    }

    @Test
    void entriesThatNoContextNamesMayBeAnything() throws IOException {
        Path file = Files.writeString(folder.resolve("config"), """
            contexts: [{name: good, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: s}}, {name: d, cluster: {}}]
            users: [{name: u, user: {token: t}}, {name: v, user: {token: t, username: u}}]
            """);

        assertThat(read(file).listed().problems()).isEmpty();
    }

    private static void assertRefused(MergedKubeconfig read, String sentence) {
        assertThat(read.listed().problems()).extracting(Problem::happened).containsExactly(sentence);
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> read.access("good"));
        assertThat(thrown.problem()).isEqualTo(read.listed().problems().getFirst());
        assertThat(thrown.problem().remedy()).isNotEmpty();
    }

    private MergedKubeconfig read(String cluster, String user) throws IOException {
        return read(Files.writeString(folder.resolve("config"), """
            contexts:
            - {name: good, context: {cluster: c, user: u}}
            - {name: again, context: {cluster: c, user: u}}
            - {name: other, context: {cluster: c, user: v}}
            clusters:
            - name: c
              cluster: {%s}
            users:
            - name: u
              user: {%s}
            - {name: v, user: {token: t}}
            """.formatted(cluster, user)));
    }

    private MergedKubeconfig read(Path file) {
        return new KubeconfigFiles(new Host(Map.of(), folder, folder)).read(file);
    }
}
