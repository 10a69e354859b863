// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ObjectRef;
import dev.portolan.zone.ServiceRecords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Records written by hand, in the words of the demo. */
final class Quote {

    static final String DOMAIN = "cluster.local";

    private Quote() {}

    /** {@code quote.kiada 30 A 10.96.161.97}: name below the cluster domain's {@code svc}, TTL, type, data. */
    static DerivedRecord record(String line) {
        return record(line, Derivation.Standard.SPECIFICATION);
    }

    static DerivedRecord record(String line, Derivation.Standard standard) {
        String[] words = line.split(" ", 4);
        try {
            Name name = name(words[0]);
            Record data = Record.fromString(
                    name, Type.value(words[2]), DClass.IN, Long.parseLong(words[1]), words[3], Name.root);
            return new DerivedRecord(data, derivation("spec.clusterIP", standard));
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    static MissingRecord missing(String owner, int type, MissingRecord.Outcome outcome, String reason) {
        return new MissingRecord(
                name(owner), type, outcome, reason, derivation("ipFamilies: IPv4", Derivation.Standard.SPECIFICATION));
    }

    static RecordList list(String... main) {
        return RecordList.of(records(main), DOMAIN);
    }

    static ServiceRecords records(String... main) {
        return new ServiceRecords(Stream.of(main).map(Quote::record).toList(), List.of(), List.of());
    }

    /** The Service quote of the pictures, with one record that is also answered. */
    static RecordList whole() {
        return RecordList.of(
                new ServiceRecords(
                        Stream.of(
                                        "quote.kiada 30 A 10.96.161.97",
                                        "_http._tcp.quote.kiada 30 SRV 0 100 80 quote.kiada.svc.cluster.local.",
                                        "quote.kiada 30 SRV 0 100 80 quote.kiada.svc.cluster.local.",
                                        "97.161.96.10.in-addr.arpa. 30 PTR quote.kiada.svc.cluster.local.")
                                .map(Quote::record)
                                .toList(),
                        List.of(record("_http._tcp.quote.kiada 30 A 10.96.161.97", Derivation.Standard.COREDNS)),
                        List.of(missing(
                                "quote.kiada",
                                Type.AAAA,
                                MissingRecord.Outcome.NO_DATA,
                                "the Service is single-stack"))),
                DOMAIN);
    }

    private static Name name(String text) {
        String full = text.endsWith(".") ? text : text + ".svc." + DOMAIN + ".";
        try {
            return Name.fromString(full);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Derivation derivation(String field, Derivation.Standard standard) {
        return new Derivation(
                new ObjectRef(ResourceKind.SERVICE, new NamespacedName("kiada", "quote")),
                field,
                List.of(new Derivation.Step("The Service has the cluster IP `10.96.161.97`.", "kiada/quote " + field)),
                "the Service is deleted",
                standard);
    }
}
