// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.World;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pods on the network of one node have its address, and names of their own all the same. */
class SharedAddressTest {

    private final ShownPicture picture = new ShownPicture();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(), new DirectBackground(), Clock.systemUTC(), new RecordingEndpointsWindow());

    @Test
    void eachPodHasItsOwnName() {
        show("db-0#db-0@10.0.0.1", "db-1#db-1@10.0.0.1");

        assertThat(names()).containsExactly("db-0.db.n.svc.cluster.local. true", "db-1.db.n.svc.cluster.local. true");
    }

    @Test
    void nameOfAnUnreadyPodIsNotAnsweredForTheOthersAddress() {
        show("db-0#db-0@10.0.0.1", "!db-1#db-1@10.0.0.1");

        assertThat(names()).containsExactly("db-0.db.n.svc.cluster.local. true", "db-1.db.n.svc.cluster.local. false");
    }

    @Test
    void namesThatAreMadeOfAddressesAreThoseOfTheirRows() {
        show("a#10.0.0.1,10.0.0.2");

        assertThat(names())
                .containsExactly("10-0-0-1.db.n.svc.cluster.local. true", "10-0-0-2.db.n.svc.cluster.local. true");
    }

    private void show(String... endpoints) {
        picture.show(
                new World()
                        .headless("n/db")
                        .slice("n/db", "db-x", "", endpoints)
                        .snapshot(),
                "n/db");
    }

    private List<String> names() {
        return model.rowsProperty().get().stream()
                .map(row -> row.cells().dns())
                .map(dns -> dns.name().full() + " " + dns.answered())
                .toList();
    }
}
