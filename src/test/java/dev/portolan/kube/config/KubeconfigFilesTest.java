// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.testing.Authority;
import dev.portolan.testing.Identity;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kubeconfigs are merged as kubectl merges them, and whatever is wrong is said in words. */
class KubeconfigFilesTest {

    @TempDir
    private Path folder;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
    }

    @Test
    void contextsKeepTheirOrderAndTheFirstOfEqualNamesWins() throws IOException {
        Path one = write("one", """
            current-context: gamma
            contexts:
            - {name: gamma, context: {cluster: c, user: u, namespace: first}}
            - {name: alpha, context: {cluster: c, user: u}}
            clusters:
            - {name: c, cluster: {server: 'https://one:6443'}}
            """);
        Path two = write("two", """
            current-context: beta
            contexts:
            - {name: gamma, context: {cluster: c, user: u, namespace: second}}
            - {name: beta, context: {cluster: c, user: u}}
            clusters:
            - {name: c, cluster: {server: 'https://two:6443'}}
            users:
            - {name: u, user: {token: secret-token}}
            """);
        Path three = write("three", "users: [{name: u, user: {username: somebody}}]");
        environment.put(
                "KUBECONFIG",
                String.join(
                        File.pathSeparator,
                        one.toString(),
                        folder.resolve("absent").toString(),
                        two.toString(),
                        three.toString()));

        Kubeconfig listed = listed();

        assertThat(listed.contexts()).extracting(ClusterContext::name).containsExactly("gamma", "alpha", "beta");
        assertThat(listed.context("gamma"))
                .contains(new ClusterContext("gamma", "https://one:6443", "u", "first", new Credential.Token()));
        assertThat(listed.context("beta"))
                .get()
                .extracting(ClusterContext::namespace)
                .isEqualTo("default");
        assertThat(listed.current()).isEqualTo("gamma");
        assertThat(listed.files()).containsExactly(one, folder.resolve("absent"), two, three);
        assertThat(listed.problems()).isEmpty();
        assertThat(read().toString()).doesNotContain("secret-token");
    }

    @Test
    void homeIsLookedAtWithoutTheVariable() throws IOException {
        Files.createDirectories(home.resolve(".kube"));
        Files.writeString(home.resolve(".kube/config"), config("{token: t}"));

        assertThat(listed().contexts()).hasSize(1);
    }

    @Test
    void chosenFileIsLookedAtAlone() throws IOException {
        environment.put("KUBECONFIG", write("other", config("{token: t}")).toString());
        Path chosen = write("chosen", config("{token: t}").replace("ctx", "mine"));

        Kubeconfig listed = new KubeconfigFiles(host()).read(chosen).listed();

        assertThat(listed.contexts()).extracting(ClusterContext::name).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {token: t}                                                | Token[]
        {tokenFile: tok}                                          | TokenFile[path=FOLDER/tok]
        {username: u, password: p}                                | Password[]
        {}                                                        | Anonymous[]
        {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: aws, args: [eks, get-token]}}            | ExecPlugin[command=[aws, eks, get-token]]
        {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ./bin/login}}                            | ExecPlugin[command=[FOLDER/bin/login]]
        {auth-provider: {name: oidc, config: {idp-issuer-url: 'https://sso', client-id: c}}} | SingleSignOn[issuer=https://sso]
        {auth-provider: {name: gcp, config: {access-token: a}}}   | Token[]
        {client-certificate-data: bm90IGEgY2VydGlmaWNhdGU=, client-key-data: a2V5} | ClientCertificate[expires=null]
        {client-certificate: absent.crt, client-key: absent.key}  | ClientCertificate[expires=null]
        """)
    void credentialsAreToldApart(String user, String credential) throws IOException {
        environment.put("KUBECONFIG", write("config", config(user)).toString());

        assertThat(listed().contexts().getFirst().credential())
                .hasToString(credential.replace("FOLDER", folder.toString()));
    }

    @Test
    void relativePathsCountFromTheFolderOfTheirOwnFile() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Path file = Files.writeString(
                inner.resolve("config"),
                config("{tokenFile: tok, client-certificate: ../c.crt, client-key: k/c.key}")
                        .replace("6443'", "6443', certificate-authority: ca.crt"));
        Path plugin = Files.writeString(
                inner.resolve("plugin"),
                config("{exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ./bin/login}}")
                        .replace("ctx", "two")
                        .replace(": u", ": v"));
        environment.put("KUBECONFIG", "inner/config" + File.pathSeparator + plugin);

        ContextAccess access = read().access("ctx");

        assertThat(listed().files()).containsExactly(file, plugin);
        assertThat(access.user().signIn()).isEqualTo(new SignIn.TokenFile(inner.resolve("tok"), new Secret("")));
        assertThat(access.user().certificate().file()).isEqualTo(folder.resolve("c.crt"));
        assertThat(access.user().key().file()).isEqualTo(inner.resolve("k/c.key"));
        assertThat(access.cluster().trust().authority().file()).isEqualTo(inner.resolve("ca.crt"));
        assertThat(listed().context("two"))
                .get()
                .extracting(ClusterContext::credential)
                .isEqualTo(new Credential.ExecPlugin(
                        List.of(inner.resolve("bin/login").toString())));
    }

    @Test
    void certificatesTellWhenTheyExpire() throws IOException {
        Instant until = Instant.parse("2026-03-05T10:00:00Z");
        Identity admin = new Authority("kubernetes").client("admin", "EC", until);
        Files.writeString(folder.resolve("admin.crt"), admin.certificatePem());
        String inline =
                Base64.getEncoder().encodeToString(admin.certificatePem().getBytes(StandardCharsets.UTF_8));
        environment.put(
                "KUBECONFIG",
                write("file", config("{client-certificate: admin.crt, client-key: admin.key}"))
                        + File.pathSeparator
                        + write(
                                "data",
                                config("{client-certificate-data: " + inline + ", client-key: admin.key}")
                                        .replace("ctx", "other")
                                        .replace("user: u", "user: v")
                                        .replace("name: u", "name: v")));

        assertThat(listed().contexts())
                .extracting(ClusterContext::credential)
                .containsExactly(new Credential.ClientCertificate(until), new Credential.ClientCertificate(until));
    }

    @Test
    void withoutAnyFileThereIsASentence() {
        assertThat(problems()).containsExactly("There is no kubeconfig at ~/.kube/config.");
    }

    @Test
    void namedFilesThatDoNotExistAreNamed() {
        environment.put("KUBECONFIG", "/none/a" + File.pathSeparator + "/none/b");

        assertThat(problems().getFirst()).startsWith("KUBECONFIG names no file that exists: /none/a, /none/b.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                | ~/config has no context.
        'kind: Config'    | ~/config has no context.
        'a: b: c'         | ~/config is not YAML in line 1: mapping values are not allowed here.
        'a: [b: {c'       | ~/config is not YAML in line 1: expected ',' or '}', but got <stream end>.
        'just a text'     | ~/config is not a kubeconfig: it holds no object.
        'contexts: [{name: a, context: {cluster: x}}]' | The context a names the cluster x, which no kubeconfig has.
        'contexts: [{name: a, context: {}}]'           | The context a names no cluster.
        '{contexts: [{name: a, context: {cluster: c, user: x}}], clusters: [{name: c, cluster: {server: s}}]}' | The context a names the user x, which no kubeconfig has.
        '{contexts: [{name: a, context: {cluster: c}}], clusters: [{name: c, cluster: {}}]}' | The cluster c of the context a names no server.
        '{current-context: z, contexts: [{name: a, context: {cluster: c}}], clusters: [{name: c, cluster: {server: s}}]}' | The current context is z, which no kubeconfig has.
        """)
    void whatIsWrongIsSaid(String content, String sentence) throws IOException {
        Path file = Files.writeString(home.resolve("config"), content);
        environment.put("KUBECONFIG", file.toString());

        assertThat(problems()).singleElement().asString().startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        contexts: {a: {cluster: c}}                              | 1 | contexts must be a list
        contexts: [a]                                            | 1 | contexts[0] must be an object
        contexts:#- context: {cluster: {x: y}}#  name: a         | 2 | contexts[0].context.cluster must be a text
        current-context: [a]                                     | 1 | current-context must be a text
        clusters:#- cluster:#    insecure-skip-tls-verify: 'true' | 3 | clusters[0].cluster.insecure-skip-tls-verify must be true or false, without quotation marks
        users:#- user:#    token: {a: b}                         | 3 | users[0].user.token must be a text
        users:#- {}#- user:#    tokenFile: "a\\0b"               | 4 | users[1].user.tokenFile must be a path
        users:#- user: {exec: {command: "a\\0b"}}                | 2 | users[0].user.exec.command must be a path
        users:#- user: {exec: [aws]}                             | 2 | users[0].user.exec must be an object
        users:#- user: {exec: {args: get-token}}                 | 2 | users[0].user.exec.args must be a list
        users:#- user: {exec: {args: [{}]}}                      | 2 | users[0].user.exec.args[0] must be a text
        users:#- user: {exec: {args: ["a\\0"]}}                  | 2 | users[0].user.exec.args[0] must be a text
        users:#- user: {exec: {env: [{name: [A]}]}}              | 2 | users[0].user.exec.env[0].name must be a text
        users:#- user:#    as-user-extra:#      scopes: view     | 4 | users[0].user.as-user-extra.scopes must be a list
        users:#- user: {auth-provider: {config: {id-token: []}}} | 2 | users[0].user.auth-provider.config.id-token must be a text
        """)
    void fieldOfAnotherTypeIsToldByFileLineAndField(String content, int line, String wrong) throws IOException {
        environment.put(
                "KUBECONFIG",
                write("wrong", content.replace('#', '\n')) + File.pathSeparator + write("good", config("{token: t}")));

        assertThat(problems())
                .containsExactly(folder.resolve("wrong") + ", line " + line + ": " + wrong
                        + ". Correct it or choose another file.");
        assertThat(listed().contexts()).hasSize(1);
    }

    @Test
    void fieldsThatAreNotReadMayBeAnything() throws IOException {
        environment.put(
                "KUBECONFIG",
                write("config", config("{token: 7, other: {a: [b]}}") + "preferences: text\nextensions: 3\n")
                        .toString());

        assertThat(problems()).isEmpty();
        assertThat(listed().contexts()).hasSize(1);
    }

    @Test
    void entriesWithoutANameAndNamesThatAreTakenAreTold() throws IOException {
        environment.put(
                "KUBECONFIG",
                write(
                                "config",
                                config("{token: t}")
                                        .replace("contexts: [", """
                                            contexts: [
                                            {context: {cluster: c}},
                                            """)
                                        .replace(
                                                "}]\nclusters",
                                                "},\n{name: ctx, context: {cluster: c, namespace: second}}]\nclusters"))
                        .toString());

        assertThat(problems())
                .containsExactly(
                        folder.resolve("config") + ", line 2: contexts[0] has no name. It was left out. Give it one.",
                        folder.resolve("config")
                                + ", line 4: contexts[2] bears the name ctx again. The first one counts."
                                + " Rename or remove one: kubectl reads no such file.");
        assertThat(listed().contexts()).extracting(ClusterContext::namespace).containsExactly("default");
    }

    @Test
    void textThatIsNestedWithoutEndOrInAnotherEncodingIsToldWithItsFile() throws IOException {
        Path deep = write("deep", "[".repeat(5000));
        Path latin = Files.write(folder.resolve("latin"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
        environment.put("KUBECONFIG", deep + File.pathSeparator + latin);

        assertThat(problems()).hasSize(2);
        assertThat(problems().getFirst()).startsWith(deep + " is not YAML: ");
        assertThat(problems().getLast()).startsWith(latin + " is not YAML in line 1: it is not in UTF-8.");
    }

    @Test
    void folderIsNoKubeconfig() {
        environment.put("KUBECONFIG", folder.toString());

        assertThat(problems().getFirst()).startsWith(folder + " is a folder, not a kubeconfig.");
    }

    /** As for client-go, which then takes what stands there ({@code exec.Authenticator.UpdateTransportConfig}). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        token: t                                             | Token
        tokenFile: t                                         | TokenFile
        username: u, password: p                             | Password
        client-certificate-data: YQ==, client-key-data: YQ== | Nothing
        client-certificate: c, client-key: k                 | Nothing
        as: jane                                             | Exec
        """)
    void pluginIsNotRunForWhomHasSomethingElse(String fields, String signIn) throws Exception {
        environment.put(
                "KUBECONFIG",
                write(
                                "config",
                                config("{" + fields
                                        + ", exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: aws}}"))
                        .toString());

        assertThat(read().access("ctx").user().signIn().getClass().getSimpleName())
                .isEqualTo(signIn);
    }

    @Test
    void brokenFileHidesNoOther() throws IOException {
        environment.put(
                "KUBECONFIG", write("broken", "a: b: c") + File.pathSeparator + write("good", config("{token: t}")));

        assertThat(listed().contexts()).hasSize(1);
        assertThat(problems()).hasSize(1);
    }

    @Test
    void unknownContextNeverBecomesAnother() throws IOException {
        environment.put("KUBECONFIG", write("config", config("{token: t}")).toString());

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> read().access("prod"));

        assertThat(thrown.problem().line()).isEqualTo("The kubeconfig has no context prod. It has ctx.");
    }

    @Test
    void accessJoinsWhatSeveralFilesSay() throws Exception {
        environment.put(
                "KUBECONFIG",
                write("a", "contexts: [{name: a, context: {cluster: c, user: u}}]")
                        + File.pathSeparator
                        + write(
                                "b",
                                "clusters: [{name: c, cluster: {server: 'https://b', tls-server-name: n, proxy-url:"
                                        + " 'socks5://p:1'}}]")
                        + File.pathSeparator
                        + write(
                                "c",
                                "users: [{name: u, user: {tokenFile: t, as: jane, as-groups: [dev], as-user-extra: {k:"
                                        + " [v]}}}]"));

        ContextAccess access = read().access("a");

        assertThat(access.cluster().trust().serverName()).isEqualTo("n");
        assertThat(access.cluster().proxyUrl()).isEqualTo("socks5://p:1");
        assertThat(access.user().signIn()).isEqualTo(new SignIn.TokenFile(folder.resolve("t"), new Secret("")));
        assertThat(access.user().impersonation())
                .isEqualTo(new UserEntry.Impersonation("jane", "", List.of("dev"), Map.of("k", List.of("v"))));
    }

    private List<String> problems() {
        return listed().problems().stream().map(Problem::line).toList();
    }

    private Kubeconfig listed() {
        return read().listed();
    }

    private MergedKubeconfig read() {
        return new KubeconfigFiles(host()).read(null);
    }

    private Host host() {
        return new Host(environment, home, folder);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String config(String user) {
        return """
            contexts: [{name: ctx, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: 'https://k8s.example.com:6443'}}]
            users: [{name: u, user: %s}]
            """.formatted(user);
    }
}
