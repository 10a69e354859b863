// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final NamespacedName QUOTE = World.id("kiada/quote");
    private static final NamespacedName QUIZ = World.id("kiada/quiz");

    private final ClusterSnapshot start =
            new World().headless("kiada/quote", "http:80/TCP").snapshot();

    @Test
    void nothingChangedSinceThePictureItself() {
        assertThat(start.servicesChangedSince(start)).contains(Set.of());
    }

    @Test
    void sliceThatChangesConcernsItsService() {
        ClusterSnapshot after = after(start, new ClusterChange.Put(slice("quote-1", QUOTE)));

        assertThat(after.servicesChangedSince(start)).contains(Set.of(QUOTE));
    }

    @Test
    void sliceThatGoesOverConcernsBothServices() {
        ClusterSnapshot first = after(start, new ClusterChange.Put(slice("quote-1", QUOTE)));
        ClusterSnapshot second = after(first, new ClusterChange.Put(slice("quote-1", QUIZ)));

        assertThat(second.servicesChangedSince(first)).contains(Set.of(QUOTE, QUIZ));
    }

    @Test
    void sliceThatGoesConcernsTheServiceThatItHad() {
        ClusterSnapshot first = after(start, new ClusterChange.Put(slice("quote-1", QUIZ)));
        ClusterSnapshot second =
                after(first, new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, World.id("kiada/quote-1")));

        assertThat(second.servicesChangedSince(first)).contains(Set.of(QUIZ));
    }

    @Test
    void stepsAddUp() {
        ClusterSnapshot first = after(start, new ClusterChange.Put(slice("quote-1", QUIZ)));
        ClusterSnapshot second = after(first, new ClusterChange.Removed(ResourceKind.SERVICE, QUOTE));

        assertThat(second.servicesChangedSince(start)).contains(Set.of(QUOTE, QUIZ));
        assertThat(second.servicesChangedSince(first)).contains(Set.of(QUOTE));
    }

    @Test
    void namespaceMayConcernAllServicesInIt() {
        ClusterSnapshot after = after(start, new ClusterChange.Removed(ResourceKind.NAMESPACE, World.id("/kiada")));

        assertThat(after.servicesChangedSince(start)).isEmpty();
    }

    @Test
    void otherCoverageMayConcernAll() {
        Coverage nothing = new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Nothing("forbidden")));

        assertThat(start.covering(start.coverage()).servicesChangedSince(start)).contains(Set.of());
        assertThat(start.covering(nothing).servicesChangedSince(start)).isEmpty();
    }

    @Test
    void pictureOfAnotherClusterLeadsNowhere() {
        ClusterSnapshot other =
                new World().headless("kiada/quote", "http:80/TCP").snapshot();

        assertThat(other.servicesChangedSince(start)).isEmpty();
    }

    @Test
    void laterPictureDoesNotLeadToAnEarlierOne() {
        ClusterSnapshot after = after(start, new ClusterChange.Put(slice("quote-1", QUOTE)));

        assertThat(start.servicesChangedSince(after)).isEmpty();
    }

    @Test
    void trailIsCutSoThatItsMemoryStaysSmall() {
        Trail beginning = Trail.anew();
        Trail trail = beginning;
        for (int i = 0; i < 5_000; i++) {
            trail = trail.then(Set.of(QUOTE));
        }

        assertThat(trail.since(beginning)).isEmpty();
        assertThat(trail.then(Set.of(QUIZ)).since(trail)).contains(Set.of(QUIZ));
    }

    private static ClusterSnapshot after(ClusterSnapshot before, ClusterChange change) {
        return before.apply(List.of(change), World.CHANGED);
    }

    private static EndpointSlice slice(String name, NamespacedName service) {
        return new World()
                .slice("kiada/" + service.name(), name, "http:80/TCP", "10.0.0.1")
                .snapshot()
                .slices()
                .iterator()
                .next();
    }
}
