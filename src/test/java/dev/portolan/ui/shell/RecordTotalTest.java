// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.RandomChanges;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The total of the status bar is that of the newest picture, whatever of it was counted before. */
class RecordTotalTest {

    /** A headless Service with one endpoint, which has a pointer. */
    private static final ClusterSnapshot WEB = new World()
            .headless("kiada/web")
            .slice("kiada/web", "web-1", "", "10.0.0.1")
            .snapshot();

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void totalAfterAStepIsThatOfTheWholePicture(
            @ForAll("steps") RandomChanges.Step step, @ForAll("options") String option) {
        ClusterZone before = new ClusterZone(step.before(), profile(option));
        ClusterZone after = new ClusterZone(step.after(), profile(option));

        assertThat(RecordTotal.NONE.next(before).next(after).total()).isEqualTo(whole(after));
    }

    @Test
    void namespaceThatGainsAndLosesExposureGainsAndLosesItsRecords() {
        DnsProfile profile = profile("namespace_labels tier=front");
        ClusterSnapshot hidden =
                new World().clusterIp("kiada/web", "10.96.0.1", "http:80/TCP").snapshot();
        ClusterSnapshot exposed = with(hidden, new Namespace("kiada", Map.of("tier", "front")));

        RecordTotal first = RecordTotal.NONE.next(new ClusterZone(hidden, profile));
        RecordTotal second = first.next(new ClusterZone(exposed, profile));
        RecordTotal third = second.next(new ClusterZone(with(exposed, new Namespace("kiada", Map.of())), profile));

        assertThat(first.total()).isZero();
        assertThat(second.total()).isEqualTo(4);
        assertThat(third.total()).isZero();
    }

    @Test
    void endpointsLoseTheirPointersToTheServiceThatTakesTheirAddress() {
        DnsProfile profile = profile("");
        ClusterSnapshot taken = with(
                WEB,
                new World()
                        .clusterIp("kiada/taker", "10.0.0.1")
                        .snapshot()
                        .services()
                        .findFirst()
                        .orElseThrow());

        RecordTotal first = RecordTotal.NONE.next(new ClusterZone(WEB, profile));
        RecordTotal second = first.next(new ClusterZone(taken, profile));

        assertThat(first.counted()).containsOnly(Map.entry(World.id("kiada/web"), 3));
        assertThat(second.counted())
                .containsOnly(Map.entry(World.id("kiada/web"), 2), Map.entry(World.id("kiada/taker"), 2));
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void sliceOfNoServiceTakesThePointerOfAnAddressThatItShares() {
        DnsProfile profile = profile("");
        EndpointSlice stray = new EndpointSlice(
                World.id("kiada/stray"), Map.of(), "IPv4", List.of(), List.of(World.endpoint("10.0.0.1")));
        ClusterSnapshot muted = with(WEB, stray);

        RecordTotal first = RecordTotal.NONE.next(new ClusterZone(WEB, profile));
        RecordTotal second = first.next(new ClusterZone(muted, profile));
        ClusterSnapshot freed =
                with(muted, new EndpointSlice(World.id("kiada/stray"), Map.of(), "IPv4", List.of(), List.of()));
        RecordTotal third = second.next(new ClusterZone(freed, profile));

        assertThat(first.total()).isEqualTo(3);
        assertThat(second.total()).isEqualTo(2);
        assertThat(third.total()).isEqualTo(3);
    }

    @Test
    void onlyWhatAChangeConcernsIsCountedAgain() {
        DnsProfile profile = profile("");
        ClusterSnapshot demo = DemoWorld.snapshot();
        NamespacedName quote = World.id("kiada/quote-headless");
        NamespacedName quiz = World.id("kiada/quiz-pods");
        RecordTotal made = new RecordTotal(new ClusterZone(demo, profile), Map.of(quote, 1, quiz, 1_000), 1_001);

        RecordTotal next = made.next(
                new ClusterZone(with(demo, demo.slicesOf(quote).iterator().next()), profile));

        assertThat(next.counted()).containsOnly(Map.entry(quote, 20), Map.entry(quiz, 1_000));
        assertThat(next.total()).isEqualTo(1_020);
    }

    @Provide
    Arbitrary<RandomChanges.Step> steps() {
        return RandomChanges.steps();
    }

    @Provide
    Arbitrary<String> options() {
        return Arbitraries.of(
                "",
                "ignore empty_service",
                "noendpoints",
                "namespaces kiada default",
                "namespace_labels tier=front",
                "labels tier=front");
    }

    private static int whole(ClusterZone zone) {
        return (int) zone.allRecords().count();
    }

    private static ClusterSnapshot with(ClusterSnapshot snapshot, ClusterObject object) {
        return snapshot.apply(List.of(new ClusterChange.Put(object)), World.CHANGED);
    }

    private static DnsProfile profile(String option) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local in-addr.arpa ip6.arpa {\n " + option + "\n }\n}\n",
                    "Corefile",
                    CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
