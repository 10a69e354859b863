// SPDX-License-Identifier: Apache-2.0
package dev.portolan.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/**
 * What resolvers outside say to a question.
 *
 * @param message the answer, with the records of all aliases that were followed; null if nobody answered
 * @param aliases the names that the question led to, in order
 * @param server the server that answered, as address and port; empty if none did
 * @param trouble why there is no answer, or why it leads nowhere, in a whole sentence; empty if all is well
 */
public record Lookup(@Nullable Message message, List<Name> aliases, String server, String trouble) {

    public Lookup {
        aliases = List.copyOf(aliases);
    }
}
