// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.Authority;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeProxy;
import dev.portolan.testing.KubeconfigText;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a server leads through the proxy that the kubeconfig or the environment names. */
@Timeout(30)
class ProxyTest {

    private static final String NAME = "k8s.example.com";

    @TempDir
    private Path folder;

    private final Authority authority = new Authority("kubernetes");
    private final FakeApiServer server =
            FakeApiServer.secure(authority.server(NAME, Instant.now().plus(Duration.ofDays(1))), null);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void socksProxyIsToldTheNameAndLooksItUpItself() throws Exception {
        try (FakeProxy proxy = FakeProxy.socks(server.port())) {
            ask("socks5://" + proxy.address());

            assertThat(proxy.asked()).containsExactly(NAME + ":6443");
        }
    }

    @Test
    void httpProxyIsAskedForATunnel() throws Exception {
        try (FakeProxy proxy = FakeProxy.http(server.port())) {
            ask("http://" + proxy.address());

            assertThat(proxy.asked()).containsExactly("CONNECT " + NAME + ":6443 HTTP/1.1");
        }
    }

    @Test
    void passwordIsGivenToAProxyThatWantsIt() throws Exception {
        try (FakeProxy proxy = FakeProxy.http(server.port())) {
            // "jane:s cret" in Base64.
            proxy.demand("Proxy-Authorization: Basic amFuZTpzIGNyZXQ=");

            ask("http://jane:s%20cret@" + proxy.address());

            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.header("Proxy-Authorization")).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void proxyThatIsNotThereIsNotTakenForTheServer(String scheme) {
        String nobody;
        try (FakeProxy proxy = FakeProxy.http(server.port())) {
            nobody = proxy.address();
        }

        assertThat(problem(scheme + "://" + nobody))
                .isEqualTo(new Problem(
                        "Connection refused by the proxy " + nobody + ".",
                        "",
                        "Check the network or the VPN, and what names the proxy: proxy-url of the cluster c.",
                        "",
                        Problem.Cause.CONNECTION));
    }

    @Test
    void nameOfAProxyThatIsNotFoundIsNotTakenForTheServers() {
        ProxyChoice proxy = new ProxyChoice(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 3128)), "", "HTTPS_PROXY");
        ConnectionFailures failures = new ConnectionFailures(NAME + ":6443", NAME, List.of(), proxy);

        assertThat(failures.failure(new UnknownHostException("proxy")).problem().line())
                .isEqualTo("The name of the proxy proxy:3128 was not found."
                        + " Check the network or the VPN, and what names the proxy: HTTPS_PROXY.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        403 Forbidden                     | Unexpected response code for CONNECT: 403
        407 Proxy Authentication Required | Failed to authenticate with proxy
        """)
    void proxyThatDoesNotLetThroughIsTold(String status, String said) {
        try (FakeProxy proxy = FakeProxy.http(server.port())) {
            proxy.refuse(status);

            Problem problem = problem("http://" + proxy.address());

            assertThat(problem.happened())
                    .isEqualTo("The proxy " + proxy.address() + " does not let through to " + NAME + ":6443.");
            assertThat(problem.quoted()).isEqualTo(said);
        }
    }

    @Test
    void socksProxyThatDoesNotReachTheServerIsTold() {
        try (FakeProxy proxy = FakeProxy.socks(server.port())) {
            proxy.refuse("5");

            Problem problem = problem("socks5://" + proxy.address());

            assertThat(problem.happened())
                    .isEqualTo("The proxy " + proxy.address() + " does not let through to " + NAME + ":6443.");
            assertThat(problem.quoted()).isEqualTo("SOCKS: Connection refused");
        }
    }

    @Test
    void wayThroughAProxyIsToldWithWhatTheServerDoes() {
        server.faults().silent(true);
        try (FakeProxy proxy = FakeProxy.http(server.port())) {
            Problem problem = problem("http://" + proxy.address(), Duration.ofMillis(300));

            assertThat(problem.happened()).isEqualTo(NAME + ":6443 did not answer in time.");
            assertThat(problem.meaning()).isEqualTo("The way there leads through the proxy " + proxy.address() + ".");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HTTPS_PROXY=proxy:3128                                    | HTTP @ proxy/<unresolved>:3128
        https_proxy=http://proxy:3128                             | HTTP @ proxy/<unresolved>:3128
        HTTPS_PROXY=socks5://proxy                                | SOCKS @ proxy/<unresolved>:1080
        HTTP_PROXY=proxy:3128                                     | DIRECT
        HTTPS_PROXY=proxy:3128 NO_PROXY=other,.example.com        | DIRECT
        HTTPS_PROXY=proxy:3128 NO_PROXY=example.com               | DIRECT
        HTTPS_PROXY=proxy:3128 no_proxy=k8s.example.com:6443      | DIRECT
        HTTPS_PROXY=proxy:3128 NO_PROXY=k8s.example.com:443       | HTTP @ proxy/<unresolved>:3128
        HTTPS_PROXY=proxy:3128 NO_PROXY=ample.com,10.0.0.0/8      | HTTP @ proxy/<unresolved>:3128
        HTTPS_PROXY=proxy:3128 NO_PROXY=*                         | DIRECT
        """)
    void proxyOfTheEnvironmentIsTakenAsGoTakesIt(String variables, String proxy) throws Exception {
        assertThat(choice(variables, "https://k8s.example.com:6443").proxy()).hasToString(proxy);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        https://10.1.2.3:6443,  DIRECT
        https://11.1.2.3:6443,  HTTP @ proxy/<unresolved>:3128
        https://[fd00::7]:6443, DIRECT
        https://127.0.0.1:6443, DIRECT
        https://localhost:6443, DIRECT
        """)
    void rangesOfAddressesAndTheMachineItselfNeedNoProxy(String url, String proxy) throws Exception {
        assertThat(choice("HTTPS_PROXY=proxy:3128 NO_PROXY=10.0.0.0/8,fd00::/16", url)
                        .proxy())
                .hasToString(proxy);
    }

    @Test
    void passwordForASocksProxyIsRefusedWithItsField() {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> ask("socks5://jane:secret@127.0.0.1:1"));

        assertThat(thrown.problem().line())
                .startsWith("The proxy-url of the cluster c has a password")
                .doesNotContain("secret");
    }

    private Problem problem(String proxy) {
        return problem(proxy, Duration.ofSeconds(10));
    }

    private Problem problem(String proxy, Duration patience) {
        return catchThrowableOfType(ApiException.class, () -> ask(proxy, patience))
                .problem();
    }

    private void ask(String proxy) throws Exception {
        ask(proxy, Duration.ofSeconds(10));
    }

    private void ask(String proxy, Duration patience) throws Exception {
        Host host = KubeconfigText.of("https://" + NAME + ":6443")
                .trusting(authority)
                .cluster("proxy-url: '" + proxy + "'")
                .write(folder);
        try (ApiServer asked = ApiServer.of(access(host), host, InstantSource.system(), Consent.GIVEN)) {
            asked.get("/api/v1/services", patience).close();
        }
    }

    private ProxyChoice choice(String variables, String url) throws ProblemException {
        Host host = KubeconfigText.of(url).write(folder);
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        return ProxyChoice.of(access(host), URI.create(url), new Host(environment, folder, folder));
    }

    private static ContextAccess access(Host host) throws ProblemException {
        return new KubeconfigFiles(host).read(null).access("test");
    }
}
