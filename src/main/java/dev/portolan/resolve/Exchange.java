// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.List;
import org.xbill.DNS.Message;

/**
 * A question and its answer.
 *
 * @param question what was asked
 * @param message the whole reply
 * @param caveats what of the Corefile might make the cluster's own answer another one
 */
public record Exchange(Question question, Message message, List<Caveat> caveats) {
    public Exchange {
        caveats = List.copyOf(caveats);
    }
}
