// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.Addresses;
import dev.portolan.changes.ZoneComparison;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {

    private static final DnsProfile PROFILE = KubeadmCorefile.profile();

    @Test
    void srvRecordsWhoseWeightAloneChangedShareALine() {
        assertThat(lines("web-0@10.0.0.1 web-1@10.0.0.2", PROFILE))
                .filteredOn(line -> line.startsWith("~"))
                .singleElement()
                .asString()
                .contains("web-0", "100", "50");
    }

    @Test
    void timeToLiveIsToldWhereTheWeightChangedToo() {
        assertThat(lines(
                        "web-0@10.0.0.1 web-1@10.0.0.2",
                        PROFILE.withKubernetes(PROFILE.kubernetes().withTtl(5))))
                .filteredOn(line -> line.startsWith("~ SRV"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("TTL 30 became 5"));
    }

    private static List<String> lines(String endpoints, DnsProfile after) {
        ZoneComparison comparison =
                ZoneComparison.between(zone("web-0@10.0.0.1", PROFILE), zone(endpoints, after), Addresses.COMPARED);
        return new ChangeLines("cluster.local.")
                .of(comparison.records()).stream().map(ChangeLine::text).toList();
    }

    private static ClusterZone zone(String endpoints, DnsProfile profile) {
        return new ClusterZone(
                new World()
                        .headless("kiada/web")
                        .slice("kiada/web", "web-1", "http:80/TCP", endpoints.split(" "))
                        .snapshot(),
                profile);
    }
}
