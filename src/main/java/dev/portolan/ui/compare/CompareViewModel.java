// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.Addresses;
import dev.portolan.changes.ZoneComparison;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Succession;
import dev.portolan.zone.ClusterZone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two sources compared. Compared and made into rows off the FX thread; everything else happens on it. */
public final class CompareViewModel {

    private record Question(Compared compared, CompareQuery query) {}

    private final CompareWindow window;
    private final Background.Slot comparing;
    private final Succession<Question, ComparePicture> pictures;
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ComparedSide first = new ComparedSide(this::chosen, this::follow);
    private final ComparedSide second = new ComparedSide(this::chosen, this::follow);

    private final ReadOnlyObjectWrapper<List<CompareRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Emptiness> emptiness = new ReadOnlyObjectWrapper<>(this, "emptiness");
    private final ReadOnlyStringWrapper sums = new ReadOnlyStringWrapper(this, "sums", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper(this, "again", "");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<ShownKind> kind = new SimpleObjectProperty<>(this, "kind", ShownKind.ALL);
    private final BooleanProperty ignoresAddresses = new SimpleBooleanProperty(this, "ignoresAddresses");

    private final Map<NamespacedName, Boolean> opened = new HashMap<>();
    /** What is offered no more, but shown still. */
    private final Set<Candidate> retracted = new HashSet<>();

    private @Nullable Compared compared;
    private boolean busy;

    /**
     * A comparison of nothing yet.
     *
     * @param offered what can be compared; the first of them is the first side
     */
    public CompareViewModel(List<Candidate> offered, Background background, CompareWindow window) {
        this.window = window;
        comparing = background.slot();
        pictures = new Succession<>(
                background, question -> () -> ComparePicture.of(question.compared(), question.query()), this::show);
        candidates.setAll(offered);
        filter.subscribe((_, _) -> ask());
        kind.subscribe((_, _) -> ask());
        ignoresAddresses.subscribe((_, _) -> compareAgain());
        first.choice().set(offered.isEmpty() ? null : offered.getFirst());
        follow();
    }

    // Properties

    /** What can be compared. */
    public ObservableList<Candidate> candidates() {
        return candidates;
    }

    /** The first side. */
    public ObjectProperty<@Nullable Candidate> first() {
        return first.choice();
    }

    /** The second side. */
    public ObjectProperty<@Nullable Candidate> second() {
        return second.choice();
    }

    ReadOnlyObjectProperty<List<CompareRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Why there are no rows; null if there are some. */
    ReadOnlyObjectProperty<@Nullable Emptiness> emptiness() {
        return emptiness.getReadOnlyProperty();
    }

    /** How many Services differ, empty before anything was compared. */
    ReadOnlyStringProperty sums() {
        return sums.getReadOnlyProperty();
    }

    /** What was not read of the sides, or is old; empty if nothing is. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** What doing it again would be good for; empty if for nothing. */
    ReadOnlyStringProperty again() {
        return again.getReadOnlyProperty();
    }

    /** What a person typed to filter the rows. */
    StringProperty filter() {
        return filter;
    }

    /** Only Services that differ like that; all if null. */
    ObjectProperty<ShownKind> kind() {
        return kind;
    }

    /** Whether addresses are left out, whatever is compared. */
    BooleanProperty ignoresAddresses() {
        return ignoresAddresses;
    }

    // Commands

    /** Compares what the sides are now. */
    public void compareAgain() {
        comparing.cancel();
        busy = false;
        compared = null;
        follow();
    }

    /** The same, having tried again to read what could not be read. */
    void tryAgain() {
        first.tryAgain();
        second.tryAgain();
        compareAgain();
    }

    /** The second becomes the first. */
    void swap() {
        first.exchange(second);
        chosen();
    }

    /** Offers more, without what is offered already. */
    public void offer(List<Candidate> more) {
        more.forEach(retracted::remove);
        more.stream().filter(candidate -> !candidates.contains(candidate)).forEach(candidates::add);
    }

    /**
     * Offers that no more, since it was closed. A side that shows it goes on with the last picture.
     *
     * @param told what is told of it there in place of its detail
     */
    public void withdraw(Candidate closed, String told) {
        for (ComparedSide side : List.of(first, second)) {
            if (closed.equals(side.choice().get())) {
                side.closed(closed.withDetail(told));
            }
        }
        candidates.remove(closed);
    }

    /** Offers that no more, as soon as no side shows it. */
    public void retract(Candidate candidate) {
        retracted.add(candidate);
        dropRetracted();
    }

    private void dropRetracted() {
        candidates.removeIf(candidate -> retracted.contains(candidate) && !isShown(candidate));
        retracted.removeIf(candidate -> !isShown(candidate));
    }

    private boolean isShown(Candidate candidate) {
        return candidate.equals(first.choice().get())
                || candidate.equals(second.choice().get());
    }

    /** Lets the person choose a snapshot as the second side. */
    void chooseSnapshot() {
        Candidate chosen = window.chooseSnapshot();
        if (chosen != null) {
            offer(List.of(chosen));
            second.choice().set(chosen);
        }
    }

    /** Shows the records of a Service, or hides them. */
    void toggle(CompareRow.Head head) {
        opened.put(head.service(), !head.open());
        ask();
    }

    void copy(CompareRow row) {
        window.copy(row.text().strip());
    }

    void copyAll() {
        text().ifPresent(window::copy);
    }

    void save() {
        text().ifPresent(text -> window.save(Messages.text("compare.file.name", first.name(), second.name()), text));
    }

    /** Lets go of the sides. */
    public void close() {
        comparing.cancel();
        pictures.cancel();
        first.close();
        second.close();
    }

    private Optional<String> text() {
        return Optional.ofNullable(compared).map(ComparePicture::text);
    }

    private void chosen() {
        opened.clear();
        dropRetracted();
        compareAgain();
    }

    private void follow() {
        ClusterZone one = first.zone();
        ClusterZone other = second.zone();
        Compared done = compared;
        note.set(joined(first.remarks(), second.remarks()));
        again.set(reasonToTryAgain(one, other));
        if (one == null || other == null) {
            wait(waiting());
        } else if (done == null && !busy) {
            compare(one, other);
        }
    }

    private String reasonToTryAgain(@Nullable ClusterZone one, @Nullable ClusterZone other) {
        if (first.hasFailed() || second.hasFailed()) {
            return Messages.text("compare.tryAgain");
        }
        boolean outdated = compared != null && one != null && other != null && !compared.isOf(one, other);
        return outdated ? Messages.text("compare.again") : "";
    }

    private Emptiness waiting() {
        // What failed or was closed will not come by itself, whatever the other still waits for.
        List<Emptiness> stuck = waiting(Stream.of(first, second).filter(ComparedSide::isStuck));
        return switch (stuck.size()) {
            case 0 -> coming();
            case 1 -> stuck.getFirst();
            default -> both(stuck.getFirst(), stuck.getLast());
        };
    }

    private Emptiness coming() {
        if (first.name().isEmpty() && second.name().isEmpty()) {
            return Emptiness.plain(Messages.text("compare.choose"), "");
        }
        if (first.name().isEmpty() || second.name().isEmpty()) {
            return Emptiness.plain(Messages.text("compare.chooseOther", first.name() + second.name()), "");
        }
        List<Emptiness> told = waiting(Stream.of(first, second));
        return told.isEmpty() ? Emptiness.plain("", "") : told.getFirst();
    }

    private static List<Emptiness> waiting(Stream<ComparedSide> sides) {
        return sides.map(ComparedSide::waiting).filter(Objects::nonNull).toList();
    }

    private static Emptiness both(Emptiness one, Emptiness other) {
        return Emptiness.plain(one.title(), one.meaning() + "\n" + other.title() + ". " + other.meaning());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    private void wait(Emptiness reason) {
        pictures.cancel();
        show(new ComparePicture(List.of(), "", reason));
    }

    private void compare(ClusterZone one, ClusterZone other) {
        busy = true;
        show(new ComparePicture(List.of(), "", Emptiness.plain(Messages.text("compare.comparing"), "")));
        Addresses addresses = ignoresAddresses.get() ? Addresses.IGNORED : Addresses.COMPARED;
        boolean alike = first.name().equals(second.name());
        String oneName = alike ? first.wholeName() : first.name();
        String otherName = alike ? second.wholeName() : second.name();
        comparing.run(
                () -> new Compared(one, other, oneName, otherName, ZoneComparison.between(one, other, addresses)),
                this::compared);
    }

    private void compared(Compared done) {
        busy = false;
        compared = done;
        ask();
        follow();
    }

    private void ask() {
        if (compared != null) {
            pictures.ask(new Question(compared, new CompareQuery(filter.get(), kind.get(), opened)));
        }
    }

    private void show(ComparePicture picture) {
        rows.set(picture.rows());
        sums.set(picture.sums());
        emptiness.set(picture.emptiness());
    }
}
