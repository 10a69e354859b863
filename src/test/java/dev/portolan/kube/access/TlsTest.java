// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.Authority;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeProxy;
import dev.portolan.testing.Identity;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is trusted, and with what the user proves who he is. */
class TlsTest {

    private static final Instant NEXT_YEAR = Instant.now().plus(365, ChronoUnit.DAYS);
    private static final Instant LONG_AGO = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    private Path folder;

    private final Authority authority = new Authority("kubernetes");
    private FakeApiServer server = FakeApiServer.secure(authority.server("localhost", NEXT_YEAR), null);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void serverOfTheAuthorityIsTrusted() throws Exception {
        assertThat(ask(config().trusting(authority))).contains("ServiceList");
    }

    /** What waits for a network is not interrupted, so it is left behind if it does. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closingWaitsForNoWordOfASilentNetwork() throws Exception {
        try (FakeProxy network = FakeProxy.http(server.port())) {
            Host host = config().trusting(authority)
                    .cluster("proxy-url: http://" + network.address())
                    .write(folder);
            ApiServer asked = ApiServer.of(
                    new KubeconfigFiles(host).read(null).access("test"), host, InstantSource.system(), Consent.GIVEN);
            ApiResponse answer = asked.get("/api/v1/services", Duration.ofHours(1));
            assertThat(answer.body().readAllBytes()).isNotEmpty();
            answer.finish();
            network.fallSilent();

            asked.close();

            assertThat(network.asked()).hasSize(1);
        }
    }

    @Test
    void serverOfAnotherAuthorityIsNot() {
        Problem problem = problem(config().trusting(new Authority("somebody else")));

        assertThat(problem)
                .isEqualTo(new Problem(
                        "The certificate of 127.0.0.1 is not signed by the authority in the kubeconfig.",
                        "Portolan did not connect.",
                        "If the cluster was set up anew, get its kubeconfig anew.",
                        "It is signed by CN=kubernetes; trusted is CN=somebody else.",
                        Problem.Cause.TRUST));
    }

    @Test
    void withoutAnAuthorityTheMachinesCount() {
        Problem problem = problem(config());

        assertThat(problem.happened())
                .isEqualTo("The certificate of 127.0.0.1 is not signed by an authority that this machine trusts.");
        assertThat(problem.remedy()).isEqualTo("Name its authority in the kubeconfig (certificate-authority).");
    }

    @Test
    void expiredServerIsNotTrusted() {
        serve(authority.server("localhost", LONG_AGO));

        assertThat(problem(config().trusting(authority)).happened())
                .isEqualTo("The certificate of 127.0.0.1 expired on 5 Mar 2026.");
    }

    @Test
    void serverOfAnotherNameIsNotTrusted() {
        Problem problem = problem(config("https://localhost:")
                .cluster("tls-server-name: k8s.example.com")
                .trusting(authority));

        assertThat(problem.happened())
                .isEqualTo("The certificate of localhost:" + server.port() + " is not for the name k8s.example.com.");
        assertThat(problem.quoted()).isEqualTo("It bears [127.0.0.1, localhost].");
    }

    @Test
    void nameIsNotLookedAtWhereEverybodyIsTrusted() throws Exception {
        serve(authority.server("elsewhere", NEXT_YEAR));

        assertThat(problem(config("https://localhost:").trusting(authority)).happened())
                .endsWith(" is not for the name localhost.");
        assertThat(ask(config("https://localhost:").cluster("insecure-skip-tls-verify: true")))
                .contains("ServiceList");
    }

    @Test
    void otherNameIsTrustedWhereTheKubeconfigSaysSo() throws Exception {
        serve(authority.server("k8s.example.com", NEXT_YEAR));

        assertThat(ask(config().cluster("tls-server-name: k8s.example.com").trusting(authority)))
                .contains("ServiceList");
        assertThat(server.serverNames()).containsExactly("k8s.example.com");
    }

    @Test
    void everybodyIsTrustedWhereTheKubeconfigSaysSo() throws Exception {
        serve(authority.server("elsewhere", LONG_AGO));
        Host host = config().cluster("insecure-skip-tls-verify: true").write(folder);

        try (ApiServer asked = server(host)) {
            assertThat(asked.trustsAnybody()).isTrue();
            assertThat(ask(asked)).contains("ServiceList");
        }
    }

    @ParameterizedTest
    @CsvSource({"EC, PKCS8", "RSA, PKCS8", "Ed25519, PKCS8", "EC, older", "RSA, older"})
    void clientCertificatesOfEveryKindAreShown(String algorithm, String form) throws Exception {
        serve(authority.server("localhost", NEXT_YEAR), authority);
        Identity admin = authority.client("admin", algorithm, NEXT_YEAR);
        String key = form.equals("older") ? admin.olderKeyPem() : admin.keyPem();

        assertThat(ask(config().trusting(authority).user(admin, key))).contains("ServiceList");
    }

    @Test
    void certificateAndKeyMayLieInOneFileAsAKubeletKeepsThem() throws Exception {
        serve(authority.server("localhost", NEXT_YEAR), authority);
        Identity admin = authority.client("admin", "EC", NEXT_YEAR);
        Files.writeString(folder.resolve("current.pem"), admin.certificatePem() + admin.keyPem());
        Files.writeString(
                folder.resolve("ca.pem"),
                authority.own().keyPem() + authority.own().certificatePem());

        assertThat(ask(config().cluster("certificate-authority: ca.pem")
                        .user("client-certificate: current.pem, client-key: current.pem")))
                .contains("ServiceList");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void clientCertificateThatAPluginTellsIsShown() throws Exception {
        serve(authority.server("localhost", NEXT_YEAR), authority);
        Identity admin = authority.client("admin", "EC", NEXT_YEAR);
        Path told = Files.writeString(folder.resolve("told.json"), """
            {"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status":
            {"clientCertificateData": "%s", "clientKeyData": "%s"}}\
            """.formatted(
                admin.certificatePem().replace("\n", "\\n"), admin.keyPem().replace("\n", "\\n")));

        assertThat(ask(config().trusting(authority)
                        .user("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command:"
                                + " cat, args: ['"
                                + told + "']}")))
                .contains("ServiceList");
    }

    @Test
    void packedAnswersAreAskedForAndUnpacked() throws Exception {
        server.faults().gzip(true);

        assertThat(ask(config().trusting(authority))).contains("ServiceList");
        assertThat(server.requests())
                .singleElement()
                .extracting(request -> request.header("Accept-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void serverThatWantsACertificateSaysSo() {
        serve(authority.server("localhost", NEXT_YEAR), authority);

        Problem problem = problem(config().trusting(authority));

        // With TLS 1.3 the alert may be overtaken by the end of the connection.
        assertThat(problem.happened()).containsAnyOf(" ended the TLS handshake.", " broke.");
        assertThat(problem.remedy()).startsWith("Check that the cluster is running");
    }

    @Test
    void expiredClientCertificateExplainsTheRefusal() {
        server.faults().requireTokens("none");
        Identity admin = authority.client("admin", "EC", LONG_AGO);

        assertThat(problem(config().trusting(authority).user(admin, admin.keyPem())))
                .isEqualTo(new Problem(
                        "The certificate of u expired on 5 Mar 2026.",
                        "The API server refuses it.",
                        "Renew it and connect again.",
                        "Unauthorized",
                        Problem.Cause.CREDENTIALS));
    }

    @Test
    void hostWithItsPortIsSpokenToByTlsWhereSomethingIsToBeProven() throws Exception {
        assertThat(ask(config("127.0.0.1:").trusting(authority))).contains("ServiceList");
        assertThat(ask(config("127.0.0.1:").cluster("insecure-skip-tls-verify: true")))
                .contains("ServiceList");

        server.close();
        server = FakeApiServer.plain();
        assertThat(ask(config("127.0.0.1:"))).contains("ServiceList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:6443/prefix", "a b", "ftp://a", "://"})
    void serverThatIsNoUrlIsTold(String text) {
        Host host = KubeconfigText.of(text).write(folder);

        assertThat(catchThrowableOfType(ProblemException.class, () -> server(host))
                        .problem()
                        .line())
                .isEqualTo("The server of the context test is \"" + text
                        + "\", which is no URL. It should look like https://127.0.0.1:6443.");
    }

    @Test
    void plainServerDoesNotSpeakTls() {
        server.close();
        server = FakeApiServer.plain();

        assertThat(problem(config().trusting(authority)).happened())
                .isEqualTo("127.0.0.1:" + server.port() + " does not speak TLS.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        certificate-authority: absent.crt            | token: t                                                    | The certificate-authority of c (FOLDER/absent.crt) cannot be used: there is no such file. Correct the kubeconfig.
        certificate-authority-data: bm90aGluZw==     | token: t                                                    | The certificate-authority-data of c cannot be used: it holds no certificate. Correct the kubeconfig.
        certificate-authority: .                     | token: t                                                    | The certificate-authority of c (FOLDER) cannot be used: it is a folder. Correct the kubeconfig.
        certificate-authority-data: '***'            | token: t                                                    | The certificate-authority-data of c cannot be used: the data is not Base64. Correct the kubeconfig.
        insecure-skip-tls-verify: true               | client-certificate-data: bm90aGluZw==, client-key-data: bg== | The client-certificate-data of u cannot be used: the certificate is damaged. Correct the kubeconfig.
        insecure-skip-tls-verify: true               | client-certificate: absent.crt, client-key-data: bg==        | The client-certificate of u (FOLDER/absent.crt) cannot be used: there is no such file. Correct the kubeconfig.
        proxy-url: 'ftp://proxy'                     | token: t                                                    | The proxy-url of the cluster c begins with ftp://. Portolan goes through http:// and socks5:// proxies. It should look like http://proxy.example.com:3128.
        """)
    void whatCannotBeUsedIsNamed(String cluster, String user, String sentence) {
        Host host = config().cluster(cluster).user(user).write(folder);

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> server(host).close());

        assertThat(thrown.problem().line()).isEqualTo(sentence.replace("FOLDER", folder.toString()));
    }

    @Test
    void keyThatCannotBeReadIsToldByItsFile() throws Exception {
        Identity admin = authority.client("admin", "EC", NEXT_YEAR);
        Files.writeString(folder.resolve("admin.crt"), admin.certificatePem());
        Host host = config().user("client-certificate: admin.crt, client-key: absent.key")
                .write(folder);

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> server(host).close());

        assertThat(thrown.problem().happened())
                .isEqualTo("The client-key of u (" + folder.resolve("absent.key")
                        + ") cannot be used: there is no such file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void keyOfAnotherCertificateIsToldBeforeAnythingIsSent(String algorithm) {
        Identity admin = authority.client("admin", algorithm, NEXT_YEAR);
        String other = authority.client("other", "EC", NEXT_YEAR).keyPem();
        Host host = config().trusting(authority).user(admin, other).write(folder);

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> server(host).close());

        assertThat(thrown.problem().happened())
                .isEqualTo("The client-key of the user u is not that of its client certificate.");
    }

    private void serve(Identity identity) {
        serve(identity, null);
    }

    private void serve(Identity identity, Authority clients) {
        server.close();
        server = FakeApiServer.secure(identity, clients);
    }

    private KubeconfigText config() {
        return config("https://127.0.0.1:");
    }

    private KubeconfigText config(String url) {
        return KubeconfigText.of(url + server.port());
    }

    private String ask(KubeconfigText config) throws Exception {
        try (ApiServer asked = server(config.write(folder))) {
            return ask(asked);
        }
    }

    private static String ask(ApiServer asked) throws ApiException, InterruptedException, IOException {
        try (ApiResponse answer = asked.get("/api/v1/services", Duration.ofSeconds(10))) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Problem problem(KubeconfigText config) {
        return catchThrowableOfType(ApiException.class, () -> ask(config)).problem();
    }

    private static ApiServer server(Host host) throws ProblemException {
        return ApiServer.of(
                new KubeconfigFiles(host).read(null).access("test"), host, InstantSource.system(), Consent.GIVEN);
    }
}
