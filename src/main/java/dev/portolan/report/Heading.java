// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.profile.DnsProfile;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands below the title: which cluster, when, how its DNS is set up, who wrote it. */
final class Heading {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);

    private Heading() {}

    /** One fact with its label. */
    record Fact(String label, String value) {}

    static List<Fact> of(Report report) {
        Provenance provenance = report.provenance();
        SourceDescription source = provenance.source();
        DnsProfile profile = report.zone().profile();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Cluster", place(source)));
        if (!source.kubernetesVersion().isEmpty()) {
            facts.add(new Fact("Kubernetes", source.kubernetesVersion()));
        }
        facts.add(new Fact("Cluster domain", profile.clusterDomain() + ", TTL " + profile.ttl() + " s"));
        facts.add(new Fact("DNS profile", profile.origin() + ", CoreDNS " + profile.version()));
        facts.add(new Fact("Taken", taken(provenance)));
        facts.add(new Fact("Written by", provenance.writtenBy()));
        return facts;
    }

    private static String place(SourceDescription source) {
        return source.address().isEmpty() ? source.name() : source.name() + ", " + source.address();
    }

    private static String taken(Provenance provenance) {
        Instant at = provenance.takenAt();
        return at == null ? "unknown" : TIME.format(at.atZone(provenance.timeZone()));
    }
}
