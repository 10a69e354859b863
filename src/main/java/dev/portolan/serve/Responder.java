// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import dev.portolan.resolve.Client;
import dev.portolan.resolve.Resolver;
import java.io.IOException;

/** Answers raw DNS messages out of one picture: {@link Resolver#answer(byte[], int, Client, Resolver.ReplySink)}. */
@FunctionalInterface
public interface Responder {

    /**
     * Answers a message.
     *
     * @param message holds the query from its beginning, without the length octets of TCP
     * @param length the query's length
     * @param client who asks, and how
     * @param sink takes the answers in their order: none where CoreDNS would stay silent, several for a zone transfer
     * @throws IOException as the sink throws it
     */
    void respond(byte[] message, int length, Client client, Resolver.ReplySink sink) throws IOException;
}
