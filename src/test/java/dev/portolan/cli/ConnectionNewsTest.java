// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.zone.ClusterZone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a connection is what became of it. */
class ConnectionNewsTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:00:00Z");
    private static final SourceState LIVE = new SourceState.Live(AT);
    private static final SourceState STALE = new SourceState.Stale(AT, Problem.of("Connection refused."), 3, AT);
    private static final String LOST = "portolan: Pods are not followed since 2026-03-17T14:00:00Z: Too many requests.";

    private final StringWriter err = new StringWriter();
    private final ConnectionNews news = new ConnectionNews(
            new Terminal(new PrintWriter(err), new PrintWriter(err, true), Colours.NONE), "Answering", () -> AT);

    @Test
    void partThatWasLostBeforeTheConnectionComesBackWithIt() {
        tell(pods(1), pods(2), STALE, LIVE, pods(1), pods(2));

        assertThat(err.toString().lines())
                .containsExactly(
                        LOST,
                        "portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.",
                        LOST);
    }

    @Test
    void partThatIsFollowedAgainIsToldOnce() {
        tell(pods(1), pods(2), pods(3), LIVE, LIVE);

        assertThat(err.toString().lines()).containsExactly(LOST, "portolan: Pods are followed again.");
    }

    @Test
    void partThatIsNotReadAnyMoreIsNotFollowedAgain() {
        tell(pods(1), pods(2));
        accept(LIVE, new Coverage(Map.of(ResourceKind.POD, new Coverage.Selected())));

        assertThat(err.toString().lines()).containsExactly(LOST);
    }

    @Test
    void partThatCameBackAtTheFirstTryIsNotWorthAWord() {
        tell(pods(1), LIVE, pods(1), LIVE);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void reasonThatIsAnotherForEachPartIsToldOnce() {
        tell(STALE, mixed(4, "Bad gateway."), mixed(5, "Bad gateway."), mixed(6, "Bad gateway."));
        tell(mixed(7, "Unauthorized."), STALE, LIVE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: Bad gateway. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: Unauthorized. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.");
    }

    @Test
    void reasonThatPartsGoOverToOneAfterTheOtherIsToldOnce() {
        tell(STALE, mixed(4, "Bad gateway."), stale("Bad gateway.", 5), stale("Bad gateway.", 6), STALE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: Bad gateway. Answering as of 2026-03-17T14:00:00Z.");
    }

    @Test
    void lossIsToldByTheReasonThatKeepsItFromComingBack() {
        tell(stale("The connection broke.", 1), stale("Connection refused.", 2), stale("Connection refused.", 3));
        tell(stale("Service unavailable.", 4), LIVE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.");
    }

    @Test
    void lossIsToldOnceThoughItsReasonsTakeTurns() {
        tell(stale("Refused.", 2), stale("Unavailable.", 3), stale("Refused.", 4), stale("Unavailable.", 5));

        assertThat(err.toString().lines()).containsExactly("portolan: Refused. Answering as of 2026-03-17T14:00:00Z.");
    }

    @Test
    void reasonThatLastsIsTold() {
        tell(STALE, stale("Unauthorized.", 4), stale("Unauthorized.", 4), stale("Unauthorized.", 5));

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: Unauthorized. Answering as of 2026-03-17T14:00:00Z.");
    }

    @Test
    void connectionThatCameBackAtTheFirstTryIsNotWorthAWord() {
        tell(stale("The connection broke.", 1), LIVE);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void partsThatGoOverToAnotherReasonAfterALossAreNotToldByThemselves() {
        SourceState mixed = new SourceState.Lagging(
                AT,
                List.of(
                        lag(ResourceKind.SERVICE, "Connection refused.", 2),
                        lag(ResourceKind.ENDPOINT_SLICE, "The connection broke.", 1)),
                List.of());
        tell(stale("The connection broke.", 1), mixed, stale("Connection refused.", 2));

        assertThat(err.toString().lines())
                .containsExactly("portolan: Connection refused. Answering as of 2026-03-17T14:00:00Z.");
    }

    @Test
    void lossThatIsNotTriedSoonIsToldAtOnce() {
        tell(new SourceState.Stale(AT, Problem.of("Too many requests."), 1, AT.plusSeconds(300)), LIVE);
        tell(new SourceState.Stale(AT, Problem.of("You chose to stay offline."), 1, null));

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: Too many requests. Answering as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.",
                        "portolan: You chose to stay offline. Answering as of 2026-03-17T14:00:00Z.");
    }

    private static SourceState stale(String happened, int attempt) {
        return new SourceState.Stale(AT, Problem.of(happened), attempt, AT);
    }

    private static Lag lag(ResourceKind kind, String happened, int attempt) {
        return new Lag(new WatchedPart(kind, ""), AT, Problem.of(happened), attempt, AT);
    }

    private static SourceState mixed(int attempt, String other) {
        Lag services = lag(ResourceKind.SERVICE, "Connection refused.", attempt);
        Lag slices = lag(ResourceKind.ENDPOINT_SLICE, other, attempt);
        return new SourceState.Lagging(AT, List.of(services, slices), List.of());
    }

    private void tell(SourceState... states) {
        for (SourceState state : states) {
            accept(state, Coverage.COMPLETE);
        }
    }

    private void accept(SourceState state, Coverage coverage) {
        SourceDescription live = new SourceDescription(SourceDescription.Kind.CONTEXT, "live", "127.0.0.1:6443", "");
        ClusterZone zone = new ClusterZone(ClusterSnapshot.EMPTY.covering(coverage), KubeadmCorefile.profile());
        news.accept(new SessionView(
                live,
                state,
                zone,
                List.of(),
                SessionView.of(live, zone.profile()).changes()));
    }

    private static SourceState pods(int attempt) {
        Lag lag = lag(ResourceKind.POD, "Too many requests.", attempt);
        return new SourceState.Lagging(AT, List.of(lag), List.of(new WatchedPart(ResourceKind.SERVICE, "")));
    }
}
