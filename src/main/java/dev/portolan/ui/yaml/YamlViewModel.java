// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowUpdate;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import dev.portolan.zone.ObjectRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The manifests of the Service that the window shows, and the search in them. Written off the FX thread. */
public final class YamlViewModel {

    /** There is no such line. */
    static final int NOWHERE = -1;

    private record Question(@Nullable Shown shown) {

        static boolean isPressing(Question before, Question now) {
            return Shown.isElsewhere(before.shown, now.shown);
        }
    }

    private final ObservableValue<@Nullable Shown> shown;
    private final YamlWindow window;
    private final Succession<Question, YamlText> texts;

    private final ObservableList<YamlLine> lines = FXCollections.observableArrayList();
    private final ObservableList<YamlLine> visibleLines = FXCollections.unmodifiableObservableList(lines);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper(this, "found", "");
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", NOWHERE);

    private YamlText text = YamlText.NONE;
    private List<Integer> matches = List.of();
    private @Nullable ObjectRef wanted;

    /**
     * The manifests of what is shown, from now on.
     *
     * @param shown what the window shows; its value is null while no source is open
     */
    public YamlViewModel(ObservableValue<@Nullable Shown> shown, Background background, YamlWindow window) {
        this.shown = shown;
        this.window = window;
        texts = new Succession<>(
                background,
                Question::isPressing,
                question -> () -> YamlText.of(question.shown()),
                _ -> show(YamlText.NONE),
                this::show);
        shown.subscribe(_ -> write());
        search.subscribe((_, _) -> findFromTop());
    }

    // Properties

    /** The lines, read-only. */
    ObservableList<YamlLine> lines() {
        return visibleLines;
    }

    /** What a person searches for. Case does not matter. */
    public StringProperty searchProperty() {
        return search;
    }

    /** {@code 2 of 14}, or that nothing was found; empty while nothing is searched. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** The index of the line to look at, {@link #NOWHERE} if no line is asked for. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    // Commands

    /** Goes to the next match, from the last one to the first. */
    public void next() {
        step(1);
    }

    /** Goes to the match before, from the first one to the last. */
    public void previous() {
        step(-1);
    }

    /** Goes to the manifest of an object, now or as soon as its Service is shown. */
    public void reveal(ObjectRef object) {
        wanted = object;
        goToWanted();
    }

    /** Copies everything. */
    public void copyAll() {
        window.copy(text.whole(), Messages.text("yaml.copied.all"));
    }

    /** Copies some of the lines. */
    void copy(List<YamlLine> some) {
        if (!some.isEmpty()) {
            window.copy(
                    some.stream().map(YamlLine::text).collect(Collectors.joining("\n", "", "\n")),
                    Messages.text("yaml.copied.lines", some.size()));
        }
    }

    /** Whether the line holds what is searched for. */
    boolean matches(YamlLine line) {
        String wantedText = search.get().strip().toLowerCase(Locale.ROOT);
        return !wantedText.isEmpty() && line.text().toLowerCase(Locale.ROOT).contains(wantedText);
    }

    private void write() {
        texts.ask(new Question(shown.getValue()));
    }

    private void show(YamlText written) {
        text = written;
        RowUpdate.apply(lines, written.lines());
        findAgain();
        goToWanted();
    }

    private void findFromTop() {
        findAgain();
        current.set(matches.isEmpty() ? NOWHERE : matches.getFirst());
        tell();
    }

    private void findAgain() {
        matches = IntStream.range(0, lines.size())
                .filter(index -> matches(lines.get(index)))
                .boxed()
                .toList();
        if (current.get() >= lines.size()) {
            current.set(NOWHERE);
        }
        tell();
    }

    private void step(int direction) {
        if (matches.isEmpty()) {
            return;
        }
        int at = matches.indexOf(current.get());
        int next = at < 0 ? (direction > 0 ? 0 : matches.size() - 1) : at + direction;
        current.set(matches.get(Math.floorMod(next, matches.size())));
        tell();
    }

    private void tell() {
        // Where there is no text yet, nothing is known of what is in it.
        if (search.get().isBlank() || lines.isEmpty()) {
            found.set("");
        } else if (matches.isEmpty()) {
            found.set(Messages.text("yaml.found.none"));
        } else {
            found.set(Messages.text("yaml.found.some", matches.indexOf(current.get()) + 1, matches.size()));
        }
    }

    private void goToWanted() {
        ObjectRef object = wanted;
        Integer start = object == null ? null : text.starts().get(object);
        if (start != null) {
            wanted = null;
            current.set(NOWHERE);
            current.set(start);
        }
    }
}
