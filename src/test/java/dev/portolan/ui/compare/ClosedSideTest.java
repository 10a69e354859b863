// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Emptiness;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of a comparison when one of its sources is closed in the window. */
class ClosedSideTest {

    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final ClusterSnapshot WITHOUT_QUOTE = DEMO.apply(
            List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"))), World.CHANGED);

    private final Sides old = new Sides("old", DEMO);
    private final Sides now = new Sides("new", WITHOUT_QUOTE);
    private final CompareViewModel model = new CompareViewModel(
            List.of(old.candidate(), now.candidate()), new DirectBackground(), new RecordingCompareWindow());

    @Test
    void sourceThatWasClosedIsOfferedNoMore() {
        model.withdraw(now.candidate(), "closed");

        assertThat(model.candidates()).containsExactly(old.candidate());
    }

    @Test
    void sideThatWasClosedStaysWithItsLastPictureUntilAnotherIsChosen() {
        model.second().set(now.candidate());
        model.withdraw(now.candidate(), "closed, as of 14:02:11");

        assertThat(model.candidates()).containsExactly(old.candidate());
        assertThat(model.second().get()).hasToString("new, closed, as of 14:02:11");
        model.compareAgain();
        model.swap();
        assertThat(model.rows().get().getFirst().text()).startsWith("+ Service kiada/quote");
        assertThat(now.heard).containsExactly("open");

        model.first().set(old.candidate());
        assertThat(now.heard).containsExactly("open", "close");
    }

    @Test
    void sideThatWasClosedBeforeItWasReadSaysSoUntilAnotherIsChosen() {
        now.show(ClusterSnapshot.EMPTY, new SourceState.Connecting(Map.of()));
        model.second().set(now.candidate());
        model.withdraw(now.candidate(), "closed");

        assertThat(told()).isEqualTo("new was closed and cannot be read any more: Choose another source.");
        model.swap();
        assertThat(told()).startsWith("new was closed");

        model.first().set(null);
        now.show(WITHOUT_QUOTE);
        model.first().set(now.candidate());
        assertThat(model.rows().get()).isNotEmpty();
    }

    @Test
    void whatFailedAndWasClosedIsNotTriedAgain() {
        now.show(ClusterSnapshot.EMPTY, new SourceState.Failed(Problem.of("Connection refused.")));
        model.second().set(now.candidate());
        model.withdraw(now.candidate(), "closed");

        assertThat(told()).startsWith("new was closed and cannot be read any more");
        assertThat(model.again().get()).isEmpty();
    }

    @Test
    void sourceThatWasReadAndClosedWhileItConnectedAnewIsNotCalledUnread() {
        model.second().set(now.candidate());
        now.show(WITHOUT_QUOTE, new SourceState.Connecting(Map.of()));
        model.withdraw(now.candidate(), "closed");

        assertThat(told()).isEqualTo("new was closed and cannot be read any more: Choose another source.");
    }

    @Test
    void closingIsToldAlsoWhileTheOtherSideIsNotChosen() {
        old.show(ClusterSnapshot.EMPTY, new SourceState.Connecting(Map.of()));
        model.withdraw(old.candidate(), "closed");

        assertThat(told()).startsWith("old was closed");
    }

    @Test
    void whatIsRetractedIsOfferedUntilNoSideShowsIt() {
        model.second().set(now.candidate());
        model.retract(now.candidate());
        model.swap();
        assertThat(model.candidates()).containsExactly(old.candidate(), now.candidate());

        model.first().set(old.candidate());
        assertThat(model.candidates()).containsExactly(old.candidate());
    }

    @Test
    void whatIsOfferedAgainAfterItWasRetractedStays() {
        model.second().set(now.candidate());
        model.retract(now.candidate());
        model.offer(List.of(now.candidate()));
        model.second().set(old.candidate());

        assertThat(model.candidates()).containsExactly(old.candidate(), now.candidate());
    }

    private String told() {
        Emptiness emptiness = Objects.requireNonNull(model.emptiness().get());
        return emptiness.title() + ": " + emptiness.meaning();
    }
}
