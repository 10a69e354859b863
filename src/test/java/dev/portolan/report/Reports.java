// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;

/** Reports about the demo, with the provenance that the designs show. */
final class Reports {

    static final Provenance PROVENANCE = new Provenance(
            new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-kind", "127.0.0.1:38211", "v1.34.0"),
            Instant.parse("2026-03-17T13:01:20Z"),
            ZoneId.of("Europe/Berlin"),
            "Portolan 0.1.0");

    private Reports() {}

    static Report kiada() {
        return demo(new ReportScope.OfNamespace("kiada"));
    }

    static Report quote() {
        return demo(new ReportScope.OfService(new NamespacedName("kiada", "quote")));
    }

    static Report cluster() {
        return demo(new ReportScope.OfCluster());
    }

    static Report demo(ReportScope scope) {
        return of(DemoWorld.snapshot(), scope);
    }

    static Report of(ClusterSnapshot snapshot, ReportScope scope) {
        return new Report(new ClusterZone(snapshot, KubeadmCorefile.profile()), scope, PROVENANCE);
    }

    static String text(Report report, ReportFormat format) {
        StringWriter out = new StringWriter();
        try {
            report.write(format, out, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
