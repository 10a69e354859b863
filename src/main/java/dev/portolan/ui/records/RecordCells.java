// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameParts;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/**
 * What an entry shows.
 *
 * @param name the name column
 * @param ttl seconds, or a dash where there is no record
 * @param type such as {@code SRV}
 * @param data the data column; a sentence for a missing record
 * @param from the object, such as {@code Service quote}; its field stands in the derivation
 */
record RecordCells(NameParts name, String ttl, String type, NameParts data, String from) {

    private static final String NO_TTL = "–";

    static RecordCells of(DerivedRecord record, String clusterDomain) {
        return new RecordCells(
                NameParts.of(record.name(), clusterDomain),
                Long.toString(record.data().getTTL()),
                Type.string(record.type()),
                data(record.data(), clusterDomain),
                record.derivation().object().label());
    }

    static RecordCells of(MissingRecord record, String clusterDomain) {
        return new RecordCells(
                NameParts.of(record.name(), clusterDomain),
                NO_TTL,
                Type.string(record.type()),
                NameParts.whole(outcome(record)),
                record.derivation().object().label());
    }

    /** {@code 0 answers: the Service is single-stack}. An answer without records is an answer, so nothing "failed". */
    private static String outcome(MissingRecord record) {
        return switch (record.outcome()) {
            case NO_DATA -> Messages.text("records.missing.noData", record.reason());
            case NAME_ERROR -> Messages.text("records.missing.nameError", record.reason());
            case LEFT_OUT -> Messages.text("records.missing.leftOut", record.reason());
            case NOT_KNOWN -> Messages.text("records.missing.notKnown", record.reason());
        };
    }

    private static NameParts data(Record data, String clusterDomain) {
        return switch (data) {
            case SRVRecord srv ->
                pointing(
                        srv.getPriority() + " " + srv.getWeight() + " " + srv.getPort() + " ",
                        srv.getTarget(),
                        clusterDomain);
            case PTRRecord ptr -> pointing("", ptr.getTarget(), clusterDomain);
            case CNAMERecord alias -> pointing("", alias.getTarget(), clusterDomain);
            default -> NameParts.whole(data.rdataToString());
        };
    }

    private static NameParts pointing(String before, Name target, String clusterDomain) {
        NameParts parts = NameParts.of(target, clusterDomain);
        return new NameParts(before + parts.own(), parts.zone());
    }
}
