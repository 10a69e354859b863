// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.Standpoint;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.ObjectRef;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Asks the embedded resolver. Names are walked and answers written off the FX thread; everything else happens on it. */
public final class ResolveViewModel {

    private record Watched(Outcome outcome, ClusterZone zone, ZonedDateTime since) {

        /** Since when the zone says something else; empty if it says the same. */
        Callable<Optional<ZonedDateTime>> work() {
            return () -> outcome.holdsIn(zone) ? Optional.empty() : Optional.of(since);
        }
    }

    private final ObservableValue<@Nullable Shown> shown;
    private final Background.Slot asking;
    private final Succession<Watched, Optional<ZonedDateTime>> watching;
    private final Background.Slot writing;
    private final Succession<Shown, List<Vantage>> listing;
    private final Clock clock;
    private final LongSupplier seeds;
    private final ResolveWindow window;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final BooleanProperty asksOutside = new SimpleBooleanProperty(this, "asksOutside");

    private final AskForm form = new AskForm();
    private final AskHistory history = new AskHistory();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(this, "selected", -1);
    private final ObjectProperty<AnswerForm> answerForm =
            new SimpleObjectProperty<>(this, "answerForm", AnswerForm.DIG);
    private final ReadOnlyObjectWrapper<AnswerPage> page =
            new ReadOnlyObjectWrapper<>(this, "page", AnswerPage.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable ZonedDateTime> outdated =
            new ReadOnlyObjectWrapper<>(this, "outdated");
    private final ReadOnlyObjectWrapper<List<Vantage>> vantages =
            new ReadOnlyObjectWrapper<>(this, "vantages", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Standpoint> standpoint =
            new ReadOnlyObjectWrapper<>(this, "standpoint");
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(this, "unread");
    private Vantage home = AskForm.START;
    private boolean placed;
    private boolean filling;

    /**
     * A drawer about what is shown.
     *
     * @param shown what the window shows; its value is null while no source is open
     * @param background where names are walked
     * @param clock the time of asking, in the person's zone
     * @param seeds decide in which order addresses come, a new one for each ask
     * @param window the window around the drawer
     */
    public ResolveViewModel(
            ObservableValue<@Nullable Shown> shown,
            Background background,
            Clock clock,
            LongSupplier seeds,
            ResolveWindow window) {
        this.shown = shown;
        this.clock = clock;
        this.seeds = seeds;
        this.window = window;
        asking = background.slot();
        watching = new Succession<>(background, Watched::work, this::compared);
        writing = background.slot();
        listing = new Succession<>(background, now -> () -> Vantages.of(now), this::list);
        shown.subscribe(this::follow);
        form.type().subscribe((_, _) -> chosen());
        form.stub().subscribe((_, _) -> chosen());
        form.vantage().subscribe((_, _) -> {
            if (!filling) {
                form.ndots().set("");
            }
            chosen();
        });
        form.ndots().subscribe((_, _) -> stand());
        answerForm.subscribe((_, _) -> write());
        asksOutside.subscribe((_, _) -> chosen());
    }

    // Properties

    AskForm form() {
        return form;
    }

    /** Every vantage that the picture offers: namespaces, then pods. */
    ReadOnlyObjectProperty<List<Vantage>> vantagesProperty() {
        return vantages.getReadOnlyProperty();
    }

    /** What the vantage that is filled in amounts to; null while no source is open. */
    ReadOnlyObjectProperty<@Nullable Standpoint> standpointProperty() {
        return standpoint.getReadOnlyProperty();
    }

    /** What was asked last and what it led to; null before the first time. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The place of the name whose answer is shown; -1 for none. */
    ReadOnlyObjectProperty<Integer> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ObjectProperty<AnswerForm> answerFormProperty() {
        return answerForm;
    }

    /** The answer as it is shown. */
    ReadOnlyObjectProperty<AnswerPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Since when the picture gives another answer than the one that is shown; null while it gives the same. */
    ReadOnlyObjectProperty<@Nullable ZonedDateTime> outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Whether the cluster was not read whole so far, its own DNS profile among the rest. */
    ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Whether names outside of the cluster are asked from this workstation; off until a person switches it on. */
    BooleanProperty asksOutsideProperty() {
        return asksOutside;
    }

    /** Whether an answer is on its way; resolvers outside may be slow. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ObservableList<HistoryEntry> history() {
        return history.entries();
    }

    // Commands

    /** Asks what is filled in. */
    void ask() {
        Ask ask = form.ask();
        if (ask != null) {
            ask(ask, this::asked);
        }
    }

    /** Asks for a name from a namespace. */
    public void ask(String name, TypeChoice type, String namespace) {
        fill(new Ask(name, type, new Vantage.OfNamespace(namespace), form.stub().get(), null));
        ask();
    }

    /** Asks for that name instead. */
    void askFor(String name) {
        form.name().set(name);
        ask();
    }

    /** Whether that object is there to go to; what is missing is named too. */
    boolean holds(ObjectRef object) {
        Shown now = shown.getValue();
        return now != null && now.view().snapshot().has(object.kind(), object.id());
    }

    /** Goes to an object that shows why. */
    void follow(ObjectRef object) {
        window.follow(object);
    }

    /** Asks again what was asked before. */
    void recall(HistoryEntry entry) {
        history.goTo(entry);
        recalled(entry);
    }

    /** Goes so many steps back in the history, forward if negative. */
    void step(int back) {
        HistoryEntry entry = history.step(back);
        if (entry != null) {
            recalled(entry);
        }
    }

    void clearHistory() {
        history.clear();
    }

    /** Shows the answer of that name of the walk. */
    void select(int index) {
        if (index >= 0 && index != selected.get()) {
            selected.set(index);
            write();
        }
    }

    /** Copies the answer as it is shown. */
    void copyAnswer() {
        window.copy(page.get().text(), Messages.text("resolve.copied.answer"));
    }

    /** Copies the command that asks the same. */
    void copyCommand() {
        Ask ask = form.ask();
        if (ask != null) {
            window.copy("dig " + ask.digArguments(), Messages.text("resolve.copied.command"));
        }
    }

    private void recalled(HistoryEntry entry) {
        fill(entry.ask());
        ask(entry.ask(), this::renewed);
    }

    private void fill(Ask ask) {
        filling = true;
        form.fill(ask);
        filling = false;
        stand();
    }

    /** Something was chosen from a list; what is asked already is asked that way at once. */
    private void chosen() {
        stand();
        if (!filling && outcome.get() != null) {
            ask();
        }
    }

    private void ask(Ask ask, Consumer<Outcome> then) {
        placed = true;
        Shown now = shown.getValue();
        if (now != null) {
            ZonedDateTime at = ZonedDateTime.now(clock);
            Occasion occasion = new Occasion(now.view().source(), seeds.getAsLong(), at);
            OutsideNames names = asksOutside.get() ? window.outside() : OutsideNames.NOBODY;
            busy.set(true);
            asking.run(() -> Outcome.of(ask, now.view().zone(), occasion, names), then);
        }
    }

    private void asked(Outcome next) {
        if (next.isName()) {
            history.asked(HistoryEntry.of(next));
        }
        show(next);
    }

    private void renewed(Outcome next) {
        if (next.isName()) {
            history.renew(HistoryEntry.of(next));
        }
        show(next);
    }

    private void show(Outcome next) {
        busy.set(false);
        watching.cancel();
        outdated.set(null);
        selected.set(next.isName() ? next.decisive() : -1);
        outcome.set(next);
        write();
        watch();
    }

    private void write() {
        Outcome now = outcome.get();
        int index = selected.get();
        AnswerForm as = answerForm.get();
        writing.run(() -> AnswerPage.of(now, index, as), page::set);
    }

    private void follow(@Nullable Shown now) {
        if (now == null) {
            return;
        }
        unread.set(!now.view().hasPicture());
        place(now);
        stand();
        listing.ask(now);
        watch();
    }

    /** One asks from the first Service's namespace, unless a person went elsewhere or asked before. */
    private void place(Shown now) {
        if (!placed && form.vantage().get().equals(home)) {
            placed = now.service() != null;
            home = new Vantage.OfNamespace(Vantages.home(now));
            form.vantage().set(home);
        }
    }

    private void list(List<Vantage> next) {
        if (!next.equals(vantages.get())) {
            vantages.set(next);
        }
    }

    private void stand() {
        Shown now = shown.getValue();
        Ask ask = form.askAnything();
        standpoint.set(now == null ? null : ask.standpoint(now.view().zone()));
    }

    /** Finds out whether the picture of now says the same. */
    private void watch() {
        Shown now = shown.getValue();
        Outcome asked = outcome.get();
        if (now == null || asked == null || now.view().zone().equals(asked.zone())) {
            return;
        }
        ZonedDateTime since = ZonedDateTime.now(clock);
        watching.ask(new Watched(asked, now.view().zone(), since));
    }

    private void compared(Optional<ZonedDateTime> since) {
        if (since.isEmpty() || outdated.get() == null) {
            outdated.set(since.orElse(null));
        }
    }
}
