// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The questions that {@code nslookup} and {@code host} ask for one name: addresses of both families where no type is given, the
 * second and later ones at the end of the aliases that the first answer told.
 */
final class Lookups {

    private Lookups() {}

    /**
     * An answer.
     *
     * @param shown the name as the tool writes it where there is no record: as typed, or the end of the aliases
     */
    record Lookup(String shown, int type, Answer answer) {}

    static List<Lookup> of(Resolver resolver, Name name, String typed, List<Integer> types) {
        List<Lookup> lookups = new ArrayList<>();
        Answer first = resolver.resolve(Question.of(name, types.getFirst()));
        lookups.add(new Lookup(typed, types.getFirst(), first));
        if (first.isFound() || first instanceof Answer.NoData) {
            Name end = end(name, first.records());
            String shown = end.equals(name) ? typed : RecordText.bare(end);
            for (int type : types.subList(1, types.size())) {
                lookups.add(new Lookup(shown, type, resolver.resolve(Question.of(end, type))));
            }
        }
        return lookups;
    }

    /** What is asked for an address: its name in the reverse tree. */
    static Answer pointers(Resolver resolver, IpLiteral address) {
        return resolver.resolve(Question.of(address.reverseName(), Type.PTR));
    }

    private static Name end(Name name, List<Record> records) {
        Name end = name;
        for (Record record : records) {
            if (record instanceof CNAMERecord alias && alias.getName().equals(end)) {
                end = alias.getTarget();
            }
        }
        return end;
    }

    static String status(Answer answer) {
        return Rcode.string(answer.exchange().message().getRcode());
    }
}
