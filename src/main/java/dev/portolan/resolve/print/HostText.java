// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.print.Lookups.Lookup;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What {@code host} prints for a name or an address, without the lines about the server. */
public final class HostText {

    /** What is asked where no type is given. */
    public static final List<Integer> USUAL = List.of(Type.A, Type.AAAA, Type.MX);

    private final StringBuilder text = new StringBuilder();

    private HostText() {}

    /**
     * For a name.
     *
     * @param name the whole name that is asked in the end
     * @param typed what was typed for it; the tool says it again where there is no answer
     * @param types {@link #USUAL} where no type is given
     */
    public static String of(Resolver resolver, Name name, String typed, List<Integer> types) {
        HostText host = new HostText();
        boolean explicit = types.size() == 1;
        Lookups.of(resolver, name, typed, types).forEach(lookup -> host.lookup(lookup, explicit));
        return host.text.toString();
    }

    /** For an address: the names that it points to. */
    public static String of(Resolver resolver, IpLiteral address) {
        HostText host = new HostText();
        Answer answer = Lookups.pointers(resolver, address);
        host.lookup(new Lookup(answer.question().name().toString(), Type.PTR, answer), true);
        return host.text.toString();
    }

    private void lookup(Lookup lookup, boolean typed) {
        switch (lookup.answer()) {
            case Answer.Found found -> found.records().forEach(this::record);
            case Answer.NoData _ -> {
                if (typed) {
                    text.append(bare(lookup))
                            .append(" has no ")
                            .append(Type.string(lookup.type()))
                            .append(" record\n");
                }
            }
            case Answer.Unsent _ -> text.append(RecordText.NO_REPLY);
            default -> failure(lookup);
        }
    }

    private static String bare(Lookup lookup) {
        return RecordText.bare(lookup.answer().question().name());
    }

    private void failure(Lookup lookup) {
        text.append("Host ")
                .append(lookup.answer() instanceof Answer.NameError ? lookup.shown() : bare(lookup))
                .append(" not found: ")
                .append(lookup.answer().exchange().message().getRcode())
                .append('(')
                .append(Lookups.status(lookup.answer()))
                .append(")\n");
    }

    private void record(Record record) {
        text.append(RecordText.bare(record.getName()))
                .append(' ')
                .append(words(record.getType()))
                .append(' ')
                .append(RecordText.data(record))
                .append('\n');
    }

    private static String words(int type) {
        return switch (type) {
            case Type.A -> "has address";
            case Type.AAAA -> "has IPv6 address";
            case Type.CNAME -> "is an alias for";
            case Type.PTR -> "domain name pointer";
            case Type.TXT -> "descriptive text";
            case Type.MX -> "mail is handled by";
            case Type.NS -> "name server";
            default -> "has " + Type.string(type) + " record";
        };
    }
}
