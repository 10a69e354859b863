// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.RecordChange;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** The records of an entry as lines; SRV records whose weight changed alike share one. */
final class ChangeLines {

    /** More than so many targets are counted, not named. */
    private static final int MOST_TARGETS = 3;

    private record Weights(int before, int after) {}

    private final String clusterDomain;

    ChangeLines(String clusterDomain) {
        this.clusterDomain = clusterDomain;
    }

    List<ChangeRow.Line> of(ChangeEntry entry) {
        ChangeRow.Key key = ChangeRow.Key.of(entry);
        List<ChangeRow.Line> lines = new ArrayList<>();
        Map<Weights, List<SRVRecord>> reweighted = new LinkedHashMap<>();
        for (RecordChange change : entry.changes()) {
            if (change instanceof RecordChange.Changed(var before, var after)
                    && before.data() instanceof SRVRecord was
                    && after.data() instanceof SRVRecord is
                    && was.getWeight() != is.getWeight()) {
                Weights weights = new Weights(was.getWeight(), is.getWeight());
                reweighted.computeIfAbsent(weights, _ -> new ArrayList<>()).add(is);
            } else {
                lines.add(line(key, change));
            }
        }
        reweighted.forEach((weights, records) -> lines.add(line(key, weights, records)));
        return lines;
    }

    private ChangeRow.Line line(ChangeRow.Key key, RecordChange change) {
        Record record = change.record().data();
        NameParts data = change instanceof RecordChange.Changed(var before, var after)
                ? changed(before.data(), after.data())
                : data(record);
        return new ChangeRow.Line(
                key, change.sign(), Type.string(record.getType()), NameParts.of(record.getName(), clusterDomain), data);
    }

    private static NameParts changed(Record before, Record after) {
        return NameParts.whole(
                before.getTTL() == after.getTTL()
                        ? Messages.text("changes.line.became", before.rdataToString(), after.rdataToString())
                        : Messages.text(
                                "changes.line.ttl", Long.toString(before.getTTL()), Long.toString(after.getTTL())));
    }

    private NameParts data(Record record) {
        return switch (record) {
            case SRVRecord srv -> {
                NameParts target = NameParts.of(srv.getTarget(), clusterDomain);
                String numbers = srv.getPriority() + " " + srv.getWeight() + " " + srv.getPort() + " ";
                yield new NameParts(numbers + target.own(), target.zone());
            }
            case PTRRecord ptr -> NameParts.of(ptr.getTarget(), clusterDomain);
            case CNAMERecord cname -> NameParts.of(cname.getTarget(), clusterDomain);
            default -> NameParts.whole(record.rdataToString());
        };
    }

    private static ChangeRow.Line line(ChangeRow.Key key, Weights weights, List<SRVRecord> records) {
        List<String> targets = records.stream()
                .map(record -> record.getTarget().getLabelString(0))
                .distinct()
                .toList();
        String whose = targets.size() > MOST_TARGETS
                ? Messages.text("changes.line.targets", targets.size())
                : targets.stream().collect(Collectors.joining(" and "));
        return new ChangeRow.Line(
                key,
                "~",
                Type.string(Type.SRV),
                NameParts.whole(Messages.text("changes.line.records", records.size(), whose)),
                NameParts.whole(Messages.text(
                        "changes.line.weight", Integer.toString(weights.before()), Integer.toString(weights.after()))));
    }
}
