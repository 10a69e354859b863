// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RehearsedServerTest {

    /** RFC 8446, sections 5.1 and 4. */
    @Test
    void greetingIsAHandshakeRecordWithAClientHello() {
        ByteBuffer greeting = new RehearsedServer().greeting();

        assertThat(greeting.get(0)).isEqualTo((byte) 22);
        assertThat(greeting.get(5)).isEqualTo((byte) 1);
    }

    @Test
    void eachGreetingHasKeysOfItsOwn() {
        RehearsedServer server = new RehearsedServer();

        assertThat(server.greeting()).isNotEqualTo(server.greeting());
    }

    @Test
    void recordIsOpenedAsOftenAsItIsAskedFor() {
        RehearsedServer server = new RehearsedServer();

        ByteBuffer first = server.record();

        assertThat(first).isEqualTo(ByteBuffer.allocate(512));
        assertThat(server.record()).isEqualTo(first);
    }
}
