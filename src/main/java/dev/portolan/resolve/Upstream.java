// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/**
 * Where questions go that leave the cluster ({@code forward}). Implemented by the room that asks the network; absent where the
 * engine is to stay offline.
 */
public interface Upstream {

    /** Knows no resolver outside. */
    Upstream NONE = _ -> null;

    /**
     * What a resolver outside answers.
     *
     * @return null if none could be asked, or none answered
     */
    @Nullable
    Message ask(Question question);
}
