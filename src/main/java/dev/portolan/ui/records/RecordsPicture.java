// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the tab shows at one moment. Made off the FX thread.
 *
 * @param shown what the window showed
 * @param list the entries of its Service
 * @param rows the rows that the query let through
 */
record RecordsPicture(@Nullable Shown shown, RecordList list, List<RecordRow> rows) {

    static final RecordsPicture NOTHING = new RecordsPicture(null, RecordList.EMPTY, List.of());

    RecordsPicture {
        rows = List.copyOf(rows);
    }

    /** The Service, null if none is selected. */
    @Nullable
    Service service() {
        return shown == null ? null : shown.service();
    }

    /** What is to be shown next. Records are derived only if the window shows something else than before. */
    RecordsPicture next(@Nullable Shown now, RecordQuery query) {
        RecordList newList = Objects.equals(now, shown) ? list : derive(now);
        return new RecordsPicture(now, newList, query.rows(newList));
    }

    RecordsPicture with(RecordList newList, RecordQuery query) {
        return new RecordsPicture(shown, newList, query.rows(newList));
    }

    /** Whether both show the same Service of the same source. */
    boolean isOfTheSameService(RecordsPicture other) {
        return shown != null && other.shown != null && shown.isOfTheSameService(other.shown);
    }

    private RecordList derive(@Nullable Shown now) {
        Service service = now == null ? null : now.service();
        if (now == null || service == null) {
            return RecordList.EMPTY;
        }
        RecordList derived = now.exists()
                ? RecordList.of(
                        now.view().zone().records(service), now.view().profile().clusterDomain())
                : RecordList.EMPTY;
        return shown != null && now.follows(shown) ? derived.since(list) : derived;
    }
}
