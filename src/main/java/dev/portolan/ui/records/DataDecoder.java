// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.SRVRecord;

/**
 * Tells what the numbers and names in a record's data mean for a client.
 *
 * @param service whose records they are, null if that does not matter
 */
record DataDecoder(@Nullable Service service) {

    /** CoreDNS shares 100 among the answers and never goes below 1 ({@code plugin/backend_lookup.go} SRV). */
    private static final int WHOLE_WEIGHT = 100;

    /**
     * The parts of an entry's data.
     *
     * @param answers how many records are answered together
     */
    List<RecordExplanation.Decoded> decode(RecordRow.Entry entry, int answers) {
        if (!(entry.subject() instanceof RecordSubject.Generated(var record))) {
            return List.of();
        }
        return switch (record.data()) {
            case SRVRecord srv -> service(srv, answers);
            case PTRRecord ptr ->
                List.of(decoded(
                        Messages.text("records.data.target"),
                        ptr.getTarget().toString(),
                        Messages.text("records.data.target.pointer")));
            case CNAMERecord alias ->
                List.of(decoded(
                        Messages.text("records.data.target"),
                        alias.getTarget().toString(),
                        Messages.text("records.data.target.alias")));
            default -> List.of();
        };
    }

    private List<RecordExplanation.Decoded> service(SRVRecord srv, int answers) {
        boolean ownPorts = service instanceof HeadlessService || isEndpoint(srv);
        return List.of(
                decoded(
                        Messages.text("records.data.priority"),
                        Integer.toString(srv.getPriority()),
                        Messages.text("records.data.priority.meaning")),
                decoded(
                        Messages.text("records.data.weight"),
                        Integer.toString(srv.getWeight()),
                        weight(srv.getWeight(), answers)),
                decoded(
                        Messages.text("records.data.port"),
                        Integer.toString(srv.getPort()),
                        ownPorts
                                ? Messages.text("records.data.port.endpoint")
                                : Messages.text("records.data.port.service")),
                decoded(
                        Messages.text("records.data.target"),
                        srv.getTarget().toString(),
                        ownPorts
                                ? Messages.text("records.data.target.endpoint")
                                : Messages.text("records.data.target.service")));
    }

    /** A target one label below the Service names one of its endpoints. */
    private boolean isEndpoint(SRVRecord srv) {
        return service != null
                && !srv.getTarget().getLabelString(0).equals(service.id().name());
    }

    private static String weight(int weight, int answers) {
        if (Math.max(1, WHOLE_WEIGHT / Math.max(1, answers)) == weight) {
            return Messages.text("records.data.weight.shared", answers);
        }
        return Messages.text("records.data.weight.duplicates", WHOLE_WEIGHT / Math.max(1, weight));
    }

    private static RecordExplanation.Decoded decoded(String name, String value, String meaning) {
        return new RecordExplanation.Decoded(name, value, meaning);
    }
}
