// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void nameThatIsNotFoundSaysWhereItExists() {
        Invocation call = run("quote");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out().lines()).hasSize(5);
        assertThat(call.err().lines())
                .containsExactly(
                        "portolan: quote was not found from namespace default. Tried 3 names of the cluster, all NXDOMAIN."
                                + " It exists elsewhere: use quote.kiada.");
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
            a..b           | "a..b.default.svc.cluster.local." is not a name: 'a..b.default.svc.cluster.local.': invalid empty label
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
                .isEqualTo("{\"name\":\"quote.kiada.svc.cluster.local.\",\"rcode\":\"NOERROR\",\"answers\":0}");
        assertThat(json.at("/answer")).isEmpty();
        assertThat(json.at("/authority/0/type").asString()).isEqualTo("SOA");
    }

    private Invocation run(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        return Invocation.of(
                sources,
                Stream.concat(Stream.of("resolve", "--demo"), words.stream()).toArray(String[]::new));
    }
}
