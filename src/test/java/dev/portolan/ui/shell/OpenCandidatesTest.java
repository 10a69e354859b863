// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.World;
import dev.portolan.ui.compare.Candidate;
import dev.portolan.ui.compare.CompareViewModel;
import dev.portolan.ui.compare.CompareWindow;
import dev.portolan.ui.fx.Times;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison offers while tabs are opened and closed. */
class OpenCandidatesTest {

    private static final Candidate DEMO = new Candidate(SourceDescription.Kind.DEMO, "Demo cluster", "", () -> {
        throw new IllegalStateException("nobody chose it");
    });

    @TempDir
    private Path folder;

    private ShellViewModel shell;
    private CompareViewModel model;

    @BeforeEach
    void start() {
        DirectBackground background = new DirectBackground();
        Memory memory = new Memory(new SettingsStore(folder), background, InstantSource.fixed(World.CHANGED));
        shell = new ShellViewModel(memory, background, UnaryOperator.identity());
    }

    @Test
    void tabThatIsOpenedMeanwhileIsOfferedUntilItIsClosed() {
        compare();
        open();
        assertThat(model.candidates())
                .extracting(Candidate::toString)
                .containsExactly("Demo cluster", "scripted, open, 127.0.0.1:6443");

        shell.close(shell.sessions().getFirst());
        assertThat(model.candidates()).containsExactly(DEMO);
    }

    @Test
    void sideWhoseTabIsClosedSaysAsOfWhenItIs() {
        open();
        compare();
        assertThat(model.first().get()).isNotNull();

        shell.close(shell.sessions().getFirst());

        assertThat(model.candidates()).containsExactly(DEMO);
        assertThat(model.first().get())
                .hasToString("scripted, closed, as of " + Times.time(World.CHANGED) + ", 127.0.0.1:6443");
    }

    @Test
    void pictureThatDoesNotChangeByItselfIsOnlySaidToBeClosed() {
        open().listener().state(new SourceState.Fixed(World.CHANGED));
        compare();

        shell.close(shell.sessions().getFirst());

        assertThat(model.first().get()).hasToString("scripted, closed, 127.0.0.1:6443");
    }

    @Test
    void demoIsOfferedAgainWhenItsTabIsClosed() {
        SourceDescription demo = new SourceDescription(SourceDescription.Kind.DEMO, "kind-kind", "", "");
        open().listener().described(demo);
        compare();
        assertThat(model.candidates()).extracting(Candidate::toString).containsExactly("kind-kind, open");

        shell.close(shell.sessions().getFirst());
        assertThat(model.candidates()).containsExactly(DEMO);
    }

    @Test
    void demoIsOfferedOnceWhenItIsOpenedInATab() {
        compare();
        openDemo();
        assertThat(model.candidates()).extracting(Candidate::toString).containsExactly("kind-kind, open");

        shell.close(shell.sessions().getFirst());
        assertThat(model.candidates()).containsExactly(DEMO);
    }

    @Test
    void demoThatASideShowsIsStillOfferedWhenItIsOpenedInATab() {
        ScriptedSource shown = new ScriptedSource();
        Candidate demo = new Candidate(
                SourceDescription.Kind.DEMO,
                "Demo cluster",
                "",
                () -> new OwnSide(() -> shown, new DirectBackground(), shell));
        compare(demo);
        model.second().set(demo);
        openDemo();

        assertThat(model.second().get()).isSameAs(demo);
        assertThat(model.candidates())
                .extracting(Candidate::toString)
                .containsExactly("Demo cluster", "kind-kind, open");

        model.second().set(model.candidates().getLast());
        assertThat(model.candidates()).extracting(Candidate::toString).containsExactly("kind-kind, open");
    }

    @Test
    void sideWhoseTabIsClosedSaysSoThoughAnotherIsCalledAlike() {
        open();
        compare();
        open(Path.of("other"));

        shell.close(shell.sessions().getFirst());

        assertThat(model.first().get()).asString().startsWith("scripted, closed");
        assertThat(model.candidates())
                .extracting(Candidate::toString)
                .containsExactly("Demo cluster", "scripted, open, 127.0.0.1:6443");
    }

    @Test
    void nothingIsOfferedAfterTheComparisonIsClosed() {
        compare().close();
        open();

        assertThat(model.candidates()).containsExactly(DEMO);
    }

    private void openDemo() {
        ScriptedSource source = new ScriptedSource();
        shell.open(Opening.of(source));
        source.listener().described(new SourceDescription(SourceDescription.Kind.DEMO, "kind-kind", "", ""));
        source.tell(DemoWorld.snapshot());
        source.listener().state(new SourceState.Fixed(World.CHANGED));
    }

    private ScriptedSource open(Path... paths) {
        ScriptedSource source = new ScriptedSource();
        shell.open(new Opening(source, null, List.of(paths)));
        source.tell(DemoWorld.snapshot());
        source.listener().state(new SourceState.Live(World.CHANGED));
        return source;
    }

    private OpenCandidates compare() {
        return compare(DEMO);
    }

    private OpenCandidates compare(Candidate demo) {
        OpenCandidates offering = new OpenCandidates(shell, demo);
        model = new CompareViewModel(offering.now(), new DirectBackground(), new SilentWindow());
        offering.follow(model);
        return offering;
    }

    private static final class SilentWindow implements CompareWindow {

        @Override
        public void copy(String text) {}

        @Override
        public void save(String name, String text) {}

        @Override
        public @Nullable Candidate chooseSnapshot() {
            return null;
        }
    }
}
