// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.changes.RecordChange;
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

/** Record changes as lines; SRV records whose weight changed alike share one. */
public final class ChangeLines {

    /** More than so many targets are counted, not named. */
    private static final int MOST_TARGETS = 3;

    private record Weights(int before, int after) {}

    private final String clusterDomain;

    /** Lines about names of that cluster domain. */
    public ChangeLines(String clusterDomain) {
        this.clusterDomain = clusterDomain;
    }

    /** The lines of those changes, in their order; what is told of several records comes last. */
    public List<ChangeLine> of(List<RecordChange> changes) {
        List<ChangeLine> lines = new ArrayList<>();
        Map<Weights, List<SRVRecord>> reweighted = new LinkedHashMap<>();
        for (RecordChange change : changes) {
            if (change instanceof RecordChange.Changed(var before, var after)
                    && before.data() instanceof SRVRecord was
                    && after.data() instanceof SRVRecord is
                    && was.getTTL() == is.getTTL()
                    && was.getWeight() != is.getWeight()) {
                Weights weights = new Weights(was.getWeight(), is.getWeight());
                reweighted.computeIfAbsent(weights, _ -> new ArrayList<>()).add(is);
            } else {
                lines.add(line(change));
            }
        }
        reweighted.forEach((weights, records) -> lines.add(line(weights, records)));
        return lines;
    }

    private ChangeLine line(RecordChange change) {
        Record record = change.record().data();
        NameParts data = change instanceof RecordChange.Changed(var before, var after)
                ? changed(before.data(), after.data())
                : data(record);
        return new ChangeLine(
                change.sign(),
                Type.string(record.getType()),
                NameParts.of(record.getName(), clusterDomain),
                data,
                false);
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

    private static ChangeLine line(Weights weights, List<SRVRecord> records) {
        List<String> targets = records.stream()
                .map(record -> record.getTarget().getLabelString(0))
                .distinct()
                .toList();
        String whose = targets.size() > MOST_TARGETS
                ? Messages.text("changes.line.targets", targets.size())
                : targets.stream().collect(Collectors.joining(" and "));
        return new ChangeLine(
                "~",
                Type.string(Type.SRV),
                NameParts.whole(Messages.text("changes.line.records", records.size(), whose)),
                NameParts.whole(Messages.text(
                        "changes.line.weight", Integer.toString(weights.before()), Integer.toString(weights.after()))),
                true);
    }
}
