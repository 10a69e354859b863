// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.kube.config.MergedKubeconfig;
import dev.portolan.kube.config.SignIn;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeProxy;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kubeconfig says about signing in reaches the server as it was meant, or is told to be wrong. */
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-03-17T14:00:00Z");

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void identityTokenIsShownAsLongAsItIsGood() throws Exception {
        String token = identityToken(NOW.plusSeconds(60));

        assertThat(sent(oidc(token)).header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void endedSingleSignOnIsToldAndTheKubeconfigStaysAsItIs() throws Exception {
        KubeconfigText config = oidc(identityToken(NOW));
        server.faults().requireTokens("another");

        Problem problem = problem(config);

        assertThat(problem)
                .isEqualTo(new Problem(
                        "The sign-in of context test with https://sso has ended.",
                        "Portolan does not renew it, since it never writes to your kubeconfig.",
                        "Run kubectl get namespaces with this context once, then connect again.",
                        "",
                        Problem.Cause.CREDENTIALS));
        assertThat(server.requests()).isEmpty();
        assertThat(folder.resolve("kubeconfig")).hasContent(config.toString());
        assertThat(folder).isDirectoryNotContaining("regex:.*\\.(lock|tmp)");
    }

    @Test
    void impersonationIsAskedFor() throws Exception {
        FakeRequest request = sent(KubeconfigText.of(server.url())
                .user("token: t, as: jane, as-groups: [dev, ops], as-user-extra: {scopes: [view]}"));

        assertThat(request.header("Impersonate-User")).isEqualTo("jane");
        assertThat(request.headers("Impersonate-Group")).containsExactly("dev", "ops");
        assertThat(request.header("Impersonate-Extra-scopes")).isEqualTo("view");
    }

    @Test
    void keysOfExtraFieldsAreEscapedAsTheServerReadsThem() throws Exception {
        FakeRequest request = sent(KubeconfigText.of(server.url())
                .user("token: t, as: 'jürgen', as-uid: u-1,"
                        + " as-user-extra: {'example.com/team %': [dns], 'größe': ['1']}"));

        assertThat(request.header("Impersonate-Extra-example.com%2Fteam%20%25")).isEqualTo("dns");
        assertThat(request.header("Impersonate-Extra-gr%C3%B6%C3%9Fe")).isEqualTo("1");
        assertThat(request.header("Impersonate-Uid")).isEqualTo("u-1");
        byte[] octets = request.header("Impersonate-User").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo("jürgen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token: \"secret\\nsecond\"", "token: secrét"})
    void tokenThatNoHeaderCanCarryIsToldWithoutIt(String user) {
        Problem problem = problem(KubeconfigText.of(server.url()).user(user));

        assertThat(problem.happened())
                .isEqualTo("The token of the context test holds a line break or another character that no request can"
                        + " carry.");
        assertThat(problem.toString()).doesNotContain("secr");
    }

    @Test
    void impersonationThatNoHeaderCanCarryIsToldByItsField() {
        KubeconfigText config = KubeconfigText.of(server.url()).user("token: t, as: \"jane\\r\\nX-Other: 1\"");

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> sent(config));

        assertThat(thrown.problem().happened()).isEqualTo("The field as of the user u holds a line break.");
    }

    @Test
    void tokenFileThatIsEmptyOrAbsentIsToldAndNothingSent() throws Exception {
        KubeconfigText config = KubeconfigText.of(server.url()).user("tokenFile: token");
        String absent = problem(config).happened();
        Path file = Files.writeString(folder.resolve("token"), "\n");

        assertThat(absent).isEqualTo("The token file " + file + " does not exist.");
        assertThat(problem(config).line())
                .isEqualTo("The token file " + file + " is empty. Check tokenFile in the kubeconfig.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void tokenCountsWhileItsFileHoldsNone() throws Exception {
        KubeconfigText config = KubeconfigText.of(server.url()).user("token: kept, tokenFile: token");

        assertThat(sent(config).header("Authorization")).isEqualTo("Bearer kept");

        Files.writeString(folder.resolve("token"), "fresh");
        assertThat(sent(config).header("Authorization")).isEqualTo("Bearer fresh");
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ./absent             | `FOLDER/absent` does not exist.
        ./plain              | `FOLDER/plain` is no program that can be run.
        """)
    void programThatCannotBeRunIsTold(String program, String happened) throws Exception {
        Files.writeString(folder.resolve("plain"), "text");
        KubeconfigText config = KubeconfigText.of(server.url())
                .user("exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: " + program + "}");

        assertThat(problem(config).happened()).isEqualTo(happened.replace("FOLDER", folder.toString()));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: secret",
                "username: jane, password: secret",
                "tokenFile: absent",
                "exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ./absent}"
            })
    void credentialsAreNotSentWhereOthersCouldReadThem(String user) throws Exception {
        try (FakeProxy proxy = FakeProxy.socks(server.port())) {
            KubeconfigText config = overheard(proxy).user(user);

            assertThat(sent(config).header("Authorization")).isEmpty();
            assertThat(proxy.asked()).containsExactly("k8s.example.com:8080");
        }
    }

    @Test
    void refusalOfWhomNothingWasSentForIsToldWithTheReason() throws Exception {
        server.faults().requireTokens("secret");
        try (FakeProxy proxy = FakeProxy.socks(server.port())) {
            Problem problem = problem(overheard(proxy).user("token: secret"));

            assertThat(problem.meaning())
                    .isEqualTo(
                            "The credentials of u were not sent: the server of the cluster c is named by http://, where"
                                    + " anybody on the way could read them. kubectl sends none either.");
            assertThat(problem.remedy()).isEqualTo("Name it by https:// in the kubeconfig.");
            assertThat(problem.quoted()).contains("Unauthorized");
        }
    }

    @Test
    void pluginIsToldAllThatTheKubeconfigSaysOfItsCluster() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), "authority");
        Host host = KubeconfigText.of("https://10.0.0.1:6443")
                .cluster("certificate-authority: ca.pem, tls-server-name: name, proxy-url: 'socks5://p:1'")
                .cluster("extensions: [{name: client.authentication.k8s.io/exec, extension: {project: dev, ttl: 5,"
                        + " tags: [a, true, null], quoted: '7'}}, {name: other, extension: {a: b}}]")
                .user("exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: c, provideClusterInfo: true}")
                .write(folder);
        MergedKubeconfig config = new KubeconfigFiles(host).read(null);

        String told = ExecInfo.of(
                (SignIn.Exec) config.access("test").user().signIn(),
                config.access("test").cluster(),
                false);

        assertThat(told)
                .endsWith("\"cluster\":{\"server\":\"https://10.0.0.1:6443\",\"tls-server-name\":\"name\","
                        + "\"proxy-url\":\"socks5://p:1\",\"certificate-authority-data\":\"YXV0aG9yaXR5\","
                        + "\"config\":{\"project\":\"dev\",\"ttl\":5,\"tags\":[\"a\",true,null],\"quoted\":\"7\"}}}}");
    }

    private static KubeconfigText overheard(FakeProxy proxy) {
        return KubeconfigText.of("http://k8s.example.com:8080")
                .cluster("proxy-url: 'socks5://" + proxy.address() + "'");
    }

    private KubeconfigText oidc(String token) {
        return KubeconfigText.of(server.url())
                .user("auth-provider: {name: oidc, config: {idp-issuer-url: 'https://sso', client-id: c,"
                        + " id-token: " + token + ", refresh-token: refresh}}");
    }

    private static String identityToken(Instant until) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"sub\": \"jane\", \"exp\": " + until.getEpochSecond() + "}";
        return encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".signature";
    }

    private Problem problem(KubeconfigText config) {
        return catchThrowableOfType(ApiException.class, () -> sent(config)).problem();
    }

    private FakeRequest sent(KubeconfigText config) throws Exception {
        Host host = config.write(folder);
        try (ApiServer asked =
                ApiServer.of(new KubeconfigFiles(host).read(null).access("test"), host, () -> NOW, Consent.GIVEN)) {
            asked.get("/api/v1/services", Duration.ofSeconds(10)).close();
        }
        return server.requests().getLast();
    }
}
