// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/**
 * What resolvers outside say.
 *
 * @param message the answer; null if nobody was asked or nobody answered
 * @param server who answered; empty if nobody did
 * @param trouble why there is no answer, or why it leads nowhere, a whole sentence; empty if all is well
 */
public record OutsideAnswer(@Nullable Message message, String server, String trouble) {

    /** Nobody was asked. */
    public static final OutsideAnswer NONE = new OutsideAnswer(null, "", "");
}
