// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A record as a line of a master file (RFC 1035, section 5.1). */
final class MasterLine {

    private MasterLine() {}

    /** The line with its end: absolute name, TTL, class, type, data. */
    static String of(Record record) {
        return record.getName() + "\t" + record.getTTL() + "\t" + DClass.string(record.getDClass()) + "\t"
                + Type.string(record.getType()) + "\t" + record.rdataToString() + "\n";
    }

    /** A text that can stand behind a semicolon without ending its line. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
