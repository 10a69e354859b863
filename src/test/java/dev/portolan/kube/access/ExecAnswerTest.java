// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plugins print. */
class ExecAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "token",
                "[]",
                "null",
                "{\"status\":{\"token\":\"secret\"}}",
                "{\"kind\":\"Secret\",\"status\":{\"token\":\"secret\"}}",
                "{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"secret\"",
                "Signed in.\n{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"secret\"}}"
            })
    void whatIsNoCredentialIsToldWithoutIt(String printed) {
        assertThatThrownBy(() -> parse(printed))
                .isInstanceOf(IOException.class)
                .hasMessage("it printed no ExecCredential")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"token\":null}", "{\"token\":\"\"}", "{\"token\":7}", "[]"})
    void credentialWithoutATokenIsNone(String status) throws IOException {
        ExecAnswer answer = parse("{\"kind\":\"ExecCredential\",\"status\":" + status + "}");

        assertThatThrownBy(answer::pass).hasMessage("its ExecCredential holds neither a token nor a certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T14:10:00Z, 2026-03-17T14:10:00Z",
        "2026-03-17T16:10:00+02:00, 2026-03-17T14:10:00Z",
        "2026-03-17T14:10:00.123456Z, 2026-03-17T14:10:00.123456Z"
    })
    void expiryIsATimeInAnyZone(String written, Instant expires) throws IOException {
        assertThat(expiring("\"" + written + "\"").expires()).isEqualTo(expires);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void credentialNeedNotExpire(String written) throws IOException {
        assertThat(expiring(written).expires()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "\"2026-03-17\"", "\"1773756600\""})
    void expiryThatIsNoTimeIsTold(String written) throws IOException {
        ExecAnswer answer = expiring(written);

        assertThatThrownBy(answer::expires).hasMessage("its expirationTimestamp is no time");
    }

    private static ExecAnswer expiring(String written) throws IOException {
        return parse(
                "{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"t\",\"expirationTimestamp\":" + written + "}}");
    }

    private static ExecAnswer parse(String printed) throws IOException {
        return ExecAnswer.parse(printed.getBytes(StandardCharsets.UTF_8));
    }
}
