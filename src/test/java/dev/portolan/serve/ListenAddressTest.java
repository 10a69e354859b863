// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1053, 127.0.0.1:1053",
        "localhost:53, 127.0.0.1:53",
        "127.0.0.2:0, 127.0.0.2:0",
        "[::1]:1053, [::1]:1053",
        "[0:0::1]:53, [::1]:53"
    })
    void loopbackIsTaken(String text, String address) throws ProblemException {
        assertThat(ListenAddress.parse(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:1053", "192.168.1.4:1053", "[::]:1053", "[fd00::1]:53"})
    void everythingElseIsRefusedWithTheReason(String text) {
        assertThatThrownBy(() -> ListenAddress.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not listen on")
                .hasMessageContaining("Other machines could ask it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1053", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "dns.example.com:53"})
    void whatIsNoAddressIsNamed(String text) {
        assertThatThrownBy(() -> ListenAddress.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not an address and a port");
    }
}
