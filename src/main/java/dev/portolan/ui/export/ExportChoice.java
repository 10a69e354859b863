// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.cluster.Service;
import dev.portolan.report.ReportScope;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.List;

/**
 * A scope that the dialog offers.
 *
 * @param scope what the report is about
 * @param kind {@code Namespace}
 * @param name {@code kiada}; empty for the whole cluster
 */
record ExportChoice(ReportScope scope, String kind, String name) {

    /** What can be reported about what is shown, the narrowest first. */
    static List<ExportChoice> of(Shown shown) {
        List<ExportChoice> choices = new ArrayList<>();
        Service service = shown.service();
        if (service != null && shown.exists()) {
            choices.add(new ExportChoice(
                    new ReportScope.OfService(service.id()),
                    Messages.text("export.scope.service"),
                    service.id().name()));
            String namespace = service.id().namespace();
            choices.add(new ExportChoice(
                    new ReportScope.OfNamespace(namespace), Messages.text("export.scope.namespace"), namespace));
        }
        choices.add(new ExportChoice(new ReportScope.OfCluster(), Messages.text("export.scope.cluster"), ""));
        return choices;
    }

    /** {@code 6 services, 47 records}. Counts, so it is for another thread than the FX thread. */
    String contents(ClusterZone zone) {
        List<Service> services = scope.services(zone.snapshot()).toList();
        int records = services.stream().mapToInt(zone::recordCount).sum();
        return scope instanceof ReportScope.OfService
                ? Messages.text("export.contents.records", records)
                : Messages.text("export.contents.all", services.size(), records);
    }
}
