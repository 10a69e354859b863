// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Asked;
import org.jspecify.annotations.Nullable;

/** Follows aliases that leave their zone, by asking the server itself again. One for each question; not thread-safe. */
final class Chase {

    /** How deep a server asks itself before it gives up; CoreDNS knows no limit and would fall over its own stack. */
    private static final int DEEPEST = 24;

    private final ServerChains server;
    private final Visit visit;
    private boolean truncated;

    Chase(ServerChains server, Visit visit) {
        this.server = server;
        this.visit = visit;
    }

    /** What the server answers to another question of the same client; null if nothing at all. */
    @Nullable
    Reply ask(Asked question) {
        Visit next = new Visit(visit.query(), question, visit.depth() + 1);
        return next.depth() <= DEEPEST && server.serve(next) instanceof Reply reply ? noted(reply) : null;
    }

    private Reply noted(Reply reply) {
        truncated |= reply.isTruncated();
        return reply;
    }

    /** Whether the picture holds all that the answer to a question hangs on, along its aliases through the zones of the server. */
    boolean isKnown(Asked question) {
        return server.isWhole() || new ChainEvidence(server).missing(question).isEmpty();
    }

    /** Whether some answer on the way was truncated. */
    boolean truncated() {
        return truncated;
    }
}
