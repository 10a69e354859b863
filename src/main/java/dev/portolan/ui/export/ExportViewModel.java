// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.cluster.ProblemException;
import dev.portolan.report.Progress;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportScope;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One export dialog. Counting and writing happen off the FX thread. */
public final class ExportViewModel {

    private final Shown shown;
    private final ExportWindow window;
    private final UnaryOperator<Consumer<ExportState>> pace;
    private final Background.Slot counting;
    private final Background.Slot writing;
    private final Background.Slot looking;
    private final ExportFile files = new ExportFile(Path.of(System.getProperty("user.home", "/")));

    private final List<ExportChoice> choices;
    private final ObservableList<String> contents = FXCollections.observableArrayList();
    private final ObjectProperty<ExportChoice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ObjectProperty<ReportFormat> format = new SimpleObjectProperty<>(this, "format", ReportFormat.HTML);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Choosing());
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper(this, "replacing");
    private final BooleanBinding ready;

    private String suggested = "";
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * A dialog about what is shown now.
     *
     * @param pace carries the states of the writing thread to the FX thread, not more than can be seen
     */
    public ExportViewModel(
            Shown shown, Background background, ExportWindow window, UnaryOperator<Consumer<ExportState>> pace) {
        this.shown = shown;
        this.window = window;
        this.pace = pace;
        this.counting = background.slot();
        this.writing = background.slot();
        this.looking = background.slot();
        this.choices = ExportChoice.of(shown);
        // A namespace is what a report is most often about.
        choice.set(choices.get(choices.size() / 2));
        ready = Bindings.createBooleanBinding(
                () -> files.parse(file.get()) != null && !(state.get() instanceof ExportState.Writing), file, state);
        count();
        suggest();
        choice.subscribe((_, _) -> suggest());
        format.subscribe(this::reform);
        file.subscribe(this::look);
    }

    // Properties

    /** The scopes that are offered, the narrowest first. */
    List<ExportChoice> choices() {
        return choices;
    }

    /** What each of {@link #choices()} holds, in words; empty until it is counted. */
    ObservableList<String> contents() {
        return contents;
    }

    ObjectProperty<ExportChoice> choiceProperty() {
        return choice;
    }

    ObjectProperty<ReportFormat> formatProperty() {
        return format;
    }

    /** Where to save, as a person writes it. */
    StringProperty fileProperty() {
        return file;
    }

    /** What becomes of the export. */
    ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether there is a file of that name already. */
    ReadOnlyBooleanProperty replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    /** Whether {@link #export()} would do something. */
    BooleanBinding ready() {
        return ready;
    }

    // Commands

    /** The file that the text denotes; null if it denotes none. */
    @Nullable
    Path path() {
        return files.parse(file.get());
    }

    /** Saves into that file. */
    void choose(Path chosen) {
        file.set(files.text(chosen));
    }

    /** Writes the report. */
    void export() {
        Path target = path();
        if (target == null || !ready.get()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Report report = window.report(shown.view(), choice.get().scope());
        ReportFormat wanted = format.get();
        Consumer<ExportState> steps = pace.apply(step -> show(step, stop));
        state.set(new ExportState.Writing(0, 0));
        writing.run(
                () -> write(report, wanted, target, new Steps(steps, stop)),
                this::done,
                problem -> state.set(new ExportState.Failed(problem)));
    }

    /** What is there now is what was just saved, so nothing old is to be replaced. */
    private void done(Optional<Path> saved) {
        state.set(saved.<ExportState>map(ExportState.Saved::new).orElseGet(ExportState.Choosing::new));
        replacing.set(false);
    }

    /** Stops writing, which leaves no file; closes the dialog if nothing is being written. */
    void cancel() {
        if (state.get() instanceof ExportState.Writing) {
            cancelled.set(true);
            writing.cancel();
            state.set(new ExportState.Choosing());
        } else {
            window.close();
        }
    }

    /** Opens what was saved. */
    void open() {
        whenSaved(window::open);
    }

    /** Shows what was saved in its folder. */
    void showInFolder() {
        whenSaved(window::showInFolder);
    }

    private void whenSaved(Consumer<Path> action) {
        if (state.get() instanceof ExportState.Saved(Path saved)) {
            action.accept(saved);
        }
    }

    private static Optional<Path> write(Report report, ReportFormat format, Path target, Steps steps)
            throws ProblemException {
        try {
            report.save(format, target, steps);
            return Optional.of(target);
        } catch (CancellationException unwanted) {
            return Optional.empty();
        }
    }

    /** A step that arrives after the end is no news. */
    private void show(ExportState step, AtomicBoolean stop) {
        if (!stop.get() && state.get() instanceof ExportState.Writing) {
            state.set(step);
        }
    }

    private void count() {
        ClusterZone zone = shown.view().zone();
        choices.forEach(_ -> contents.add(""));
        counting.run(() -> choices.stream().map(each -> each.contents(zone)).toList(), contents::setAll);
    }

    private void suggest() {
        ReportScope scope = choice.get().scope();
        String name = window.report(shown.view(), scope).fileName(format.get());
        boolean written = !file.get().equals(suggested);
        suggested = files.text(window.folder().resolve(name));
        if (!written) {
            file.set(suggested);
        }
    }

    private void reform(ReportFormat before, ReportFormat after) {
        boolean written = !file.get().equals(suggested);
        if (written) {
            file.set(ExportFile.renamed(file.get(), before, after));
        }
        suggest();
    }

    private void look(String text) {
        if (state.get() instanceof ExportState.Saved || state.get() instanceof ExportState.Failed) {
            state.set(new ExportState.Choosing());
        }
        Path target = files.parse(text);
        if (target == null) {
            looking.cancel();
            replacing.set(false);
        } else {
            looking.run(() -> Files.exists(target), replacing::set);
        }
    }

    /** Tells how far the writing is. */
    private record Steps(Consumer<ExportState> told, AtomicBoolean stop) implements Progress {

        @Override
        public void written(int services, int of) {
            told.accept(new ExportState.Writing(services, of));
        }

        @Override
        public boolean isCancelled() {
            return stop.get();
        }
    }
}
