// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static List<String> missing(World world, String service) {
        ClusterSnapshot snapshot = world.snapshot();
        ClusterZone zone = new ClusterZone(snapshot, KubeadmCorefile.profile());
        return zone.records(snapshot.service(World.id(service)).orElseThrow()).notGenerated().stream()
                .map(missing -> missing.name() + " " + Type.string(missing.type()) + " " + missing.outcome())
                .toList();
    }
}
