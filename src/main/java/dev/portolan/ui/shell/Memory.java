// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.session.SessionView;
import dev.portolan.settings.Settings;
import dev.portolan.settings.SettingsStore;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's choices while the program runs, saved as they change. For the FX thread. */
public final class Memory {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

    private final SettingsStore store;
    private final Background.Slot slot;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyStringWrapper trouble;

    /** Loads what the store holds. */
    public Memory(SettingsStore store, Background background, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        slot = background.slot();
        SettingsStore.Loaded loaded = store.load();
        settings = new ReadOnlyObjectWrapper<>(loaded.settings());
        trouble = new ReadOnlyStringWrapper(loaded.trouble());
    }

    Settings settings() {
        return settings.get();
    }

    ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** A sentence for the person if the settings could not be read or saved, else empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    InstantSource clock() {
        return clock;
    }

    /** Takes note of something that is saved with the next choice, or at the end. */
    void note(UnaryOperator<Settings> step) {
        settings.set(step.apply(settings.get()));
    }

    /** Chooses otherwise, and saves it in the background. */
    void choose(UnaryOperator<Settings> step) {
        note(step);
        Settings chosen = settings.get();
        slot.run(
                () -> {
                    save(chosen);
                    return chosen;
                },
                _ -> {},
                problem -> trouble.set(problem.line()));
    }

    /** Saves what holds now, before the program ends. */
    void saveAtOnce() {
        slot.cancel();
        try {
            store.save(settings.get());
        } catch (IOException e) {
            LOG.warn("cannot save the settings", e);
        }
    }

    private void save(Settings chosen) throws ProblemException {
        try {
            store.save(chosen);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(Messages.text("shell.settings.unsaved")).quoting(String.valueOf(e.getMessage())), e);
        }
    }

    /** Keeps a source among the recent ones. */
    void opened(Opening opening, SessionView view) {
        int services = view.snapshot().serviceCount();
        String note = view.source().kind() == SourceDescription.Kind.CONTEXT
                ? Messages.text("shell.recent.connected", services)
                : view.source().kind() == SourceDescription.Kind.SNAPSHOT
                        ? Messages.text("shell.recent.snapshot", services)
                        : Messages.text("shell.recent.demo", services);
        choose(old -> old.opened(opening.remembered(note, clock.instant())));
    }
}
