// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Marks;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The records of the Service that the window shows. Records are derived, filtered and ordered off the FX thread; everything
 * else happens on it.
 */
public final class RecordsViewModel {

    private record Question(@Nullable Shown shown, RecordQuery query) {

        static boolean isPressing(Question before, Question now) {
            return !before.query.equals(now.query) || Shown.isElsewhere(before.shown, now.shown);
        }
    }

    private final ObservableValue<@Nullable Shown> shown;
    private final RecordsWindow window;
    private final Succession<Question, RecordsPicture> pictures;

    private final ReadOnlyObjectWrapper<List<RecordRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(this, "fresh");
    private final ReadOnlyObjectWrapper<RecordRow.@Nullable Entry> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable RecordExplanation> explanation =
            new ReadOnlyObjectWrapper<>(this, "explanation");
    private final ReadOnlyObjectWrapper<@Nullable Emptiness> emptiness = new ReadOnlyObjectWrapper<>(this, "emptiness");

    private RecordQuery query = RecordQuery.START;
    private RecordsPicture picture = RecordsPicture.NOTHING;

    /**
     * The records of what is shown, from now on.
     *
     * @param shown what the window shows; its value is null while no source is open
     * @param background where records are derived
     * @param window the window around the tab
     */
    public RecordsViewModel(ObservableValue<@Nullable Shown> shown, Background background, RecordsWindow window) {
        this.shown = shown;
        this.window = window;
        pictures = new Succession<>(background, Question::isPressing, this::derive, this::late, this::show);
        shown.subscribe(_ -> refresh());
        filter.subscribe((_, text) -> ask(query.filteredBy(RecordFilter.of(text))));
    }

    // Properties

    /** The rows of the table. */
    ReadOnlyObjectProperty<List<RecordRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What a person typed to filter the rows. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether some row shows what the last picture did; the view calls {@link #settle} a moment later. */
    ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** The selected entry, which the filter may hide; null if there is none. */
    ReadOnlyObjectProperty<RecordRow.@Nullable Entry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the selected entry is as it is; null if none is selected. */
    ReadOnlyObjectProperty<@Nullable RecordExplanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Why the table is empty; null if it is not. */
    ReadOnlyObjectProperty<@Nullable Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    // Commands

    /** Selects an entry. What went from the picture is shown no longer. */
    void select(RecordRow.Entry entry) {
        if (entry.isSameAs(selected.get())) {
            return;
        }
        selected.set(entry);
        if (Marks.holdGone(picture.list().entries())) {
            show(picture.list().withoutGone());
        }
        explain();
    }

    /** Folds or unfolds a group. */
    void toggle(RecordGroup group) {
        ask(query.toggled(group));
    }

    /** Orders the entries of each group; null for the order in which they are derived. */
    void order(@Nullable Comparator<RecordRow.Entry> order) {
        ask(query.orderedBy(order));
    }

    /** Shows all records again. */
    public void clearFilter() {
        filter.set("");
    }

    /** Ends the flash of what the last picture did. */
    void settle() {
        show(picture.list().settled());
    }

    /** Goes to the object from which the selected record derives. */
    void follow() {
        chosen().ifPresent(entry -> window.follow(entry.subject().derivation().object()));
    }

    /** Opens the standard that a step names. */
    void browse(URI page) {
        window.browse(page);
    }

    /** Asks for the selected record from the Service's namespace, as a client would; false if none is selected. */
    public boolean resolve() {
        Optional<RecordRow.Entry> entry = chosen();
        entry.map(TypedName::of).ifPresent(name -> window.resolve(name.text(), name.type(), namespace(name)));
        return entry.isPresent();
    }

    /** Copies the selected record as a line of a zone file (RFC 1035, section 5). */
    void copyRow() {
        copySelected(ZoneLine::of, Messages.text("records.copied.row"));
    }

    /** Copies the full name of the selected record. */
    void copyName() {
        copySelected(entry -> entry.cells().name().full(), Messages.text("records.copied.name"));
    }

    /** Copies the command that asks for the selected record. */
    void copyCommand() {
        copySelected(DigCommand::of, Messages.text("records.copied.command"));
    }

    /** Copies all generated records that the table shows, as lines of a zone file. */
    public void copyAll() {
        List<String> lines = entries()
                .filter(entry -> entry.subject() instanceof RecordSubject.Generated)
                .filter(entry -> !entry.mark().isGone())
                .map(ZoneLine::of)
                .toList();
        if (!lines.isEmpty()) {
            String text = lines.stream().collect(Collectors.joining("\n", "", "\n"));
            window.copy(text, Messages.text("records.copied.all", lines.size()));
        }
    }

    private void copySelected(Function<RecordRow.Entry, String> text, String said) {
        chosen().ifPresent(entry -> window.copy(text.apply(entry), said));
    }

    private String namespace(TypedName name) {
        Service service = picture.service();
        return name.namespace().isEmpty() && service != null ? service.id().namespace() : name.namespace();
    }

    private Optional<RecordRow.Entry> chosen() {
        return Optional.ofNullable(selected.get());
    }

    private Stream<RecordRow.Entry> entries() {
        return rows.get().stream().filter(RecordRow.Entry.class::isInstance).map(RecordRow.Entry.class::cast);
    }

    private void ask(RecordQuery newQuery) {
        query = newQuery;
        refresh();
    }

    private void refresh() {
        pictures.ask(new Question(shown.getValue(), query));
    }

    private Callable<RecordsPicture> derive(Question question) {
        RecordsPicture before = picture;
        return () -> before.next(question.shown(), question.query());
    }

    /** Nobody reads, or copies, the records of one Service under the name of another. */
    private void late(Question question) {
        if (Shown.isElsewhere(picture.shown(), question.shown())) {
            show(RecordsPicture.NOTHING);
        }
    }

    /** Shows at once what came of the present picture; what is being computed goes on from there instead. */
    private void show(RecordList list) {
        show(picture.with(list, query));
        pictures.overtake(new Question(shown.getValue(), query));
    }

    private void show(RecordsPicture next) {
        boolean other = !next.isOfTheSameService(picture);
        picture = next;
        rows.set(next.rows());
        fresh.set(Marks.areFresh(next.list().entries()));
        emptiness.set(NoRecords.of(next, query.filter(), filter.get()));
        keepSelection(other);
    }

    private void keepSelection(boolean other) {
        RecordRow.Entry before = other ? null : selected.get();
        RecordRow.Entry now =
                before == null ? null : picture.list().find(before.key()).orElse(null);
        selected.set(now != null ? now : entries().findFirst().orElse(null));
        explain();
    }

    private void explain() {
        DataDecoder decoder = new DataDecoder(picture.service());
        explanation.set(chosen().map(entry -> RecordExplanation.of(entry, picture.list(), decoder))
                .orElse(null));
    }
}
