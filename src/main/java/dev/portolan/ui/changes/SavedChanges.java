// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.report.AtomicFile;
import dev.portolan.report.ChangeLines;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is saved: whose it is and since when, then a line for each record change, the oldest first.
 *
 * @param service only this Service's, all if null
 */
record SavedChanges(SessionView view, @Nullable NamespacedName service) implements AtomicFile.Content {

    @Override
    public void writeTo(Writer out) throws IOException {
        ChangeLog log = view.changes();
        ZoneId zone = ZoneId.systemDefault();
        String whose = service == null ? Messages.text("changes.file.all") : service.toString();
        remark(
                out,
                log.since()
                        .map(since -> Messages.text(
                                "changes.file.since", view.source().name(), whose, ChangeLines.moment(since, zone)))
                        .orElseGet(() ->
                                Messages.text("changes.file.of", view.source().name(), whose)));
        if (log.forgotten() > 0) {
            remark(out, Messages.text("changes.note.forgotten", log.forgotten()));
        }
        for (ChangeEntry entry : log.entries()) {
            if (service == null || service.equals(entry.service())) {
                for (Iterator<String> lines = ChangeLines.text(entry, zone).iterator(); lines.hasNext(); ) {
                    out.append(lines.next()).append('\n');
                }
            }
        }
    }

    private static void remark(Writer out, String text) throws IOException {
        out.append("# ").append(text).append('\n');
    }
}
