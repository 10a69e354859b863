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
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Menus;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.TextSize;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ChangesViewTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();

    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final RecordingChangesWindow window = new RecordingChangesWindow();
    private final ChangesViewModel model =
            new ChangesViewModel(shown, new DirectBackground(), InstantSource.fixed(AT), window);
    private ChangesView view;
    private ChangeLog log = ChangeLog.holding(1_000).begunAt(AT.minusSeconds(60));

    @BeforeEach
    void showLog() {
        view = Toolkit.onFxThread(() -> new ChangesView(model));
        Toolkit.show(view, 1124, 410);
        happen("kiada/quote", 0);
    }

    @Test
    void entryShowsItsCauseItsRecordsAndHowLongOldAnswersMayLive() {
        assertThat(Toolkit.texts(view))
                .contains("the Service was deleted", "kiada/quote", "4 removed", "old answers until 13:42:22", "SRV");
    }

    @Test
    void menuOfTheSelectedChangeIsNotOfferedBelowTheRows() {
        ListView<?> list = (ListView<?>) view.lookup(".list-view");

        assertThat(Menus.openOnARow(list, ".list-cell")).isTrue();
        assertThat(Menus.openBelowTheRows(list, ".list-cell")).isFalse();
    }

    @Test
    void belowTheEndpointsWordsAloneSayThatThereAreNoChanges() {
        log = ChangeLog.holding(1_000).begunAt(AT);
        show();
        ChangesViewModel quiet = new ChangesViewModel(shown, new DirectBackground(), InstantSource.fixed(AT), window);
        ServiceChangesView pane = Toolkit.onFxThread(() -> new ServiceChangesView(quiet));

        Toolkit.show(pane, 1124, 410);

        assertThat(pane.lookup(".empty-drawing").isVisible()).isFalse();
        assertThat(pane.lookup(".empty-pane").isVisible()).isTrue();
    }

    @Test
    void toolsGiveUpWordsRatherThanReachBeyondTheDrawer() {
        assertThat(words()).isEqualTo(3);

        resize(700);
        assertThat(words()).isZero();
        assertThat(view.lookupAll(".change-sum > .label").stream().map(Node::getAccessibleText))
                .contains("0 added", "4 removed", "0 changed");
        assertThat(view.lookup(".change-tools").getBoundsInParent().getMaxX()).isLessThanOrEqualTo(700);

        resize(1124);
        assertThat(words()).isEqualTo(3);
    }

    @Test
    void whatHappenedIsSaidBehindANameThatIsCut() {
        ChangeEntry gone = gone("kiada/quote", 0).getFirst();
        log = log.plus(List.of(new ChangeEntry(
                gone.at(),
                World.id("a-namespace-with-a-name/a-service-with-a-long-name"),
                "a-deployment-with-a-long-name-d3704efd0-4f22z became not ready",
                gone.changes(),
                gone.staleFor())));
        show();

        resize(700);

        assertThat(((Text) view.lookup(".change-cell:filled .change-head > .strong > .text")).getText())
                .startsWith("a-deployment")
                .contains("\u2026")
                .endsWith("not ready");
    }

    @Test
    void longNameOfTheServiceGivesWayBeforeToolsLeaveTheDrawer() {
        String name = "a-service-whose-name-fills-a-whole-label-to-the-last-character1";
        show(new World().clusterIp("n/" + name, "10.96.0.1", "http:80/TCP").snapshot(), "n/" + name);

        resize(760);

        assertThat(view.lookupAll(".change-tools > *").stream()
                        .filter(Node::isVisible)
                        .mapToDouble(tool -> tool.getBoundsInParent().getMaxX()))
                .isNotEmpty()
                .allMatch(right -> right <= 760);
    }

    @Test
    void subjectIsWholeInLargeText() {
        Toolkit.onFxThread(() -> {
            view.getScene().getStylesheets().add(TextSize.stylesheet(18));
            return true;
        });
        resize(1124);

        Text subject = (Text) view.lookup(".change-tools > .muted.label > .text");
        assertThat(subject.getText()).isEqualTo("demo, since 13:40:52");
    }

    @Test
    void emptyLogSaysSinceWhenNothingHappened() {
        log = log.begunAt(AT);
        show();

        assertThat(Toolkit.texts(view)).contains("No record has changed since 13:41:52");
    }

    @Test
    void spaceFoldsAndEnterGoesToTheService() {
        select(0);
        Toolkit.press(list(), "Space");
        assertThat(list().getItems()).hasSize(2);

        Toolkit.press(list(), "Right");
        assertThat(list().getItems()).hasSize(6);
        Toolkit.press(list(), "Enter");
        assertThat(window.said).containsExactly("follow kiada/quote");
    }

    @Test
    void recordLeadsToItsServiceAndToTheHeadOfItsEntry() {
        select(2);
        Toolkit.press(list(), "Enter");
        MenuItem follow = list().getContextMenu().getItems().getLast();
        Toolkit.onFxThread(() -> {
            follow.fire();
            return true;
        });
        assertThat(window.said).containsExactly("follow kiada/quote", "follow kiada/quote");

        Toolkit.press(list(), "Left");
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
        select(list().getItems().size() - 1);
        assertThat(follow.isDisable()).isTrue();
    }

    @Test
    void selectedRecordStaysSelectedWhenNewEntriesCome() {
        select(2);
        ChangeRow before = list().getSelectionModel().getSelectedItem();
        select(0);
        select(2);
        happen("kiada/kiada", 5);

        assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(before);
    }

    @Test
    void rowIsCopiedAsItReads() {
        select(1);
        Toolkit.press(list(), "Ctrl+C");

        assertThat(window.said).containsExactly("copy - A quote.kiada.svc.cluster.local. 10.96.161.97");
    }

    @Test
    void arrowsGoFromAllServicesToTheSelectedOne() {
        assertThat(stops()).containsExactly("Changes of: All services");

        Toolkit.press(view.lookup(".segments > .first"), "Right");

        assertThat(model.scopeProperty().get()).isEqualTo(ChangeScope.SELECTED);
        assertThat(stops()).containsExactly("Changes of: quote");
    }

    @Test
    void withoutASelectedServiceAllAreTheOnlyChoice() {
        Toolkit.onFxThread(() -> {
            shown.set(new Shown(shown.get().view(), null));
            return true;
        });

        Toolkit.press(view.lookup(".segments > .first"), "Right");

        assertThat(model.scopeProperty().get()).isEqualTo(ChangeScope.ALL);
        assertThat(view.lookup(".segments > .last").isDisabled()).isTrue();
    }

    private List<String> stops() {
        return view.lookupAll(".segments > .toggle-button").stream()
                .filter(Node::isFocusTraversable)
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void everyRowIsReadAloud() {
        assertThat(view.lookupAll(".change-cell:filled").stream().map(Node::getAccessibleText))
                .isNotEmpty()
                .contains("13:41:52 kiada/quote: the Service was deleted, 4 removed")
                .doesNotContainNull();
    }

    @Test
    void thousandsOfRecordsAreShownByFewRows() {
        for (int i = 0; i < 500; i++) {
            log = log.plus(gone("kiada/kiada", i));
        }
        show();

        assertThat(view.lookupAll(".change-cell").size()).isLessThan(60);
    }

    @Test
    void rowsThatAPersonScrolledToStayWhereTheyAreWhenNewerOnesCome() {
        for (int i = 0; i < 100; i++) {
            log = log.plus(gone("kiada/kiada", i));
        }
        show();
        scrollTo(40);
        ChangeRow before = top();

        happen("kiada/quote", 200);

        assertThat(top()).isEqualTo(before);
        scrollTo(0);
        happen("kiada/kiada", 300);
        assertThat(top()).isEqualTo(list().getItems().getFirst());
    }

    private void scrollTo(int row) {
        Toolkit.onFxThread(() -> {
            list().scrollTo(row);
            view.layout();
            return true;
        });
    }

    private ChangeRow top() {
        return Toolkit.onFxThread(() -> {
            view.layout();
            VirtualFlow<?> flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
            return list().getItems().get(flow.getFirstVisibleCell().getIndex());
        });
    }

    private long words() {
        return view.lookupAll(".change-sum > .label").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .filter(label -> label.getText().matches("added|removed|changed"))
                .count();
    }

    private void resize(double width) {
        Toolkit.onFxThread(() -> {
            view.applyCss();
            view.resize(width, 410);
            view.layout();
            return true;
        });
    }

    private void happen(String service, long secondsLater) {
        log = log.plus(gone(service, secondsLater));
        show();
    }

    private static List<ChangeEntry> gone(String service, long secondsLater) {
        ClusterChange removed = new ClusterChange.Removed(ResourceKind.SERVICE, World.id(service));
        return new ZoneDiff(zone(DEMO), zone(DEMO.apply(List.of(removed), AT)))
                .caused(List.of(removed), AT.plusSeconds(secondsLater));
    }

    private void show() {
        show(DEMO, "kiada/quote");
    }

    private void show(ClusterSnapshot snapshot, String service) {
        SessionView now = new SessionView(
                new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", ""),
                new SourceState.Live(AT),
                zone(snapshot),
                List.of(),
                log);
        Toolkit.onFxThread(() -> {
            shown.set(new Shown(now, snapshot.service(World.id(service)).orElseThrow()));
            return true;
        });
    }

    private static ClusterZone zone(ClusterSnapshot snapshot) {
        return new ClusterZone(snapshot, KubeadmCorefile.profile());
    }

    private void select(int index) {
        Toolkit.onFxThread(() -> {
            list().getSelectionModel().clearAndSelect(index);
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<ChangeRow> list() {
        return (ListView<ChangeRow>) view.lookup(".change-list");
    }
}
