// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import java.util.function.Consumer;

/** Answers raw DNS messages out of one picture. Safe for any thread, never throws. */
@FunctionalInterface
public interface Responder {

    /** How a message came. */
    enum Transport {
        UDP,
        TCP
    }

    /**
     * Answers a message.
     *
     * @param query the message, without the length octets of TCP; not kept
     * @param transport how it came
     * @param reply takes the answers in their order: none where CoreDNS would stay silent, several for a zone transfer
     */
    void respond(byte[] query, Transport transport, Consumer<byte[]> reply);
}
