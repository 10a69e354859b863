// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.kube.config.Certificates;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.Authority;
import dev.portolan.testing.Identity;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why there is no connection, in words. */
class ConnectionFailuresTest {

    private static final Instant UNTIL = Instant.parse("2026-03-05T12:00:00Z");

    private final Authority authority = new Authority("kubernetes");

    @Test
    void nameThatIsNotFoundIsTold() {
        assertThat(problem(new UnknownHostException("k8s.example.com")).line())
                .isEqualTo(
                        "The name k8s.example.com was not found. Check the network or the VPN, and the context's server.");
    }

    @Test
    void networkThatLeadsNowhereIsToldInItsWords() {
        IOException unreachable = new ConnectException("Failed to connect to k8s.example.com/10.0.0.1:6443");
        unreachable.initCause(new ConnectException("Network is unreachable"));

        for (IOException e : List.of(unreachable, new NoRouteToHostException("Network is unreachable"))) {
            assertThat(problem(e).happened()).isEqualTo("k8s.example.com:6443 cannot be reached.");
            assertThat(problem(e).quoted()).isEqualTo("Network is unreachable");
        }
    }

    @Test
    void silenceIsTold() {
        assertThat(problem(new SocketTimeoutException("timeout")).happened())
                .isEqualTo("k8s.example.com:6443 did not answer in time.");
    }

    @Test
    void certificateThatIsNotValidYetPointsToTheClock() throws Exception {
        X509Certificate certificate = Certificates.parse(
                        authority.own().certificatePem().getBytes(StandardCharsets.US_ASCII))
                .getFirst();
        CertificateException early = new Untrusted(
                certificate, new CertificateException("no path", new CertificateNotYetValidException("not yet")));

        Problem problem = problem((IOException) new SSLHandshakeException("early").initCause(early));

        assertThat(problem.happened())
                .isEqualTo("The certificate of k8s.example.com is valid from "
                        + ConnectionFailures.day(certificate.getNotBefore().toInstant()) + " only.");
        assertThat(problem.remedy()).isEqualTo("Check this machine's clock.");
    }

    /** A kube-apiserver answers it with 401; what stands before one may end the handshake. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handshakeThatIsRefusedIsExplainedByACertificateThatHasEnded(boolean ended, @TempDir Path folder)
            throws Exception {
        Identity admin = authority.client("admin", "EC", UNTIL);
        Host host = KubeconfigText.of("https://k8s.example.com:6443")
                .trusting(authority)
                .user(admin, admin.keyPem())
                .write(folder);
        Instant now = ended ? UNTIL : UNTIL.minus(Duration.ofDays(1));

        try (ApiServer server =
                ApiServer.of(new KubeconfigFiles(host).read(null).access("test"), host, () -> now, Consent.GIVEN)) {
            Problem problem = server.failure(new SSLHandshakeException("Received fatal alert: bad_certificate"))
                    .problem();

            assertThat(problem.happened())
                    .isEqualTo(
                            ended
                                    ? "The certificate of u expired on 5 Mar 2026."
                                    : "k8s.example.com:6443 ended the TLS handshake.");
            assertThat(problem.quoted()).isEqualTo("Received fatal alert: bad_certificate");
            assertThat(server.failure(new ConnectException("Connection refused"))
                            .problem()
                            .happened())
                    .isEqualTo("Connection refused by k8s.example.com:6443.");
        }
    }

    private static Problem problem(IOException e) {
        return new ConnectionFailures(
                        "k8s.example.com:6443", "k8s.example.com", List.of(), new ProxyChoice(Proxy.NO_PROXY, "", ""))
                .failure(e)
                .problem();
    }
}
