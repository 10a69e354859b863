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

class ExplainCommandTest {

    private final FixedSources sources =
            new FixedSources(FixedSource.of("kind-kind", DemoWorld.snapshot(), Instant.EPOCH));

    @Test
    void nameThatIsNotFoundIsExplained() {
        Invocation call = run("quote");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).isEqualTo("""
                `quote` was not found. Tried 3 names of the cluster, all NXDOMAIN.

                quote.default.svc.cluster.local. A: NXDOMAIN
                CHECK                                                                                           SHOWN BY
                passed   `quote.default.svc.cluster.local.` lies in the zone `cluster.local.` of the cluster.   Corefile kubernetes cluster.local.
                passed   The namespace `default` exists and is exposed.                                         Namespace default metadata.name
                failed   There is no Service `quote` in the namespace `default`.                                Service quote metadata.name

                NEAREST NAMES THAT EXIST
                  quote.kiada.svc.cluster.local.

                SEE IT IN THE CLUSTER
                  kubectl get services -n default
                  kubectl get services -A --field-selector metadata.name=quote

                GOOD TO KNOW
                  Clients may keep this answer for 30 s.
                  This is what the objects give. Only the server can show that it agrees: `dig @10.244.0.2 quote.default.svc.cluster.local. A`. If it differs for longer than its caches last, it has lost its watch.

                NAME TRIED                         TYPE   ANSWER
                quote.default.svc.cluster.local.   A      NXDOMAIN
                quote.default.svc.cluster.local.   AAAA   NXDOMAIN
                quote.svc.cluster.local.           A      NXDOMAIN
                quote.svc.cluster.local.           AAAA   NXDOMAIN
                quote.cluster.local.               A      NXDOMAIN
                quote.cluster.local.               AAAA   NXDOMAIN
                quote.                             A      outside the cluster's zones, not asked
                quote.                             AAAA   outside the cluster's zones, not asked
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quote.kiada                     | 0 | ANSWERED
            quote -n kiada                  | 0 | ANSWERED
            quote AAAA -n kiada             | 1 | FAMILY_MISSING
            quiz-2.quiz-pods -n kiada       | 1 | ENDPOINT_NOT_READY
            _web._tcp.quote SRV -n kiada    | 1 | PORT_UNKNOWN
            10.96.161.97                    | 0 | ANSWERED
            10.96.161.98                    | 1 | ADDRESS_UNKNOWN
            www.example.com.                | 1 | OUTSIDE
            """)
    void exitCodeSaysWhetherThereAreRecords(String arguments, int code, String cause) {
        Invocation call = run(arguments + " -o json");

        assertThat(call.code()).isEqualTo(code);
        JsonNode json = JsonMapper.shared().readTree(call.out());
        assertThat(json.at("/cause").asString()).isEqualTo(cause);
        assertThat(json.at("/answered").asBoolean()).isEqualTo(code == 0);
    }

    @Test
    void jsonHoldsChecksNearestNamesAndCommands() {
        JsonNode json = JsonMapper.shared().readTree(run("quotes.kiada -o json").out());

        assertThat(json.at("/decisive/name").asString()).isEqualTo("quotes.kiada.svc.cluster.local.");
        assertThat(json.at("/checks/2").toString())
                .isEqualTo(
                        "{\"passed\":false,\"sentence\":\"There is no Service `quotes` in the namespace `kiada`.\","
                                + "\"shownBy\":{\"kind\":\"Service\",\"namespace\":\"kiada\",\"name\":\"quotes\",\"field\":\"metadata.name\"}}");
        assertThat(json.at("/nearest/0").asString()).isEqualTo("quote.kiada.svc.cluster.local.");
        assertThat(json.at("/commands/0").asString()).isEqualTo("kubectl get services -n kiada");
        assertThat(json.at("/wasted").asInt()).isEqualTo(6);
    }

    private Invocation run(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        return Invocation.of(
                sources,
                Stream.concat(Stream.of("explain", "--demo"), words.stream()).toArray(String[]::new));
    }
}
