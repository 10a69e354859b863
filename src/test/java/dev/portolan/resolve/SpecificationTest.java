// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.WireMessage.Row;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kubernetes DNS-Based Service Discovery, version 1.1.0, section by section; and beside it what CoreDNS answers where the
 * specification is silent.
 */
class SpecificationTest {

    private final Resolver resolver = Resolver.offline(new ClusterZone(
            new World()
                    .namespace("empty")
                    .clusterIp("ns/web", "10.3.0.100", "https:443/TCP", "dns:53/UDP")
                    .clusterIp("ns/dual", "10.3.0.1,fd00::1", "http:80/TCP")
                    .clusterIp("ns/six", "fd00::6", "http:80/TCP")
                    .clusterIp("ns/unnamed", "10.3.0.7", ":8080/TCP")
                    .slice("ns/web", "web-1", "https:8443/TCP dns:5353/UDP", "10.4.0.1")
                    .headless("ns/headless", "https:443/TCP")
                    .slice("ns/headless", "headless-1", "https:443/TCP", "my-pet@10.3.0.10", "my-pet-2@10.3.0.11")
                    .headless("ns/plain", "http:80/TCP")
                    .slice("ns/plain", "plain-1", "http:8080/TCP", "10.3.0.20", "!10.3.0.21")
                    .slice("ns/plain", "plain-2", "http:8080/TCP", "fd00::20")
                    .headless("ns/down", "http:80/TCP")
                    .slice("ns/down", "down-1", "http:80/TCP", "!10.3.0.30")
                    .headless("ns/bare", "http:80/TCP")
                    .headless("ns/portless")
                    .slice("ns/portless", "portless-1", "", "10.3.0.40")
                    .externalName("ns/alias", "www.example.com")
                    .externalName("ns/inner", "web.ns.svc.cluster.local")
                    .externalName("ns/address", "192.0.2.1")
                    .externalName("ns/self", "self.ns.svc.cluster.local")
                    .snapshot(),
            profile()));

    @ParameterizedTest(name = "2.2 {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    dns-version.cluster.local. | TXT | NOERROR | "1.1.0"
                    dns-version.cluster.local. | A   | NXDOMAIN |
                    """)
    void schemaVersion(String name, String type, String rcode, String answer) {
        check(name, type, rcode, answer);
    }

    @ParameterizedTest(name = "2.3 {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # 2.3.1 address records
                    web.ns.svc.cluster.local.              | A    | NOERROR  | 10.3.0.100
                    web.ns.svc.cluster.local.              | AAAA | NOERROR  |
                    dual.ns.svc.cluster.local.             | A    | NOERROR  | 10.3.0.1
                    dual.ns.svc.cluster.local.             | AAAA | NOERROR  | fd00::1
                    six.ns.svc.cluster.local.              | A    | NOERROR  |
                    nope.ns.svc.cluster.local.             | A    | NXDOMAIN |
                    web.empty.svc.cluster.local.           | A    | NXDOMAIN |
                    web.nowhere.svc.cluster.local.         | A    | NXDOMAIN |
                    # 2.3.2 SRV of named ports
                    _https._tcp.web.ns.svc.cluster.local.  | SRV  | NOERROR  | 0 100 443 web.ns.svc.cluster.local.
                    _dns._udp.web.ns.svc.cluster.local.    | SRV  | NOERROR  | 0 100 53 web.ns.svc.cluster.local.
                    _https._udp.web.ns.svc.cluster.local.  | SRV  | NXDOMAIN |
                    _8080._tcp.unnamed.ns.svc.cluster.local. | SRV | NXDOMAIN |
                    # CoreDNS: all ports at the Service's own name
                    web.ns.svc.cluster.local.              | SRV  | NOERROR  | 0 50 443 web.ns.svc.cluster.local., 0 50 53 web.ns.svc.cluster.local.
                    unnamed.ns.svc.cluster.local.          | SRV  | NOERROR  | 0 100 8080 unnamed.ns.svc.cluster.local.
                    dual.ns.svc.cluster.local.             | SRV  | NOERROR  | 0 50 80 dual.ns.svc.cluster.local.
                    # CoreDNS: names of endpoints and addresses of ports
                    10-4-0-1.web.ns.svc.cluster.local.     | A    | NOERROR  | 10.4.0.1
                    _https._tcp.web.ns.svc.cluster.local.  | A    | NOERROR  | 10.3.0.100
                    # 2.3.3 PTR
                    100.0.3.10.in-addr.arpa.               | PTR  | NOERROR  | web.ns.svc.cluster.local.
                    1.0.3.10.in-addr.arpa.                 | PTR  | NOERROR  | dual.ns.svc.cluster.local.
                    """)
    void serviceWithClusterIp(String name, String type, String rcode, String answer) {
        check(name, type, rcode, answer);
    }

