// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.settings.Selection;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {

    @TempDir
    private Path folder;

    private Memory memory;
    private ShellViewModel shell;

    @BeforeEach
    void start() {
        memory = new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED));
        shell = new ShellViewModel(memory, new DirectBackground(), UnaryOperator.identity());
    }

    @Test
    void sourceTakesOverWithItsFirstRows() {
        Told first = new Told("first");
        shell.open(Opening.of(first));
        assertThat(shell.current().get()).isNull();
        assertThat(shell.choosing().get()).isTrue();

        first.live(DemoWorld.snapshot());

        assertThat(current().view().source().name()).isEqualTo("first");
        assertThat(shell.pending().get()).isNull();
        assertThat(shell.choosing().get()).isFalse();
    }

    @Test
    void nothingShownIsLostWhileAnotherSourceIsOpened() {
        Told first = opened("first");
        Told second = new Told("second");

        shell.open(Opening.of(second));
        assertThat(current().view().source().name()).isEqualTo("first");
        second.fail(Problem.of("Connection refused."));

        assertThat(current().view().source().name()).isEqualTo("first");
        assertThat(first.closed).isFalse();
        assertThat(second.closed).isTrue();
        assertThat(shell.failure().get())
                .isNotNull()
                .extracting(ShellViewModel.Failure::problem)
                .isEqualTo(Problem.of("Connection refused."));
    }

    @Test
    void sourcesStandSideBySide() {
        Told first = opened("first");
        opened("second");

        assertThat(names()).containsExactly("first", "second");
        assertThat(current().view().source().name()).isEqualTo("second");
        assertThat(first.closed).isFalse();
    }

    @Test
    void sourceThatIsOpenAlreadyIsShown() {
        opened("first");
        opened("second");
        shell.open(Opening.of(new Told("first")));

        assertThat(names()).containsExactly("first", "second");
        assertThat(current().view().source().name()).isEqualTo("first");
    }

    @Test
    void tabsAreWalkedRoundAndChosenByNumber() {
        opened("first");
        opened("second");
        opened("third");

        shell.next(1);
        assertThat(current().view().source().name()).isEqualTo("first");
        shell.next(-1);
        assertThat(current().view().source().name()).isEqualTo("third");
        shell.select(1);
        assertThat(current().view().source().name()).isEqualTo("second");
        shell.select(7);
        assertThat(current().view().source().name()).isEqualTo("second");
    }

    @Test
    void closedTabMakesWayForItsNeighbourAndTheLastForTheStartScreen() {
        Told first = opened("first");
        Told second = opened("second");

        shell.closeCurrent();
        assertThat(second.closed).isTrue();
        assertThat(current().view().source().name()).isEqualTo("first");
        assertThat(shell.choosing().get()).isFalse();

        shell.closeCurrent();
        assertThat(first.closed).isTrue();
        assertThat(shell.current().get()).isNull();
        assertThat(shell.choosing().get()).isTrue();
    }

    @Test
    void sessionBehindTheStartScreenIsNotClosedUnseen() {
        Told first = opened("first");
        shell.choosing().set(true);

        shell.closeCurrent();

        assertThat(first.closed).isFalse();
        assertThat(shell.choosing().get()).isFalse();
    }

    @Test
    void eachTabKeepsItsSelection() {
        opened("first");
        current().select(World.id("kiada/time-api"));
        opened("second");
        current().select(World.id("kiada/kiada"));

        shell.next(-1);

        assertThat(current().selected()).isEqualTo(World.id("kiada/time-api"));
    }

    @Test
    void tabBehindGoesOn() {
        Told first = opened("first");
        opened("second");
        first.live(DemoWorld.snapshot()
                .apply(
                        List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/kiada"))),
                        World.CHANGED));

        assertThat(shell.sessions().getFirst().view().snapshot().serviceCount()).isEqualTo(7);
    }

    @Test
    void addedNamespaceIsReadAgainTheNextTime() {
        Told first = opened("first");
        shell.readNamespace("payments");
        assertThat(first.added).containsExactly("payments");

        shell.closeCurrent();
        assertThat(opened("first").added).containsExactly("payments");
        assertThat(opened("second").added).isEmpty();
    }

    private List<String> names() {
        return shell.sessions().stream()
                .map(session -> session.view().source().name())
                .toList();
    }

    @Test
    void cancelledOpeningIsClosedAndForgotten() {
        Told slow = new Told("slow");
        shell.open(Opening.of(slow));

        shell.cancelOpening();
        slow.live(DemoWorld.snapshot());

        assertThat(slow.closed).isTrue();
        assertThat(shell.current().get()).isNull();
    }

    @Test
    void retryOpensTheSameAgain() {
        Told source = new Told("prod");
        shell.open(Opening.of(source));
        source.fail(Problem.of("Connection refused."));

        shell.retry();
        source.live(DemoWorld.snapshot());

        assertThat(shell.failure().get()).isNull();
        assertThat(current().view().source().name()).isEqualTo("prod");
    }

    @Test
    void serviceWithBothRoutesIsSelectedFirst() {
        opened("first");

        assertThat(current().selected()).isEqualTo(World.id("kiada/quote"));
    }

    @Test
    void lastSelectionIsSelectedAgain() {
        memory.note(settings -> settings.with(new Selection("kube-system", "kube-dns", "RECORDS")));

        opened("first");

        assertThat(current().selected()).isEqualTo(World.id("kube-system/kube-dns"));
    }

    @Test
    void openedSourceIsRemembered() {
        opened("first");

        assertThat(memory.settings().recent()).extracting("name", "note").hasSize(1);
        assertThat(memory.settings().recent().getFirst().note()).isEqualTo("connected, 8 services");
    }

    @Test
    void selectionFollowsThePictureAndSurvivesTheServicesDeletion() {
        Told source = opened("first");
        current().select(World.id("kiada/quote"));

        source.live(DemoWorld.snapshot()
                .apply(
                        List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"))),
                        World.CHANGED));

        assertThat(current().selected()).isEqualTo(World.id("kiada/quote"));
        assertThat(current().shown().get().exists()).isFalse();
    }

    @Test
    void namespaceOfTheContextIsWhereTheFirstSelectionIs() {
        Told source = new Told("first", "kube-system");
        Told other = new Told("second", "default");
        Told unknown = new Told("third", "shop");

        assertThat(firstOf(source)).isEqualTo(World.id("kube-system/kube-dns"));
        assertThat(firstOf(other)).isEqualTo(World.id("kiada/quote"));
        assertThat(firstOf(unknown)).isEqualTo(World.id("kiada/quote"));
    }

    @Test
    void whatWasSelectedLastGoesBeforeTheNamespaceOfTheContext() {
        memory.note(old -> old.with(new Selection("kiada", "time-api", "RECORDS")));

        assertThat(firstOf(new Told("first", "kube-system"))).isEqualTo(World.id("kiada/time-api"));
    }

    private @Nullable NamespacedName firstOf(Told source) {
        shell.open(Opening.of(source));
        source.live(DemoWorld.snapshot());
        return current().selected();
    }

    @Test
    void selectionGoesBackAndForward() {
        Told source = opened("first");
        current().select(World.id("kiada/kiada"));
        current().select(World.id("kiada/time-api"));

        current().back();
        assertThat(current().selected()).isEqualTo(World.id("kiada/kiada"));
        current().back();
        assertThat(current().selected()).isEqualTo(World.id("kiada/quote"));
        current().forward();
        current().forward();
        current().forward();

        assertThat(current().selected()).isEqualTo(World.id("kiada/time-api"));
        assertThat(source.focused).isEqualTo(World.id("kiada/time-api"));
    }

    @Test
    void rowsComeWhileTheListsArrive() {
        Told source = new Told("big");
        shell.open(Opening.of(source));
        source.tell(DemoWorld.snapshot(), new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 8)));

        assertThat(current().view().snapshot().serviceCount()).isEqualTo(8);
        assertThat(current().selected()).isNull();
    }

    private Told opened(String name) {
        Told source = new Told(name);
        shell.open(Opening.of(source));
        source.live(DemoWorld.snapshot());
        return source;
    }

    private SessionViewModel current() {
        return Objects.requireNonNull(shell.current().get());
    }

    /** A source that tells what it is told to. */
    private static final class Told implements ClusterSource, SourceConnection {

        private final String name;
        private final String namespace;
        private @Nullable SourceListener listener;
        private @Nullable NamespacedName focused;
        private final List<String> added = new ArrayList<>();
        private boolean closed;

        Told(String name) {
            this(name, "");
        }

        Told(String name, String namespace) {
            this.name = name;
            this.namespace = namespace;
        }

        void live(ClusterSnapshot snapshot) {
            tell(snapshot, new SourceState.Live(World.CHANGED));
        }

        void fail(Problem problem) {
            tell(ClusterSnapshot.EMPTY, new SourceState.Failed(problem));
        }

        void tell(ClusterSnapshot snapshot, SourceState state) {
            if (!closed) {
                Objects.requireNonNull(listener).changed(snapshot, List.of());
                Objects.requireNonNull(listener).state(state);
            }
        }

        @Override
        public SourceDescription description() {
            return new SourceDescription(
                    SourceDescription.Kind.CONTEXT,
                    name,
                    "127.0.0.1:6443",
                    "",
                    new SourceDescription.Entry(namespace, ""));
        }

        @Override
        public SourceConnection open(SourceListener opened) {
            closed = false;
            listener = opened;
            opened.described(description());
            return this;
        }

        @Override
        public void focus(@Nullable NamespacedName service) {
            focused = service;
        }

        @Override
        public void addNamespace(String namespace) {
            added.add(namespace);
        }

        @Override
        public void refresh() {}

        @Override
        public void stayOffline() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
