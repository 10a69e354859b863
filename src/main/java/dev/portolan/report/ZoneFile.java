// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Service;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * The forward zone as a master file that an authoritative server loads (RFC 1035, section 5).
 *
 * <p>A file holds one zone. Records of other zones, which are the PTR records, follow as comments: a server refuses data that
 * is out of its zone, and a person who serves the reverse zone can take the lines over.
 */
final class ZoneFile {

    private final Report report;
    private final Name origin;

    ZoneFile(Report report) {
        this.report = report;
        this.origin = Name.fromConstantString(report.zone().profile().clusterDomain() + ".");
    }

    void write(Writer out, Steps steps) throws IOException {
        heading(out);
        List<Record> apex = new ZoneApex(report.zone(), origin).records();
        for (Record record : apex) {
            out.write(MasterLine.of(record));
        }
        Set<Record> written = Set.copyOf(apex);
        for (Service service : report.services().toList()) {
            out.write("\n; " + MasterLine.comment(service.id().toString()) + "\n");
            for (Record record : mainSet(service).toList()) {
                if (!written.contains(record)) {
                    out.write((record.getName().subdomain(origin) ? "" : "; ") + MasterLine.of(record));
                }
            }
            steps.next();
        }
        out.flush();
    }

    private Stream<Record> mainSet(Service service) {
        return report.zone().records(service).main().stream().map(derived -> derived.data());
    }

    private static void comments(List<String> gaps, Writer out) throws IOException {
        if (!gaps.isEmpty()) {
            out.write("; " + Gaps.LEAD + "\n");
        }
        for (String gap : gaps) {
            out.write(";   " + MasterLine.comment(gap) + "\n");
        }
    }

    private void heading(Writer out) throws IOException {
        Provenance provenance = report.provenance();
        String taken = provenance.takenAt() == null ? "" : ", taken " + provenance.takenAt();
        out.write("; " + MasterLine.comment(report.title()) + "\n");
        out.write("; " + MasterLine.comment(provenance.source().name()) + taken + ", written by "
                + MasterLine.comment(provenance.writtenBy()) + "\n");
        comments(new Gaps(report).sentences(), out);
        out.write("; A zone file holds one zone; records of others, such as PTR, are comments.\n");
        out.write("$ORIGIN " + origin + "\n$TTL " + report.zone().profile().ttl() + "\n");
    }
}
