// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Marks;
import dev.portolan.ui.fx.Shown;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the tab shows at one moment. Made off the FX thread.
 *
 * @param shown what the window showed
 * @param rows the rows of its Service
 * @param visible those that the query let through, in its order
 * @param count how many are selected and served, in words
 */
record EndpointsPicture(@Nullable Shown shown, List<EndpointRow> rows, List<EndpointRow> visible, String count) {

    private static final Set<ResourceKind> TOLD =
            EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD, ResourceKind.NODE);

    static final EndpointsPicture NOTHING = new EndpointsPicture(null, List.of(), List.of(), "");

    EndpointsPicture {
        rows = List.copyOf(rows);
        visible = List.copyOf(visible);
    }

    @Nullable
    Service service() {
        return shown == null ? null : shown.service();
    }

    /** Whether the Service is of a type that has endpoints. */
    boolean mayHaveEndpoints() {
        return !(service() instanceof ExternalNameService);
    }

    /** Whether what it tells follows the cluster. */
    boolean isLive() {
        Service service = service();
        if (shown == null || service == null || !shown.exists()) {
            return false;
        }
        SessionView view = shown.view();
        String namespace = service.id().namespace();
        boolean following = view.state() instanceof SourceState.Live || view.state() instanceof SourceState.Lagging;
        return following
                && view.snapshot().coverage().holds(ResourceKind.ENDPOINT_SLICE, namespace)
                && view.asOf(namespace, TOLD) == null;
    }

    /** What is to be shown next. Everything is read anew, since ages pass. */
    EndpointsPicture next(@Nullable Shown now, EndpointQuery query, Clock clock) {
        Service service = now == null ? null : now.service();
        if (now == null || service == null) {
            return new EndpointsPicture(now, List.of(), List.of(), "");
        }
        List<EndpointRow> read = now.exists()
                ? new EndpointReader(now.view().zone(), service, Moments.of(now.view(), clock)).rows()
                : List.of();
        List<EndpointRow> marked = shown != null && now.follows(shown) ? Marks.since(rows, read) : read;
        return new EndpointsPicture(
                now, marked, query.rows(marked), ServedCount.of(now.view().snapshot(), service, read));
    }

    EndpointsPicture with(List<EndpointRow> newRows, EndpointQuery query) {
        return new EndpointsPicture(shown, newRows, query.rows(newRows), count);
    }
}
