// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import dev.portolan.cluster.IpLiteral;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Records as BIND's tools write them: columns at tab stops, the data in its shortest form. */
public final class RecordText {

    /** What the tools say when nothing came back. */
    static final String NO_REPLY = ";; no servers could be reached\n";

    private static final int TAB = 8;
    private static final int TTL_COLUMN = 24;
    private static final int CLASS_COLUMN = 32;
    private static final int TYPE_COLUMN = 40;
    private static final int DATA_COLUMN = 48;

    private final StringBuilder line = new StringBuilder();
    private int column;

    private RecordText() {}

    static String line(Record record) {
        return new RecordText()
                .append(record.getName().toString())
                .to(TTL_COLUMN)
                .append(Long.toString(record.getTTL()))
                .to(CLASS_COLUMN)
                .append(DClass.string(record.getDClass()))
                .to(TYPE_COLUMN)
                .append(Type.string(record.getType()))
                .to(DATA_COLUMN)
                .append(data(record))
                .line
                .toString();
    }

    static String question(Record question) {
        return ";"
                + new RecordText()
                        .append(question.getName().toString())
                        .to(CLASS_COLUMN)
                        .append(DClass.string(question.getDClass()))
                        .to(TYPE_COLUMN)
                        .append(Type.string(question.getType()))
                        .line
                        .toString();
    }

    /** The data of a record, on one line. */
    public static String data(Record record) {
        return switch (record) {
            case AAAARecord address -> IpLiteral.of(address.getAddress()).canonical();
            case TXTRecord text -> texts(text.getStringsAsByteArrays());
            case SOARecord soa ->
                soa.getHost() + " " + soa.getAdmin() + " " + soa.getSerial() + " " + soa.getRefresh() + " "
                        + soa.getRetry() + " " + soa.getExpire() + " " + soa.getMinimum();
            default -> record.rdataToString();
        };
    }

    /** A name without its final dot, as nslookup and host write owners. */
    static String bare(Name name) {
        return name.toString(true);
    }

    private static String texts(List<byte[]> texts) {
        return texts.stream().map(RecordText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(byte[] octets) {
        StringBuilder text = new StringBuilder("\"");
        for (byte octet : octets) {
            int ch = octet & 0xff;
            if (ch == '"' || ch == '\\') {
                text.append('\\').append((char) ch);
            } else if (ch < ' ' || ch > '~') {
                text.append(String.format(Locale.ROOT, "\\%03d", ch));
            } else {
                text.append((char) ch);
            }
        }
        return text.append('"').toString();
    }

    private RecordText append(String text) {
        line.append(text);
        column += text.length();
        return this;
    }

    /** Moves on to a column, or by one if that is passed already: with tabs as far as they lead, then with spaces. */
    private RecordText to(int wanted) {
        int target = Math.max(wanted, column + 1);
        int tabs = target / TAB - column / TAB;
        line.append("\t".repeat(tabs)).append(" ".repeat(tabs > 0 ? target % TAB : target - column));
        column = target;
        return this;
    }
}
