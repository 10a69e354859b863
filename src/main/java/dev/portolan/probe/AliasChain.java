// SPDX-License-Identifier: Apache-2.0
package dev.portolan.probe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** The aliases that lead from a name to another, as far as answers have told them. */
final class AliasChain {

    private final SequencedSet<Name> names = new LinkedHashSet<>();
    private final List<Record> records = new ArrayList<>();
    private String loop = "";

    AliasChain(Name start) {
        names.add(start);
    }

    /** Follows what a message tells of the name at which the chain ends so far. */
    void follow(Message message) {
        records.addAll(message.getSection(Section.ANSWER));
        Optional<Name> next = target(names.getLast());
        while (next.isPresent() && loop.isEmpty()) {
            if (names.add(next.get())) {
                next = target(names.getLast());
            } else {
                loop = names.stream().map(Name::toString).collect(Collectors.joining(", ", "", ", ")) + next.get();
            }
        }
    }

    private Optional<Name> target(Name name) {
        return records.stream()
                .filter(record ->
                        record instanceof CNAMERecord && record.getName().equals(name))
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst();
    }

    /** Where it ends so far. */
    Name end() {
        return names.getLast();
    }

    /** How many aliases it has. */
    int length() {
        return names.size() - 1;
    }

    /** The names of a chain that leads back into itself, the one that it comes back to once more at the end; empty for none. */
    String loop() {
        return loop;
    }

    /** Whether there are records of that type at its end. */
    boolean arrived(int type) {
        return records.stream().anyMatch(record -> record.getName().equals(end()) && record.getType() == type);
    }

    /** All names after the first. */
    List<Name> aliases() {
        return names.stream().skip(1).toList();
    }

    /** All records that were told, each once. */
    List<Record> records() {
        return List.copyOf(new LinkedHashSet<>(records));
    }
}
