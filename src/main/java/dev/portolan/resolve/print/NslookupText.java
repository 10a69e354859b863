// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.print.Lookups.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** What {@code nslookup} prints for a name or an address. */
public final class NslookupText {

    /** What is asked where no type is given. */
    public static final List<Integer> USUAL = List.of(Type.A, Type.AAAA);

    private final StringBuilder text = new StringBuilder();
    private final Setting setting;

    private NslookupText(Setting setting) {
        this.setting = setting;
    }

    /**
     * For a name.
     *
     * @param name the whole name that is asked in the end
     * @param typed what was typed for it; the tool says it again where there is no answer
     * @param types A and AAAA where no type is given
     */
    public static String of(Resolver resolver, Name name, String typed, List<Integer> types, Setting setting) {
        return new NslookupText(setting).lookups(Lookups.of(resolver, name, typed, types));
    }

    /** For an address: the names that it points to. */
    public static String of(Resolver resolver, IpLiteral address, Setting setting) {
        Answer answer = Lookups.pointers(resolver, address);
        return new NslookupText(setting)
                .pointers(new Lookup(RecordText.bare(answer.question().name()), Type.PTR, answer));
    }

    private String lookups(List<Lookup> lookups) {
        if (lookups.getFirst().answer().isServerFailure()) {
            servfail();
        }
        text.append("Server:\t\t").append(setting.server()).append('\n');
        text.append("Address:\t")
                .append(setting.server())
                .append('#')
                .append(setting.port())
                .append("\n\n");
        boolean several = lookups.size() > 1;
        for (Lookup lookup : lookups) {
            if (lookup.answer().isFound()) {
                lookup.answer().records().forEach(this::record);
            } else if (!several || !(lookup.answer() instanceof Answer.NoData) || isLastOfEmpty(lookup, lookups)) {
                failure(lookup, lookups.getFirst());
            }
        }
        return text.append('\n').toString();
    }

    /** Of several lookups without records only the last one is told. */
    private static boolean isLastOfEmpty(Lookup lookup, List<Lookup> lookups) {
        return lookup.equals(lookups.getLast())
                && lookups.stream().allMatch(each -> each.answer() instanceof Answer.NoData);
    }

    private String pointers(Lookup lookup) {
        if (lookup.answer() instanceof Answer.Unsent) {
            return RecordText.NO_REPLY + '\n';
        }
        if (lookup.answer().isServerFailure()) {
            servfail();
        }
        if (lookup.answer().isFound()) {
            lookup.answer().records().forEach(this::record);
        } else {
            failure(lookup, lookup);
        }
        return text.append('\n').toString();
    }

    private void servfail() {
        text.append(";; Got SERVFAIL reply from ").append(setting.server()).append('\n');
    }

    private void failure(Lookup lookup, Lookup first) {
        String name = RecordText.bare(lookup.answer().question().name());
        if (lookup.answer() instanceof Answer.NoData) {
            String typed = lookup.equals(first) ? lookup.shown() : name;
            text.append("*** Can't find ").append(typed).append(": No answer\n");
            return;
        }
        if (lookup.answer().isServerFailure() && !lookup.equals(first)) {
            servfail();
        }
        String status = Lookups.status(lookup.answer());
        text.append("** server can't find ")
                .append(name)
                .append(": ")
                .append(status)
                .append('\n');
    }

    private void record(Record record) {
        String name = RecordText.bare(record.getName());
        String word = word(record.getType());
        if (record.getType() == Type.A || record.getType() == Type.AAAA) {
            text.append("Name:\t")
                    .append(name)
                    .append("\nAddress: ")
                    .append(RecordText.data(record))
                    .append('\n');
        } else if (record instanceof SOARecord soa) {
            startOfAuthority(name, soa);
        } else if (word != null) {
            text.append(name)
                    .append('\t')
                    .append(word)
                    .append(" = ")
                    .append(RecordText.data(record))
                    .append('\n');
        } else {
            text.append(name)
                    .append("\trdata_")
                    .append(record.getType())
                    .append(" = ")
                    .append(RecordText.data(record))
                    .append('\n');
        }
    }

    private void startOfAuthority(String name, SOARecord soa) {
        text.append(name).append('\n');
        line("origin", RecordText.bare(soa.getHost()));
        line("mail addr", RecordText.bare(soa.getAdmin()));
        line("serial", soa.getSerial());
        line("refresh", soa.getRefresh());
        line("retry", soa.getRetry());
        line("expire", soa.getExpire());
        line("minimum", soa.getMinimum());
    }

    private void line(String key, Object value) {
        text.append('\t').append(key).append(" = ").append(value).append('\n');
    }

    private static @Nullable String word(int type) {
        return switch (type) {
            case Type.CNAME -> "canonical name";
            case Type.PTR -> "name";
            case Type.SRV -> "service";
            case Type.TXT -> "text";
            case Type.NS -> "nameserver";
            case Type.MX -> "mail exchanger";
            default -> null;
        };
    }
}
