// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.Authority;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeProxy;
import dev.portolan.testing.KubeconfigText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private void ask(String proxy) throws Exception {
        Host host = KubeconfigText.of("https://" + NAME + ":6443")
                .trusting(authority)
                .cluster("proxy-url: '" + proxy + "'")
                .write(folder);
        try (ApiServer asked = ApiServer.of(access(host), host, InstantSource.system(), Consent.GIVEN)) {
            asked.get("/api/v1/services", Duration.ofSeconds(10)).close();
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
