// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** What is answered where a record is missing: nothing of the type, no such name, or the records that are left. */
class MissingRecordsTest {

    @Test
    void pointerOfAnUnreadyEndpointIsLeftOutWhereAnotherServicePublishesIt() {
        World world = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", "!db-0@10.0.0.1", "!db-1@10.0.0.2")
                .headless("kiada/db-peers")
                .slice("kiada/db-peers", "db-peers-1", "", "10.0.0.1");

        assertThat(missing(world, "kiada/db"))
                .contains("1.0.0.10.in-addr.arpa. PTR LEFT_OUT", "2.0.0.10.in-addr.arpa. PTR NAME_ERROR");
    }

    @Test
    void familyOfWhichNoEndpointIsReadyIsNoDataWhereTheOtherAnswers() {
        World world = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-4", "", "db-0@10.0.0.1")
                .slice("kiada/db", "db-6", "", "!db-0@fd00::1");

        assertThat(missing(world, "kiada/db"))
                .contains("db.kiada.svc.cluster.local. AAAA NO_DATA", "db-0.db.kiada.svc.cluster.local. AAAA NO_DATA");
    }

    @Test
    void portThatOnlyUnreadyEndpointsListDoesNotExist() {
        World world = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "sql:5432/TCP", "10.0.0.1")
                .slice("kiada/db", "db-2", "admin:8080/TCP", "!10.0.0.2");

        assertThat(missing(world, "kiada/db"))
                .contains(
                        "db.kiada.svc.cluster.local. SRV LEFT_OUT",
                        "_admin._tcp.db.kiada.svc.cluster.local. SRV NAME_ERROR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.org                          | LEFT_OUT | there is no cluster IP               | LEFT_OUT | there is no cluster IP
            db.kiada.svc.cluster.local           | LEFT_OUT | there is no cluster IP               | NO_DATA  | the target has no IPv6 address
            idle.kiada.svc.cluster.local         | NO_DATA  | the target has no name, 10.0.0.9 is not ready | NO_DATA | the target has no name, 10.0.0.9 is not ready
            gone.kiada.svc.cluster.local         | NO_DATA  | no Service of the cluster has that name | NO_DATA | no Service of the cluster has that name
            loop.kiada.svc.cluster.local         | NO_DATA  | the alias leads back to itself       | NO_DATA  | the alias leads back to itself
            below.way.kiada.svc.cluster.local    | NO_DATA  | the alias points to itself           | NO_DATA  | the alias points to itself
            """)
    void aliasIsLeftOutWhereItIsToldAndNoDataWhereItLeadsNowhere(
            String target, String a, String whyA, String aaaa, String whyAaaa) {
        ClusterSnapshot snapshot = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", "10.0.0.1")
                .headless("kiada/idle")
                .slice("kiada/idle", "idle-1", "", "!10.0.0.9")
                .externalName("kiada/loop", "way.kiada.svc.cluster.local")
                .externalName("kiada/way", target)
                .snapshot();
        ClusterZone zone = new ClusterZone(snapshot, KubeadmCorefile.profile());

        List<MissingRecord> missing =
                zone.missingAtName(snapshot.service(World.id("kiada/way")).orElseThrow());

        assertThat(missing)
                .extracting(each -> each.outcome() + " " + each.reason())
                .containsExactly(a + " " + whyA, aaaa + " " + whyAaaa);
    }

    private static List<String> missing(World world, String service) {
        ClusterSnapshot snapshot = world.snapshot();
        ClusterZone zone = new ClusterZone(snapshot, KubeadmCorefile.profile());
        return zone.records(snapshot.service(World.id(service)).orElseThrow()).notGenerated().stream()
                .map(missing -> missing.name() + " " + Type.string(missing.type()) + " " + missing.outcome())
                .toList();
    }
}
