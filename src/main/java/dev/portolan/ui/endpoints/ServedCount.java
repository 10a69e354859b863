// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Messages;
import java.util.List;

/** Says how many pods are selected and how many are served, which are two things. */
final class ServedCount {

    private static final int MOST_NAMES = 2;

    private ServedCount() {}

    /** {@code 3 selected, 2 served: quiz-2 is not ready}; empty where there is nothing to count. */
    static String of(ClusterSnapshot snapshot, Service service, List<EndpointRow> rows) {
        if (service instanceof ExternalNameService || rows.isEmpty()) {
            return "";
        }
        int served = count(rows.stream().filter(EndpointRow::isServed).toList());
        List<String> unserved = rows.stream()
                .filter(row -> !row.isServed())
                .map(EndpointRow::name)
                .distinct()
                .toList();
        return head(snapshot, service, rows, served) + tail(unserved);
    }

    /** The same without who is not served. */
    static String brief(String count) {
        int end = count.indexOf(": ");
        return end < 0 ? count : count.substring(0, end);
    }

    private static String head(ClusterSnapshot snapshot, Service service, List<EndpointRow> rows, int served) {
        if (service.selector().isEmpty()) {
            return Messages.text("endpoints.count.manual", count(rows), served);
        }
        int selected = EndpointReader.selected(snapshot, service).size();
        // Endpoints whose pods are all unknown were listed by somebody, whoever selected them.
        boolean wereRead = selected > 0
                && snapshot.coverage().holds(ResourceKind.POD, service.id().namespace());
        return wereRead
                ? Messages.text("endpoints.count.selected", selected, served)
                : Messages.text("endpoints.count.listed", count(rows), served);
    }

    private static String tail(List<String> unserved) {
        if (unserved.isEmpty()) {
            return "";
        }
        if (unserved.size() > MOST_NAMES) {
            return Messages.text("endpoints.count.many", unserved.size());
        }
        return unserved.size() == 1
                ? Messages.text("endpoints.count.one", unserved.getFirst())
                : Messages.text("endpoints.count.two", unserved.getFirst(), unserved.getLast());
    }

    /** Addresses of one pod are one endpoint. */
    private static int count(List<EndpointRow> rows) {
        return (int) rows.stream().map(EndpointRow::name).distinct().count();
    }
}
