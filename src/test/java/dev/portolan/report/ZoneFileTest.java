// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

class ZoneFileTest {

    private static final Name ORIGIN = Name.fromConstantString("cluster.local.");

    @Test
    void forwardRecordsOfTheMainSetComeBackEqual() throws IOException {
        List<Record> read = read(Reports.text(Reports.cluster(), ReportFormat.ZONE));

        assertThat(read)
                .doesNotHaveDuplicates()
                .containsAll(forward(Reports.cluster().zone()));
    }

    @Test
    void reverseRecordsAreCommentsThatComeBackEqualToo() throws IOException {
        String comments = Reports.text(Reports.cluster(), ReportFormat.ZONE)
                .lines()
                .filter(line -> line.contains("\tPTR\t"))
                .map(line -> line.substring(2) + "\n")
                .reduce("", String::concat);

        assertThat(read(comments)).hasSize(12).allMatch(record -> record.getType() == Type.PTR);
    }

    static List<ReportScope> scopes() {
        return List.of(
                new ReportScope.OfCluster(),
                new ReportScope.OfNamespace("kiada"),
                Reports.quote().scope());
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void serverLoadsItWithSoaAndNameServersThatHaveAddresses(ReportScope scope) throws IOException {
        List<Record> read = read(Reports.text(Reports.demo(scope), ReportFormat.ZONE));
        Zone zone = new Zone(ORIGIN, read.toArray(Record[]::new));

        assertThat(zone.getSOA()).isNotNull();
        assertThat(zone.getNS().rrs())
                .isNotEmpty()
                .allMatch(server -> zone.findRecords(((NSRecord) server).getTarget(), Type.A)
                        .isSuccessful());
    }

    @Test
    void pictureWithoutNameServerStillLoads() throws IOException {
        Report empty = Reports.of(ClusterSnapshot.EMPTY, new ReportScope.OfCluster());

        assertThat(read(Reports.text(empty, ReportFormat.ZONE)))
                .extracting(record -> Type.string(record.getType()))
                .contains("SOA", "NS", "A");
    }

    private static List<Record> forward(ClusterZone zone) {
        return DemoWorld.snapshot()
                .services()
                .flatMap(service -> zone.records(service).main().stream())
                .map(DerivedRecord::data)
                .filter(record -> record.getType() != Type.PTR)
                .toList();
    }

    private static List<Record> read(String text) throws IOException {
        List<Record> records = new ArrayList<>();
        try (Master master = new Master(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ORIGIN)) {
            Record next = master.nextRecord();
            while (next != null) {
                records.add(next);
                next = master.nextRecord();
            }
        }
        return records;
    }
}
