// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.print.RecordText;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameParts;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A record of an answer as a row.
 *
 * @param name its owner
 * @param ttl in seconds
 * @param type as text
 * @param data as a zone file has it
 * @param section the section of the message that it stands in
 */
record AnswerRow(NameParts name, long ttl, String type, String data, String section) {

    static List<AnswerRow> of(Answer answer, String clusterDomain) {
        List<AnswerRow> rows = new ArrayList<>();
        for (int section : new int[] {Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL}) {
            for (Record record : answer.exchange().message().getSection(section)) {
                if (!(record instanceof OPTRecord)) {
                    rows.add(of(record, section, clusterDomain));
                }
            }
        }
        return rows;
    }

    private static AnswerRow of(Record record, int section, String clusterDomain) {
        return new AnswerRow(
                NameParts.of(record.getName(), clusterDomain),
                record.getTTL(),
                Type.string(record.getType()),
                RecordText.data(record),
                switch (section) {
                    case Section.ANSWER -> Messages.text("resolve.section.answer");
                    case Section.AUTHORITY -> Messages.text("resolve.section.authority");
                    default -> Messages.text("resolve.section.additional");
                });
    }

    /** Whether it stands in the answer section. */
    boolean isAnswer() {
        return section.equals(Messages.text("resolve.section.answer"));
    }

    /** As a line of a zone file. */
    String line() {
        return name.full() + "\t" + ttl + "\tIN\t" + type + "\t" + data;
    }
}
