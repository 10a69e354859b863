// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Messages;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.ReverseMap;
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
            case SRVRecord srv -> service(srv, target(entry), answers);
            case PTRRecord pointer -> address(pointer);
            default -> List.of();
        };
    }

    private static List<RecordExplanation.Decoded> address(PTRRecord pointer) {
        try {
            return List.of(decoded(
                    Messages.text("records.data.address"),
                    ReverseMap.fromName(pointer.getName()).getHostAddress(),
                    Messages.text("records.data.address.meaning")));
        } catch (UnknownHostException noAddress) {
            return List.of();
        }
    }

    private List<RecordExplanation.Decoded> service(SRVRecord srv, String target, int answers) {
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
                        target,
                        ownPorts
                                ? Messages.text("records.data.target.endpoint")
                                : Messages.text("records.data.target.service")));
    }

    /** The own part of the target: its zone is that of the name. */
    private static String target(RecordRow.Entry entry) {
        String data = entry.cells().data().own();
        return data.substring(data.lastIndexOf(' ') + 1);
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
