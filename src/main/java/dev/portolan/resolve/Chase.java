// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Header;
import org.jspecify.annotations.Nullable;

/** Follows aliases that leave their zone, by asking the server itself again. One for each question; not thread-safe. */
final class Chase {

    /** How deep a server asks itself before it gives up; CoreDNS knows no limit and would fall over its own stack. */
    private static final int DEEPEST = 24;

    private final ServerChains server;
    private final Query query;
    private final int depth;
    private boolean truncated;

    Chase(ServerChains server, Query query, int depth) {
        this.server = server;
        this.query = query;
        this.depth = depth;
    }

    /** What the server answers to another question of the same client; null if nothing at all. */
    @Nullable
    Reply ask(Question question) {
        if (depth >= DEEPEST) {
            return null;
        }
        Handled handled = server.serve(query, question, depth + 1);
        if (!(handled instanceof Reply reply)) {
            return null;
        }
        truncated |= (reply.flags() & Header.TC) != 0;
        return reply;
    }

    /** Whether some answer on the way was truncated. */
    boolean truncated() {
        return truncated;
    }
}
