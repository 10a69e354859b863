// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xbill.DNS.Type;

/** What an alias does not have, told beside the one record that it has. */
final class AliasAbsences {

    private AliasAbsences() {}

    /** {@code A and AAAA, because there is no cluster IP. SRV, because there are no ports.} Empty for other records. */
    static String of(RecordRow.Entry entry, RecordList list) {
        if (entry.key().type() != Type.CNAME || !(entry.subject() instanceof RecordSubject.Generated)) {
            return "";
        }
        Map<String, List<String>> typesByReason = new LinkedHashMap<>();
        list.of(RecordGroup.NOT_GENERATED).forEach(other -> {
            if (other.subject() instanceof RecordSubject.Missing(var missing)) {
                typesByReason
                        .computeIfAbsent(missing.reason(), _ -> new ArrayList<>())
                        .add(other.cells().type());
            }
        });
        return typesByReason.entrySet().stream()
                .map(reason -> Messages.text("records.why.because", types(reason.getValue()), reason.getKey()))
                .collect(Collectors.joining(" "));
    }

    private static String types(List<String> types) {
        return String.join(" " + Messages.text("records.why.and") + " ", types);
    }
}
