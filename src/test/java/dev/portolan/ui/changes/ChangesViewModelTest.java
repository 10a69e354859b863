// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ChangeLog;
import dev.portolan.changes.ZoneDiff;
import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.report.ChangeLines;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesViewModelTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final ClusterSnapshot ALL_READY = DemoWorld.allReady();
    private static final ClusterChange QUOTE_GONE =
            new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"));

    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final RecordingChangesWindow window = new RecordingChangesWindow();
    private int capacity = 1_000;
    private @Nullable Instant began;
    private Instant now = AT;
    private SourceState state = new SourceState.Live(AT);
    private final ChangesViewModel model = new ChangesViewModel(shown, new DirectBackground(), () -> now, window);

    @BeforeEach
    void look() {
        Subscription _ = model.watch();
    }

    @Test
    void entryReadsAsInThePicture() {
        show(unready());

        assertThat(texts())
                .containsExactly(
                        "13:41:52 quiz-2 became not ready, 5 removed, 4 changed",
                        "- A quiz-pods.kiada.svc.cluster.local. 10.244.2.15",
                        "- A quiz-2.quiz-pods.kiada.svc.cluster.local. 10.244.2.15",
                        "- SRV _mongodb._tcp.quiz-pods.kiada.svc.cluster.local. 0 33 27017"
                                + " quiz-2.quiz-pods.kiada.svc.cluster.local.",
                        "- SRV quiz-pods.kiada.svc.cluster.local. 0 33 27017 quiz-2.quiz-pods.kiada.svc.cluster.local.",
                        "- PTR 15.2.244.10.in-addr.arpa. quiz-2.quiz-pods.kiada.svc.cluster.local.",
                        "~ SRV 4 records of quiz-0 and quiz-1 weight 33 became 50");
    }

    @Test
    void entriesOfOtherDaysSayWhichDay() {
        began = AT.minusSeconds(60);
        now = AT.plus(Duration.ofDays(1));
        show(unready());

        assertThat(texts().getFirst()).startsWith("17 Mar 13:41:52 quiz-2 became not ready");
        assertThat(((ChangeRow.Cause) model.rows().getFirst()).stale()).isEqualTo("old answers until 17 Mar 13:42:22");
        assertThat(texts().getLast()).startsWith("17 Mar 13:40:52 Watching started");
        assertThat(model.subjectProperty().get()).isEqualTo("demo, since 17 Mar 13:40:52");
    }

    @Test
    void onlyTheNewestEntryIsOpen() {
        show(unready(), quoteGone());

        assertThat(causes()).containsExactly("the Service was deleted: open", "quiz-2 became not ready: closed");
        model.toggle((ChangeRow.Cause) model.rows().getLast());
        assertThat(causes()).containsExactly("the Service was deleted: open", "quiz-2 became not ready: open");
    }

    @Test
    void scopeOfTheSelectedServiceLeavesTheOthersOut() {
        show(unready(), quoteGone());
        model.scopeProperty().set(ChangeScope.SELECTED);

        assertThat(causes()).containsExactly("the Service was deleted: open");
        assertThat(model.countsProperty().get()).isEqualTo(new Counts(0, 4, 0));
    }

    @Test
    void filterFindsCausesServicesAndRecords() {
        show(unready(), quoteGone());

        model.filterProperty().set("quiz-2");
        assertThat(causes()).hasSize(1);
        model.filterProperty().set("10.96.161.97");
        assertThat(causes()).containsExactly("the Service was deleted: open");
        model.filterProperty().set("kiada/");
        assertThat(causes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "quiz-2 SRV, 1",
        "ready kiada/quiz, 1",
        "A 10.244.2.15, 1",
        "10.244.2.15 deleted, 0",
        "PTR mongodb, 0",
        "'  ', 2"
    })
    void everyWordOfTheFilterMustStandInTheEntry(String filter, int entries) {
        show(unready(), quoteGone());

        model.filterProperty().set(filter);

        assertThat(causes()).hasSize(entries);
    }

    @Test
    void pausedLogStaysUntilItGoesOn() {
        show(unready());
        model.pausedProperty().set(true);
        show(unready(), quoteGone());
        assertThat(causes()).hasSize(1);

        model.pausedProperty().set(false);
        assertThat(causes()).hasSize(2);
    }

    @Test
    void entriesThatComeWhilePausedAreCounted() {
        show(unready());
        model.pausedProperty().set(true);
        show(unready(), quoteGone());

        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    @Test
    void entriesOfOtherServicesDoNotWaitWhereOneIsShown() {
        show();
        model.scopeProperty().set(ChangeScope.SELECTED);
        model.pausedProperty().set(true);
        show(unready());
        assertThat(model.waitingProperty().get()).isZero();

        show(unready(), quoteGone());
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        model.scopeProperty().set(ChangeScope.ALL);
        assertThat(model.waitingProperty().get()).isEqualTo(2);
    }

    @Test
    void entriesThatMadeWayWhilePausedAreCountedAndToldOf() {
        capacity = 11;
        show(quoteGone());
        model.pausedProperty().set(true);
        show(quoteGone(), unready(), quoteGone(), unready());
        assertThat(model.waitingProperty().get()).isEqualTo(3);

        model.pausedProperty().set(false);
        assertThat(texts().getLast()).startsWith("3 older entries made way for newer ones");
    }

    @Test
    void entryThatAPersonLooksAtStaysOpenWhenNewerOnesCome() {
        show(unready());
        model.hold((ChangeRow.Cause) model.rows().getFirst());
        show(unready(), quoteGone());

        assertThat(causes()).containsExactly("the Service was deleted: open", "quiz-2 became not ready: open");
    }

    @Test
    void logOfOneServiceEndsWithWhatItHadWhenWatchingStarted() {
        began = AT.minusSeconds(60);
        show(quoteGone());
        model.scopeProperty().set(ChangeScope.SELECTED);

        assertThat(texts().getLast()).isEqualTo("13:40:52 Watching started, 8 records");
        assertThat(model.subjectProperty().get()).isEqualTo("quote, since 13:40:52");
    }

    @Test
    void logThatForgotSaysSo() {
        capacity = 8;
        show(unready(), quoteGone());

        assertThat(texts().getLast()).startsWith("1 older entry made way for newer ones");
        model.save();
        assertThat(window.said.getLast()).contains("\n# 1 older entry made way for newer ones\n2026-");
    }

    @Test
    void logThatForgotDoesNotSayThatNothingHappenedBefore() {
        capacity = 11;
        began = AT.minusSeconds(60);
        show(quoteGone(), unready());
        model.scopeProperty().set(ChangeScope.SELECTED);

        assertThat(model.subjectProperty().get()).isEqualTo("quote, since 13:41:52");
        assertThat(model.emptinessProperty().get())
                .isEqualTo(Emptiness.plain(
                        "No record has changed since 13:41:52",
                        "1 older entry made way for newer ones. Whether a record of this service changed"
                                + " before is not known."));
    }

    @Test
    void filterHidesNotThatTheLogForgot() {
        capacity = 11;
        show(quoteGone(), unready());

        model.filterProperty().set("quiz");
        assertThat(texts().getLast()).startsWith("1 older entry made way for newer ones");
        model.filterProperty().set("nothing");
        assertThat(model.emptinessProperty().get())
                .extracting(Emptiness::meaning)
                .isEqualTo("The only entry of the log is hidden. 1 older entry made way for newer ones.");
    }

    @Test
    void emptyLogSaysWhy() {
        began = AT;
        show();
        assertThat(model.emptinessProperty().get())
                .extracting(Emptiness::title)
                .isEqualTo("No record has changed since 13:41:52");

        show(unready());
        assertThat(model.emptinessProperty().get()).isNull();
        model.filterProperty().set("nothing like this");
        assertThat(model.emptinessProperty().get()).extracting(Emptiness::code).isEqualTo("nothing like this");
    }

    @Test
    void pictureThatIsStillReadIsNotSaidToStayAsItIs() {
        state = new SourceState.Connecting(Map.of());
        show();
        assertThat(model.emptinessProperty().get())
                .extracting(Emptiness::meaning)
                .isEqualTo("They are told once everything has been read.");

        state = new SourceState.Fixed(AT);
        show();
        assertThat(model.emptinessProperty().get())
                .extracting(Emptiness::meaning)
                .isEqualTo("This picture does not change by itself.");
    }

    @Test
    void savedLogTellsTheOldestFirst() {
        began = AT.minusSeconds(60);
        show(unready(), quoteGone());
        model.save();

        assertThat(window.said.getFirst()).isEqualTo("save demo-changes.log");
        assertThat(window.said.getLast())
                .startsWith("# demo, all services, since 2026-03-17T13:40:52Z\n2026-03-17T13:41:52Z - quiz-pods")
                .contains("  kiada/quote: the Service was deleted; old answers until 13:42:22\n");
    }

    @Test
    void savedLogHoldsWhatTheFilterHidesAndWhatWaits() {
        show(unready());
        model.filterProperty().set("nothing like this");
        model.pausedProperty().set(true);
        show(unready(), quoteGone());
        model.save();

        assertThat(window.said.getLast()).contains("kiada/quiz-pods: ", "kiada/quote: ");
    }

    /** Where several records share a row, the log that is saved has each. */
    @Test
    void savedLogIsWhatWatchPrints() {
        show(unready());
        model.save();

        ChangeRow.Cause shownAs = (ChangeRow.Cause) model.rows().getFirst();
        assertThat(window.said.getLast().lines().skip(1))
                .hasSize(9)
                .allMatch(line -> line.contains("T" + shownAs.time())
                        && line.endsWith(shownAs.service() + ": " + shownAs.cause() + "; " + shownAs.stale()))
                .containsExactlyElementsOf(unready().stream()
                        .flatMap(entry -> ChangeLines.text(entry, ZoneId.systemDefault()))
                        .toList());
    }

    @Test
    void logOfOneServiceIsSavedAlone() {
        show(unready(), quoteGone());
        model.scopeProperty().set(ChangeScope.SELECTED);
        model.save();

        assertThat(window.said.getFirst()).isEqualTo("save quote-changes.log");
        assertThat(window.said.getLast()).contains("kiada/quote: ").doesNotContain("quiz-2");
    }

    @Test
    void clearingAsksTheWindow() {
        show(unready());
        model.pausedProperty().set(true);
        model.clear();

        assertThat(window.said).containsExactly("clear");
        assertThat(model.pausedProperty().get()).isFalse();
    }

    @Test
    void closedSourceShowsNothing() {
        show(unready());
        shown.set(null);

        assertThat(model.rows()).isEmpty();
        assertThat(model.countsProperty().get()).isEqualTo(Counts.NONE);
    }

    private static List<ChangeEntry> unready() {
        ClusterChange slice = new ClusterChange.Put(
                DEMO.slice(World.id("kiada/quiz-pods-x2kvd")).orElseThrow());
        return diff(ALL_READY, DEMO, slice);
    }

    private static List<ChangeEntry> quoteGone() {
        return diff(DEMO, DEMO.apply(List.of(QUOTE_GONE), AT), QUOTE_GONE);
    }

    private static List<ChangeEntry> diff(ClusterSnapshot before, ClusterSnapshot after, ClusterChange change) {
        return new ZoneDiff(zone(before), zone(after)).caused(List.of(change), AT);
    }

    private static ClusterZone zone(ClusterSnapshot snapshot) {
        return new ClusterZone(snapshot, KubeadmCorefile.profile());
    }

    @SafeVarargs
    private void show(List<ChangeEntry>... entries) {
        ChangeLog log = ChangeLog.holding(capacity);
        log = began == null ? log : log.begunAt(began);
        for (List<ChangeEntry> some : entries) {
            log = log.plus(some);
        }
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", ""), state, zone(DEMO), List.of(), log);
        shown.set(new Shown(view, DEMO.service(World.id("kiada/quote")).orElseThrow()));
    }

    private List<String> causes() {
        return model.rows().stream()
                .filter(ChangeRow.Cause.class::isInstance)
                .map(ChangeRow.Cause.class::cast)
                .map(cause -> cause.cause() + (cause.open() ? ": open" : ": closed"))
                .toList();
    }

    private List<String> texts() {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case ChangeRow.Cause cause ->
                        cause.time() + " " + cause.cause() + ", "
                                + cause.counts().text();
                    case ChangeRow.Line line -> line.text();
                    case ChangeRow.Note note -> note.text();
                })
                .toList();
    }
}