    @ParameterizedTest(name = "2.4 {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # 2.4.1 address records
                    headless.ns.svc.cluster.local.            | A    | NOERROR  | 10.3.0.10, 10.3.0.11
                    my-pet.headless.ns.svc.cluster.local.     | A    | NOERROR  | 10.3.0.10
                    10-3-0-10.headless.ns.svc.cluster.local.  | A    | NXDOMAIN |
                    plain.ns.svc.cluster.local.               | A    | NOERROR  | 10.3.0.20
                    plain.ns.svc.cluster.local.               | AAAA | NOERROR  | fd00::20
                    10-3-0-20.plain.ns.svc.cluster.local.     | A    | NOERROR  | 10.3.0.20
                    10-3-0-21.plain.ns.svc.cluster.local.     | A    | NXDOMAIN |
                    fd00--20.plain.ns.svc.cluster.local.      | AAAA | NOERROR  | fd00::20
                    down.ns.svc.cluster.local.                | A    | NXDOMAIN |
                    bare.ns.svc.cluster.local.                | A    | NXDOMAIN |
                    portless.ns.svc.cluster.local.            | A    | NOERROR  | 10.3.0.40
                    # 2.4.2 SRV
                    _https._tcp.headless.ns.svc.cluster.local. | SRV | NOERROR  | 0 50 443 my-pet.headless.ns.svc.cluster.local., 0 50 443 my-pet-2.headless.ns.svc.cluster.local.
                    _http._tcp.plain.ns.svc.cluster.local.    | SRV  | NOERROR  | 0 50 8080 10-3-0-20.plain.ns.svc.cluster.local., 0 50 8080 fd00--20.plain.ns.svc.cluster.local.
                    _http._tcp.down.ns.svc.cluster.local.     | SRV  | NXDOMAIN |
                    portless.ns.svc.cluster.local.            | SRV  | NOERROR  |
                    _x._tcp.portless.ns.svc.cluster.local.    | SRV  | NXDOMAIN |
                    # 2.4.3 PTR
                    10.0.3.10.in-addr.arpa.                   | PTR  | NOERROR  | my-pet.headless.ns.svc.cluster.local.
                    20.0.3.10.in-addr.arpa.                   | PTR  | NOERROR  | 10-3-0-20.plain.ns.svc.cluster.local.
                    21.0.3.10.in-addr.arpa.                   | PTR  | NXDOMAIN |
                    """)
    void headlessService(String name, String type, String rcode, String answer) {
        check(name, type, rcode, answer);
    }

    @ParameterizedTest(name = "2.5 {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    alias.ns.svc.cluster.local.    | CNAME | NOERROR  | www.example.com.
                    alias.ns.svc.cluster.local.    | A     | NOERROR  | www.example.com.
                    alias.ns.svc.cluster.local.    | SRV   | NOERROR  |
                    _x._y.alias.ns.svc.cluster.local. | SRV | NXDOMAIN |
                    x.alias.ns.svc.cluster.local.  | A     | NXDOMAIN |
                    inner.ns.svc.cluster.local.    | A     | NOERROR  | web.ns.svc.cluster.local., 10.3.0.100
                    inner.ns.svc.cluster.local.    | AAAA  | NOERROR  |
                    address.ns.svc.cluster.local.  | A     | NXDOMAIN |
                    address.ns.svc.cluster.local.  | CNAME | NXDOMAIN |
                    self.ns.svc.cluster.local.     | A     | NOERROR  |
                    self.ns.svc.cluster.local.     | CNAME | NOERROR  | self.ns.svc.cluster.local.
                    """)
    void externalName(String name, String type, String rcode, String answer) {
        check(name, type, rcode, answer);
    }

    @ParameterizedTest(name = "silent {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    cluster.local.                 | A    | NOERROR  |
                    svc.cluster.local.             | A    | NOERROR  |
                    empty.svc.cluster.local.       | A    | NOERROR  |
                    empty.svc.cluster.local.       | TXT  | NXDOMAIN |
                    web.ns.svc.cluster.local.      | TXT  | NOERROR  |
                    nowhere.svc.cluster.local.     | A    | NXDOMAIN |
                    nowhere.svc.cluster.local.     | SOA  | NOERROR  |
                    foo.cluster.local.             | A    | NXDOMAIN |
                    1-2-3-4.ns.pod.cluster.local.  | A    | NOERROR  | 1.2.3.4
                    1-2-3-4.nowhere.pod.cluster.local. | A | NXDOMAIN |
                    web.ns.svc.cluster.local.      | ANY  | NOERROR  |
                    example.com.                   | A    | SERVFAIL |
                    """)
    void whereTheSpecificationIsSilent(String name, String type, String rcode, String answer) {
        check(name, type, rcode, answer);
    }

    private void check(String name, String type, String rcode, String answer) {
        byte[] query = WireMessage.query(new RecordedQuestion(
                JsonMapper.shared().createObjectNode().put("name", name).put("type", type)));

        WireMessage reply = new WireMessage(
                resolver.answer(query, Client.local(Transport.UDP)).orElseThrow());

        List<String> data = answer == null ? List.of() : Arrays.asList(answer.split(", "));
        assertThat(reply.rcode).isEqualTo(rcode);
        assertThat(reply.rows("answer")).extracting(Row::data).containsExactlyInAnyOrderElementsOf(data);
        assertThat(Stream.of("answer", "authority")
                        .mapToInt(section -> reply.rows(section).size())
                        .sum())
                .as("a denial has its SOA")
                .isEqualTo(rcode.equals("SERVFAIL") ? 0 : Math.max(1, data.size()));
    }

    private static DnsProfile profile() {
        try {
            return CorefileParser.parse(
                    ".:53 {\nkubernetes cluster.local in-addr.arpa {\npods insecure\n}\n}",
                    "Corefile",
                    CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
