// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.ProblemException;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.Client;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Transport;
import dev.portolan.serve.DnsServer;
import dev.portolan.serve.ListenAddress;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Our texts are those that the real tools print when they ask our own server. Skipped where the tools are not installed. */
class RealToolsTest {

    private static final Resolver RESOLVER = resolver();

    @Nullable
    private static DnsServer server;

    @BeforeAll
    static void serve() throws ProblemException {
        server = DnsServer.start(
                ListenAddress.parse("127.0.0.1:0"),
                () -> (message, length, client, sink) -> RESOLVER.answer(message, length, client, sink));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(server).close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    quote.kiada.svc.cluster.local.,                           A
                    quote.kiada.svc.cluster.local.,                           AAAA
                    quote-headless.kiada.svc.cluster.local.,                  A
                    _http._tcp.quote-headless.kiada.svc.cluster.local.,       SRV
                    nope.kiada.svc.cluster.local.,                            A
                    cluster.local.,                                           SOA
                    cluster.local.,                                           NS
                    97.161.96.10.in-addr.arpa.,                               PTR
                    dns-version.cluster.local.,                               TXT
                    prefer.dual.svc.cluster.local.,                           AAAA
                    time-api.kiada.svc.cluster.local.,                        A
                    to-quote.ext.svc.cluster.local.,                          A
                    n30.big.svc.cluster.local.,                               A
                    svc-1-2-3.names.svc.cluster.local.,                       SRV
                    example.com.,                                             A
                    quote.kiada.svc.cluster.local.,                           ANY
                    quote.kiada.svc.cluster.local.,                           HTTPS
                    kiada.svc.cluster.local.,                                 TXT
                    time-api.kiada.svc.cluster.local.,                        CNAME
                    nope.kiada.svc.cluster.local.,                            SOA
                    QUOTE.kiada.svc.Cluster.Local.,                           A
                    9.2.244.10.in-addr.arpa.,                                 PTR
                    """)
    void digPrintsTheSame(String name, String type) throws IOException {
        List<String> real = run("dig", "@127.0.0.1", "-p", port(), "+nocookie", "+ignore", "+notcp", name, type);

        Message message = RESOLVER.resolve(
                        Question.of(Name.fromString(name), Type.value(type)), Client.local(Transport.UDP))
                .exchange()
                .message();
        String ours = DigText.of(message, new Setting("", "127.0.0.1", Integer.parseInt(port()), "UDP", ""));

        assertThat(timeless(ours.lines().toList())).isEqualTo(timeless(real));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    quote.kiada.svc.cluster.local.,                      ''
                    quote.kiada.svc.cluster.local.,                      AAAA
                    quote-headless.kiada.svc.cluster.local.,             ''
                    only6.dual.svc.cluster.local.,                       ''
                    prefer.dual.svc.cluster.local.,                      ''
                    kiada.svc.cluster.local.,                            ''
                    nope.kiada.svc.cluster.local.,                       ''
                    nope.kiada.svc.cluster.local.,                       SRV
                    _http._tcp.quote-headless.kiada.svc.cluster.local.,  SRV
                    dns-version.cluster.local.,                          TXT
                    cluster.local.,                                      SOA
                    time-api.kiada.svc.cluster.local.,                   ''
                    time-api.kiada.svc.cluster.local.,                   CNAME
                    to-quote.ext.svc.cluster.local.,                     ''
                    example.com.,                                        ''
                    97.161.96.10.in-addr.arpa.,                          PTR
                    """)
    void nslookupPrintsTheSame(String name, String type) throws IOException {
        List<String> command = new ArrayList<>(List.of("nslookup", "-port=" + port()));
        if (!type.isEmpty()) {
            command.add("-type=" + type);
        }
        command.addAll(List.of(name, "127.0.0.1"));
        Setting setting = new Setting("", "127.0.0.1", Integer.parseInt(port()), "UDP", "");
        Name asked = Name.fromString(name);

        List<Integer> types = type.isEmpty() ? NslookupText.USUAL : List.of(Type.value(type));
        String ours = NslookupText.of(RESOLVER, asked, name, types, setting);

        assertThat(ours.lines().toList()).isEqualTo(run(command.toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.96.161.97", "10.244.2.9", "192.0.2.77", "fd00:10:96::4001"})
    void nslookupAndHostPrintTheSameForAddresses(String text) throws IOException {
        IpLiteral address = Objects.requireNonNull(IpLiteral.parse(text));
        Setting setting = new Setting("", "127.0.0.1", Integer.parseInt(port()), "UDP", "");

        assertThat(NslookupText.of(RESOLVER, address, setting).lines().toList())
                .isEqualTo(run("nslookup", "-port=" + port(), text, "127.0.0.1"));
        assertThat(HostText.of(RESOLVER, address).lines().toList()).isEqualTo(host(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    quote.kiada.svc.cluster.local.,                      ''
                    quote.kiada.svc.cluster.local.,                      AAAA
                    quote.kiada.svc.cluster.local.,                      MX
                    quote-headless.kiada.svc.cluster.local.,             ''
                    prefer.dual.svc.cluster.local.,                      ''
                    kiada.svc.cluster.local.,                            ''
                    nope.kiada.svc.cluster.local.,                       ''
                    _http._tcp.quote-headless.kiada.svc.cluster.local.,  SRV
                    dns-version.cluster.local.,                          TXT
                    cluster.local.,                                      SOA
                    time-api.kiada.svc.cluster.local.,                   ''
                    time-api.kiada.svc.cluster.local.,                   CNAME
                    to-quote.ext.svc.cluster.local.,                     ''
                    example.com.,                                        ''
                    """)
    void hostPrintsTheSame(String name, String type) throws IOException {
        Name asked = Name.fromString(name);

        List<Integer> types = type.isEmpty() ? HostText.USUAL : List.of(Type.value(type));
        String ours = HostText.of(RESOLVER, asked, name, types);

        assertThat(ours.lines().toList()).isEqualTo(type.isEmpty() ? host(name) : host("-t", type, name));
    }

    /** Without the lines about the server that {@code host} prints when it is told which one to ask. */
    private static List<String> host(String... arguments) {
        List<String> command = new ArrayList<>(List.of("host", "-p", port()));
        command.addAll(Arrays.asList(arguments));
        command.add("127.0.0.1");
        List<String> lines = run(command.toArray(String[]::new));
        return lines.subList(Math.min(5, lines.size()), lines.size());
    }

    private static List<String> timeless(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^; <<>> .*", "; <<>>")
                        .replaceFirst("id: \\d+", "id:")
                        .replaceFirst("Query time: \\d+", "Query time:")
                        .replaceFirst("WHEN: .*", "WHEN:"))
                .collect(Collectors.toList());
    }

    private static List<String> run(String... command) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0]))),
                command[0] + " is not installed");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port() {
        return Integer.toString(Objects.requireNonNull(server).address().getPort());
    }

    private static Resolver resolver() {
        try {
            String corefile = ".:53 {\nkubernetes cluster.local in-addr.arpa ip6.arpa {\nttl 30\n}\n}";
            DnsProfile profile = CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
            return Resolver.offline(new ClusterZone(Snapshots.resource("/conformance/snapshot/all.json.gz"), profile));
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
