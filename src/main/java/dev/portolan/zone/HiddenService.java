// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Service;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Type;

/** A Service that the profile keeps out of the zone altogether, with the option that does it. */
final class HiddenService {

    private HiddenService() {}

    static boolean isHidden(ClusterZone zone, Service service) {
        return !zone.visible().exposes(service.id().namespace())
                || !zone.visible().selects(service)
                || zone.visible().hidesAsEmpty(service);
    }

    static Optional<ServiceRecords> recordsOf(ClusterZone zone, Service service) {
        if (!isHidden(zone, service)) {
            return Optional.empty();
        }
        RecordCollector records = new RecordCollector();
        if (!zone.visible().exposes(service.id().namespace())) {
            namespace(records, zone, service);
        } else if (!zone.visible().selects(service)) {
            Step step = new Step(
                    "The Service's labels do not match the selector of the Corefile.",
                    Wording.field(service.id(), "metadata.labels"));
            add(records, zone, service, "the Corefile's labels do not select the Service", step);
        } else if (UnreadSlices.areThoseOf(zone, service)) {
            records.missing(
                    zone.serviceName(service.id()),
                    Type.A,
                    Outcome.NOT_KNOWN,
                    UnreadSlices.reason(zone),
                    UnreadSlices.derivation(zone, service));
        } else {
            Step step = new Step(
                    "The Corefile hides Services with a cluster IP and no ready endpoint.",
                    "Corefile kubernetes " + KubernetesFlag.IGNORE_EMPTY_SERVICE.option());
            add(records, zone, service, "no endpoint is ready", step);
        }
        addPointers(records, zone, service);
        return Optional.of(records.records());
    }

    /** Reverse questions are answered without a look at what hides names, but for the namespaces that a Corefile lists. */
    private static void addPointers(RecordCollector records, ClusterZone zone, Service service) {
        if (!zone.visible().allows(service.id().namespace())) {
            return;
        }
        if (service instanceof ClusterIpService with) {
            UnaskedPointers pointers = new UnaskedPointers(zone, with, records);
            pointers.addClusterIps();
            pointers.addExternal();
        }
        new EndpointNameRecords(zone, service, records).addPointers(zone.ready(service.id()));
    }

    private static void namespace(RecordCollector records, ClusterZone zone, Service service) {
        String name = service.id().namespace();
        if (zone.snapshot().namespace(name).isPresent()) {
            Step step = new Step(
                    "The Corefile leaves the namespace `" + name + "` out.",
                    "Corefile kubernetes namespaces, namespace_labels");
            add(records, zone, service, "the namespace is not exposed", step);
        } else {
            Step step = new Step("There is no Namespace object `" + name + "`.", "Namespace " + name);
            add(records, zone, service, "there is no namespace " + name, step);
        }
    }

    private static void add(RecordCollector records, ClusterZone zone, Service service, String reason, Step step) {
        Derivation why = new Derivation(
                Wording.ref(service),
                "metadata",
                List.of(step),
                "the Corefile or the object changes.",
                Standard.COREDNS);
        records.missing(zone.serviceName(service.id()), Type.A, Outcome.NAME_ERROR, reason, why);
    }
}
