// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceIndexTest {

    private final SliceIndex one = SliceIndex.EMPTY.with(slice("a", "10.0.0.1"));

    @Test
    void addressesAreIndexedOnceOneIsLookedFor() {
        SliceIndex two = one.with(slice("b", "10.0.0.2"));
        assertThat(two.isIndexedByAddress()).isFalse();

        assertThat(two.holding("10.0.0.2"))
                .extracting(found -> found.id().name())
                .containsExactly("b");
        assertThat(two.isIndexedByAddress()).isTrue();
    }

    @Test
    void changeWhileTheIndexIsBuiltDoesNotLoseIt() {
        SliceIndex meanwhile = one.with(slice("b", "10.0.0.2"));
        one.holding("10.0.0.1");

        SliceIndex next = meanwhile.with(slice("a", "10.0.0.3"));
        assertThat(next.isIndexedByAddress()).isTrue();
        assertThat(next.holding("10.0.0.1")).isEmpty();
        assertThat(next.holding("10.0.0.3"))
                .extracting(found -> found.id().name())
                .containsExactly("a");
    }

    @Test
    void sliceThatGoesWhileTheIndexIsBuiltDoesNotLoseIt() {
        SliceIndex meanwhile = one.with(slice("b", "10.0.0.2"));
        one.holding("10.0.0.1");

        SliceIndex next = meanwhile.without(slice("a", "10.0.0.1").id());
        assertThat(next.isIndexedByAddress()).isTrue();
        assertThat(next.holding("10.0.0.1")).isEmpty();
    }

    @Test
    void whatIsAskedOfOneClusterIsNotIndexedInAnother() {
        SliceIndex.EMPTY.holding("10.0.0.1");
        one.holding("10.0.0.1");
        SliceIndex other = SliceIndex.EMPTY.with(slice("a", "10.0.0.1")).with(slice("b", "10.0.0.2"));

        assertThat(other.isIndexedByAddress()).isFalse();
    }

    @Test
    void slicesOfNobodyAreThoseThatNameNoService() {
        EndpointSlice named = new EndpointSlice(
                new NamespacedName("kiada", "a"),
                Map.of(EndpointSlice.SERVICE_NAME, "quiz"),
                "IPv4",
                List.of(),
                List.of());

        assertThat(one.ofNobody()).containsExactly(slice("a", "10.0.0.1"));
        assertThat(one.with(slice("a", "10.0.0.2")).ofNobody()).containsExactly(slice("a", "10.0.0.2"));
        assertThat(one.with(named).ofNobody()).isEmpty();
        assertThat(one.with(named).with(slice("a", "10.0.0.1")).ofNobody()).hasSize(1);
        assertThat(one.without(named.id()).ofNobody()).isEmpty();
    }

    private static EndpointSlice slice(String name, String address) {
        Endpoint endpoint = new Endpoint(List.of(address), EndpointConditions.READY, "", null, Placement.UNKNOWN);
        return new EndpointSlice(new NamespacedName("kiada", name), Map.of(), "IPv4", List.of(), List.of(endpoint));
    }
}
