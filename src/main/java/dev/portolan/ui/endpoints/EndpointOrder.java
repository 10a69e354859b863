// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Pod;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How rows are compared where their texts would mislead. What is unknown comes last. */
final class EndpointOrder {

    private static final Comparator<@Nullable IpLiteral> NUMERIC =
            Comparator.nullsLast(Comparator.<IpLiteral>naturalOrder());
    private static final Comparator<@Nullable Instant> EARLIEST =
            Comparator.nullsLast(Comparator.<Instant>naturalOrder());

    /** Addresses by number. */
    static final Comparator<EndpointRow> BY_ADDRESS = (one, other) -> NUMERIC.compare(address(one), address(other));

    /** The latest change of readiness last. */
    static final Comparator<EndpointRow> BY_CHANGE = (one, other) -> EARLIEST.compare(change(one), change(other));

    /** The youngest pod first, as its age reads. */
    static final Comparator<EndpointRow> BY_AGE =
            (one, other) -> EARLIEST.reversed().compare(created(one), created(other));

    /** The fewest restarts first. */
    static final Comparator<EndpointRow> BY_RESTARTS = Comparator.comparingInt(EndpointOrder::restarts);

    private EndpointOrder() {}

    private static @Nullable IpLiteral address(EndpointRow row) {
        return row.key().address().isEmpty() ? null : IpLiteral.parse(row.key().address());
    }

    private static @Nullable Instant change(EndpointRow row) {
        return row.origin() instanceof EndpointRow.Listed listed
                ? listed.state().readiness().since()
                : null;
    }

    private static @Nullable Instant created(EndpointRow row) {
        Pod pod = row.origin().pod();
        return pod == null ? null : pod.lifetime().created();
    }

    private static int restarts(EndpointRow row) {
        Pod pod = row.origin().pod();
        return pod == null ? Integer.MAX_VALUE : pod.status().restarts();
    }
}
