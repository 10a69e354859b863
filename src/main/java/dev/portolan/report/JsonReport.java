// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.Unread;
import dev.portolan.profile.DnsProfile;
import dev.portolan.zone.ServiceRecords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/** A report with everything in it, for scripts. */
final class JsonReport {

    private final Report report;

    JsonReport(Report report) {
        this.report = report;
    }

    void write(Writer out, Steps steps) throws IOException {
        JsonOutput.write(out, json -> {
            JsonShapes shapes = new JsonShapes(json);
            shapes.object(() -> content(shapes, json, steps));
        });
    }

    private void content(JsonShapes shapes, JsonGenerator json, Steps steps) {
        json.writeStringProperty("title", report.title());
        scope(shapes, json);
        provenance(shapes, json);
        profile(shapes, json);
        gaps(shapes);
        summary(shapes, json);
        shapes.array("services", report.services().toList(), service -> {
            service(shapes, service);
            steps.next();
        });
    }

    private void scope(JsonShapes shapes, JsonGenerator json) {
        shapes.object("scope", () -> {
            switch (report.scope()) {
                case ReportScope.OfService(NamespacedName(var namespace, var name)) -> {
                    json.writeStringProperty("kind", "service");
                    json.writeStringProperty("namespace", namespace);
                    json.writeStringProperty("name", name);
                }
                case ReportScope.OfNamespace(var name) -> {
                    json.writeStringProperty("kind", "namespace");
                    json.writeStringProperty("namespace", name);
                }
                case ReportScope.OfCluster() -> json.writeStringProperty("kind", "cluster");
            }
        });
    }

    private void provenance(JsonShapes shapes, JsonGenerator json) {
        Provenance provenance = report.provenance();
        shapes.object("source", () -> {
            json.writeStringProperty("kind", provenance.source().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("name", provenance.source().name());
            shapes.optional("address", provenance.source().address());
            shapes.optional("kubernetesVersion", provenance.source().kubernetesVersion());
        });
        if (provenance.takenAt() != null) {
            json.writeStringProperty("takenAt", provenance.takenAt().toString());
        }
        json.writeStringProperty("writtenBy", provenance.writtenBy());
    }

    private void gaps(JsonShapes shapes) {
        Gaps gaps = new Gaps(report);
        List<Unread> unread = gaps.unread();
        if (!unread.isEmpty()) {
            shapes.array("notRead", unread, shapes::unread);
        }
        List<String> leftOut = gaps.leftOut();
        if (!leftOut.isEmpty()) {
            shapes.texts("leftOut", leftOut);
        }
    }

    private void profile(JsonShapes shapes, JsonGenerator json) {
        DnsProfile profile = report.zone().profile();
        shapes.object("profile", () -> {
            json.writeStringProperty("clusterDomain", profile.clusterDomain());
            json.writeNumberProperty("ttl", profile.ttl());
            json.writeStringProperty("pods", profile.pods().option());
            json.writeStringProperty("coreDnsVersion", profile.version().toString());
            json.writeStringProperty("origin", profile.origin());
        });
    }

    private void summary(JsonShapes shapes, JsonGenerator json) {
        Summary summary = report.summary();
        shapes.object("summary", () -> {
            json.writeNumberProperty("services", summary.rows().size());
            json.writeNumberProperty("endpointsReady", summary.readiness().ready());
            json.writeNumberProperty("endpointsTotal", summary.readiness().total());
            json.writeNumberProperty("records", summary.records());
            shapes.object(
                    "recordsByType",
                    () -> summary.recordsByType()
                            .forEach((type, count) -> json.writeNumberProperty(Type.string(type), count)));
        });
    }

    private void service(JsonShapes shapes, Service service) {
        ServiceRecords records = report.zone().records(service);
        shapes.facts(ServiceFacts.of(report.zone().snapshot(), service));
        shapes.array("records", records.main(), shapes::record);
        shapes.array("alsoAnswered", records.alsoAnswered(), shapes::record);
        shapes.array("notGenerated", records.notGenerated(), shapes::missing);
        shapes.array("endpoints", endpoints(service), shapes::endpoint);
    }

    private List<Endpoint> endpoints(Service service) {
        return report.zone().snapshot().slicesOf(service.id()).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .toList();
    }
}
