// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.IdleConnection;
import dev.portolan.testing.ScriptedSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that says nothing is waited for only as long as a person may be busy signing in. */
class PictureReaderTest {

    private static final Problem REFUSED = Problem.of("Connection refused by the server.");

    private final Arrivals views = new Arrivals();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> told = new ArrayList<>();

    @Test
    void silenceEndsWhereNobodySignsIn() throws Exception {
        assertThat(PictureReader.awaited(views, () -> false, 0)).isNull();
    }

    @Test
    void silenceIsBorneWhileSomebodySignsIn() throws Exception {
        try (ClusterSession session = ClusterSession.open(
                FixedSource.of("demo", DemoWorld.snapshot(), Instant.EPOCH), KubeadmCorefile.profile())) {
            SessionView view = session.view();

            assertThat(PictureReader.awaited(views, () -> signsInUntil(3, view), 0))
                    .isSameAs(view);
        }
    }

    @Test
    void signingInThatEndsWithoutAWordIsSilenceAgain() throws Exception {
        assertThat(PictureReader.awaited(views, () -> asked.incrementAndGet() < 6, 0))
                .isNull();
    }

    /** The program may end at the very end of the time, when the cluster has not been asked for anything yet. */
    @Test
    void sourceHasItsTimeAfterSigningIn() throws Exception {
        try (ClusterSession session = ClusterSession.open(
                FixedSource.of("demo", DemoWorld.snapshot(), Instant.EPOCH), KubeadmCorefile.profile())) {
            SessionView view = session.view();

            assertThat(PictureReader.awaited(views, () -> signedInBefore(2, view), 0))
                    .isSameAs(view);
        }
    }

    static List<SourceState> lost() {
        return List.of(
                new SourceState.Stale(Instant.EPOCH, REFUSED, 4, Instant.EPOCH),
                new SourceState.Stale(Instant.EPOCH, REFUSED, 1, null),
                new SourceState.Failed(REFUSED));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void connectionThatStaysLostEndsTheWaitForPods(SourceState lost) {
        ScriptedSource source = new ScriptedSource();
        try (ClusterSession session = ClusterSession.open(source, KubeadmCorefile.profile(), views)) {
            source.tell(DemoWorld.snapshot().covering(new Coverage(Map.of(ResourceKind.POD, new Coverage.Selected()))));
            source.listener().state(lost);

            assertThatThrownBy(() -> PictureReader.withPods(session, views, told::add))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            thrown -> assertThat(thrown.problem()).isEqualTo(REFUSED));
        }
    }

    @Test
    void silenceIsToldBeforeTheWaitForPodsIsGivenUp() {
        Unborne waits = new Unborne();
        ScriptedSource source = new ScriptedSource();
        try (ClusterSession session = ClusterSession.open(source, KubeadmCorefile.profile(), waits)) {
            source.tell(DemoWorld.snapshot().covering(new Coverage(Map.of(ResourceKind.POD, new Coverage.Selected()))));
            source.listener().state(new SourceState.Live(Instant.EPOCH));

            assertThatThrownBy(() -> PictureReader.withPods(session, waits, told::add))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            thrown -> assertThat(thrown.problem().line())
                                    .isEqualTo("scripted gave no answer within 30 s."));
        }

        assertThat(told)
                .containsExactly("No Pods or Nodes have come from scripted for 10 s. Portolan waits up to 20 s more.");
        assertThat(waits.seconds).containsExactly(10L, 10L, 20L);
    }

    @ParameterizedTest
    @CsvSource({
        "'', this cluster, Name a namespace that you may read",
        "payments, namespace payments, Name another namespace"
    })
    void refusalOfAllServicesSaysWhereTheyWereLookedFor(String named, String where, String advice) {
        ScriptedSource source = new ScriptedSource();
        try (ClusterSession session = ClusterSession.open(source, KubeadmCorefile.profile(), views)) {
            source.tell(DemoWorld.snapshot()
                    .covering(
                            new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Nothing("services is forbidden")))));
            source.listener().state(new SourceState.Live(Instant.EPOCH));

            assertThatThrownBy(() -> PictureReader.firstWhole(session, views, named, told::add))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            thrown -> assertThat(thrown.problem().line())
                                    .isEqualTo("You may not list Services in " + where + ". " + advice
                                            + " with -n, or ask for a Role that lets you list and watch Services and"
                                            + " EndpointSlices. services is forbidden"));
        }
    }

    @Test
    void silenceIsToldEachTimeThatItBegins() throws Exception {
        Problem silence = new Problem("Nothing has come for 10 s.", "Portolan still waits.", "Check the VPN.", "");
        List<SourceState> states = new ArrayList<>(List.of(
                new SourceState.Connecting(Map.of(), silence),
                new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 1), silence),
                new SourceState.Connecting(Map.of()),
                new SourceState.Connecting(Map.of(), silence),
                new SourceState.Live(Instant.EPOCH)));
        try (ClusterSession session =
                ClusterSession.open(new SourceInSteps(states), KubeadmCorefile.profile(), views)) {
            PictureReader.firstWhole(session, views, "", told::add);
        }

        assertThat(told)
                .containsExactly(
                        "Nothing has come for 10 s. Portolan waits up to 20 s more. Check the VPN.",
                        "Nothing has come for 10 s. Portolan waits up to 20 s more. Check the VPN.");
    }

    /** Views of which each that has come is taken, and for others no time passes. */
    private static final class Unborne extends Arrivals {

        private final List<Long> seconds = new ArrayList<>();

        @Override
        synchronized @Nullable SessionView take(long most) throws InterruptedException {
            seconds.add(most);
            return super.take(0);
        }
    }

    /** At that look signing in is over, and the view comes. */
    private boolean signedInBefore(int times, SessionView view) {
        if (asked.incrementAndGet() == times) {
            views.accept(view);
        }
        return asked.get() < times;
    }

    private boolean signsInUntil(int times, SessionView view) {
        if (asked.incrementAndGet() == times) {
            views.accept(view);
        }
        return true;
    }

    /** A source that comes to the next state each time somebody looks whether a person signs in. */
    private record SourceInSteps(List<SourceState> states) implements ClusterSource {

        @Override
        public SourceDescription description() {
            return new SourceDescription(SourceDescription.Kind.CONTEXT, "steps", "", "");
        }

        @Override
        public SourceConnection open(SourceListener listener) {
            listener.changed(DemoWorld.snapshot(), List.of());
            return new Steps(states, listener);
        }
    }

    private static final class Steps extends IdleConnection {

        private final List<SourceState> states;
        private final SourceListener listener;

        private Steps(List<SourceState> states, SourceListener listener) {
            this.states = states;
            this.listener = listener;
        }

        @Override
        public boolean isSigningIn() {
            listener.state(states.removeFirst());
            return false;
        }
    }
}
