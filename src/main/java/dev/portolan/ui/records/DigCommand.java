// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.NameParts;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Type;

/** The command that asks for a record from a pod in the Service's namespace (dig of BIND 9). */
final class DigCommand {

    private DigCommand() {}

    static String of(RecordRow.Entry entry) {
        List<String> words = new ArrayList<>(List.of("dig"));
        if (entry.subject() instanceof RecordSubject.Generated(var record) && !(record.data() instanceof CNAMERecord)) {
            words.add("+short");
        }
        if (entry.key().type() == Type.PTR) {
            words.addAll(reverse(entry));
        } else {
            words.addAll(forward(entry));
        }
        return String.join(" ", words);
    }

    private static List<String> forward(RecordRow.Entry entry) {
        NameParts name = entry.cells().name();
        List<String> words = new ArrayList<>();
        boolean inNamespace = name.zone().contains(".svc.");
        if (inNamespace) {
            words.add("+search");
        }
        if (entry.key().type() != Type.A && entry.key().type() != Type.CNAME) {
            words.add(entry.cells().type());
        }
        words.add(quoted(inNamespace ? name.own() : name.full()));
        return words;
    }

    /** {@code -x} spares the reversed form, which nobody types. */
    private static List<String> reverse(RecordRow.Entry entry) {
        try {
            return List.of("-x", ReverseMap.fromName(entry.key().name()).getHostAddress());
        } catch (UnknownHostException e) {
            return List.of("PTR", quoted(entry.cells().name().full()));
        }
    }

    /** A snapshot may hold any name, and a command is pasted into a shell. */
    private static String quoted(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)
                ? name
                : "'" + name.replace("'", "'\\''") + "'";
    }
}
