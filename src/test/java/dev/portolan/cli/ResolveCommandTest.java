// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.World;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResolveCommandTest {

    private final FixedSources sources =
            new FixedSources(FixedSource.of("kind-kind", DemoWorld.snapshot(), Instant.EPOCH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quote -n kiada                       | 10.96.161.97
        quote.kiada                          | 10.96.161.97
        quote.kiada.svc                      | 10.96.161.97
        quote.kiada.svc.cluster.local        | 10.96.161.97
        quote.kiada.svc.cluster.local.       | 10.96.161.97
        _http._tcp.quote SRV -n kiada        | 0 100 80 quote.kiada.svc.cluster.local.
        time-api.kiada CNAME                 | worldtimeapi.org.
        time-api.kiada                       | worldtimeapi.org.
        10.96.161.97                         | quote.kiada.svc.cluster.local.
        97.161.96.10.in-addr.arpa. ptr       | quote.kiada.svc.cluster.local.
        dns-version.cluster.local. TXT       | 1.1.0
        """, quoteCharacter = '~')
    void answerIsThatOfTheClusterDns(String arguments, String data) {
        Invocation call = run(arguments);

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines().toList().getLast()).endsWith("   " + data);
    }

    @Test
    void searchListIsWalkedInOrderUntilANameAnswers() {
        assertThat(run("quote.kiada").out()).isEqualTo("""
            NAME TRIED                               TYPE   ANSWER
            quote.kiada.default.svc.cluster.local.   A      NXDOMAIN
            quote.kiada.svc.cluster.local.           A      NOERROR, 1 answer

            NAME                             TTL   TYPE   DATA
            quote.kiada.svc.cluster.local.    30   A      10.96.161.97
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "quote, quote from namespace default, quote.kiada",
        "quoto -n kiada, quoto from namespace kiada, quote",
        "quote.kaida, quote.kaida from namespace default, quote.kiada"
    })
    void nameThatIsNotFoundSaysWhatMayHaveBeenMeant(String arguments, String told, String meant) {
        Invocation call = run(arguments);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err().lines())
                .containsExactly("portolan: " + told.replace(" from ", " was not found from ")
                        + ". Tried 3 names of the cluster, all NXDOMAIN. Did you mean " + meant + "?");
    }

    @Test
    void complaintComesAfterWhatWasPrintedBefore() {
        StringWriter both = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(new BufferedWriter(both)), new PrintWriter(both, true), Colours.NONE);

        new Commands(sources, _ -> {}).run(terminal, "resolve", "quote", "--demo");

        assertThat(both.toString().lines().toList().getLast()).startsWith("portolan: quote was not found");
    }

    @Test
    void answerWithoutRecordsIsAnAnswer() {
        Invocation call = run("quote.kiada AAAA");

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("NOERROR, 0 answers");
    }

    @Test
    void nameOutsideIsNotLookedUp() {
        Invocation call = run("www.example.com.");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("www.example.com. is outside the cluster's zones.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quote NONSENSE | "NONSENSE" is not a record type such as A, AAAA, SRV or PTR
        a..b           | "a..b" is not a name: invalid empty label
        a':.c..d       | "a':.c..d" is not a name: invalid empty label
        1234567890123456789012345678901234567890123456789012345678901234.a | 01234.a" is not a name: label too long
        a\\300         | is not a name: bad escape
        quote --libc bsd | --libc is "bsd", not one of glibc, musl, go
        quote --as drill | --as is "drill", not one of dig, nslookup, host
        quote --as dig -o json | Choose one of --as and -o json
        quote --pod x | --pod is "x", not NAMESPACE/NAME
        quote --pod a/b --resolv-conf x | Choose one of --pod and --resolv-conf
        """, quoteCharacter = '~')
    void textThatIsNoQuestionIsAUsageError(String arguments, String message) {
        Invocation call = run(arguments);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains(message);
    }

    @Test
    void jsonHoldsEverySectionAndTheNamesTried() {
        JsonNode json =
                JsonMapper.shared().readTree(run("quote AAAA -n kiada -o json").out());

        assertThat(json.at("/rcode").asString()).isEqualTo("NOERROR");
        assertThat(json.at("/tried/0").toString())
                .isEqualTo(
                        "{\"name\":\"quote.kiada.svc.cluster.local.\",\"type\":\"AAAA\",\"rcode\":\"NOERROR\",\"answers\":0}");
        assertThat(json.at("/answer")).isEmpty();
        assertThat(json.at("/client/library").asString()).isEqualTo("glibc");
        assertThat(json.at("/client/ndots").asInt()).isEqualTo(5);
        assertThat(json.at("/wasted").asInt()).isEqualTo(3);
        assertThat(json.at("/authority/0/type").asString()).isEqualTo("SOA");
    }

    @Test
    void podAsksAsItsPolicySays(@TempDir Path folder) throws IOException {
        Path conf = Files.writeString(
                folder.resolve("resolv.conf"), "nameserver 192.0.2.1\nsearch kiada.svc.cluster.local\n");

        assertThat(run("quote --pod kiada/quote-001").code()).isZero();
        assertThat(run("quote --resolv-conf " + conf).out().lines().skip(1))
                .first()
                .asString()
                .startsWith("quote.kiada.svc.cluster.local.");
        assertThat(run("quote --resolv-conf " + folder.resolve("none")).err()).contains("There is no file");
        Path noText = Files.write(folder.resolve("noText"), new byte[] {(byte) 0xff});
        assertThat(run("quote --resolv-conf " + noText).err()).contains("noText is not a text in UTF-8.");
        assertThat(run("quote.kiada --libc musl --resolv-conf " + conf).out().lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("None of its nameservers is the cluster's DNS");
    }

    @Test
    void emptyNameIsAUsageError() {
        Invocation call = Invocation.of(sources, "resolve", "--demo", "");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("NAME is empty. See portolan resolve --help.");
    }

    @Test
    void partsOfTheCorefileThatAreNotModelledAreNamed(@TempDir Path folder) throws IOException {
        Path corefile = Files.writeString(
                folder.resolve("Corefile"), ".:53 {\nkubernetes cluster.local\nrewrite type A AAAA\n}\n");
        String sentence = "A rewrite rule in line 3 of the Corefile may change this answer.";
        String arguments = "quote -n kiada --corefile " + corefile;

        assertThat(run(arguments).out()).contains("\n" + sentence + "\n");
        assertThat(JsonMapper.shared()
                        .readTree(run(arguments + " -o json").out())
                        .at("/caveats/0")
                        .asString())
                .isEqualTo(sentence);
        assertThat(Invocation.of(sources, ("explain --demo " + arguments).split(" "))
                        .out())
                .contains("  " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quote --as dig -n kiada          | ;quote.kiada.svc.cluster.local.        IN      A
        quote --as nslookup -n kiada     | Address: 10.96.161.97
        quote --as host -n kiada         | quote.kiada.svc.cluster.local has address 10.96.161.97
        10.96.161.97 --as host           | 97.161.96.10.in-addr.arpa domain name pointer quote.kiada.svc.cluster.local.
        quote SRV --as nslookup -n kiada | service = 0 100 80 quote.kiada.svc.cluster.local.
        """)
    void textIsThatOfTheTool(String arguments, String line) {
        Invocation call = run(arguments);

        assertThat(call.code()).isZero();
        assertThat(call.out().replaceAll("[ \t]+", " ")).contains(line.replaceAll(" +", " "));
    }

    @Test
    void nameOfANamespaceThatWasNotReadIsNotDenied() {
        Invocation call = Invocation.of(
                new FixedSources(FixedSource.of("kind-kind", part(), Instant.EPOCH)),
                "resolve",
                "--demo",
                "web.locked");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEqualTo("""
            NAME TRIED                              TYPE   ANSWER
            web.locked.default.svc.cluster.local.   A      NXDOMAIN
            web.locked.svc.cluster.local.           A      not known, Services not read
            web.locked.cluster.local.               A      NXDOMAIN
            web.locked.                             A      outside the cluster's zones, not asked
            """);
        assertThat(call.err().lines().toList().getLast())
                .isEqualTo("portolan: Whether web.locked is found from namespace default is not known:"
                        + " not all Services were read.");
    }

    @Test
    void nameWithoutRecordsDoesNotDecideWhereALaterOneIsUnknown() {
        Invocation call = Invocation.of(
                new FixedSources(FixedSource.of("kind-kind", part(), Instant.EPOCH)),
                "resolve",
                "--demo",
                "quiz-0.quiz-pods",
                "AAAA",
                "-n",
                "kiada");

        assertThat(call.out()).contains("NOERROR, 0 answers").contains("not known, Services not read");
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("is not known: not all Services were read.");
    }

    @Test
    void jsonTellsAnUnknownNameFromAServerFailure() {
        JsonNode json = JsonMapper.shared()
                .readTree(Invocation.of(
                                new FixedSources(FixedSource.of("kind-kind", part(), Instant.EPOCH)),
                                "resolve",
                                "--demo",
                                "web.locked",
                                "-o",
                                "json")
                        .out());

        assertThat(json.at("/tried/1/unread").toString()).isEqualTo("[\"Service\"]");
        assertThat(json.at("/tried/0").has("unread")).isFalse();
    }

    @Test
    void questionThatGetsNoReplySaysWhy() {
        ClusterSnapshot muted = DemoWorld.snapshot()
                .apply(
                        List.of(new ClusterChange.Put(new EndpointSlice(
                                World.id("kiada/stray"),
                                Map.of(),
                                "IPv4",
                                List.of(),
                                List.of(World.endpoint("10.99.0.7"))))),
                        Instant.EPOCH);
        FixedSources stray = new FixedSources(FixedSource.of("kind-kind", muted, Instant.EPOCH));

        Invocation call = Invocation.of(stray, "resolve", "--demo", "10.99.0.7");
        JsonNode json = JsonMapper.shared()
                .readTree(Invocation.of(stray, "resolve", "--demo", "10.99.0.7", "-o", "json")
                        .out());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("7.0.99.10.in-addr.arpa.   PTR    no reply");
        assertThat(call.err())
                .contains("portolan: The EndpointSlice `kiada/stray` has the address 10.99.0.7 and no" + " label");
        assertThat(json.get("rcode").asString()).isEqualTo("NOREPLY");
    }

    private static ClusterSnapshot part() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada", "default"), "services is forbidden"));
        access.put(ResourceKind.NAMESPACE, new Coverage.Nothing("namespaces is forbidden"));
        return DemoWorld.snapshot().covering(new Coverage(access));
    }

    private Invocation run(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        return Invocation.of(
                sources,
                Stream.concat(Stream.of("resolve", "--demo"), words.stream()).toArray(String[]::new));
    }
}
