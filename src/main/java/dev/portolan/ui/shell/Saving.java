// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.report.AtomicFile;
import dev.portolan.report.SavedSnapshot;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Writes files that a person chose, in the background, and says what becomes of it. For the FX thread. */
final class Saving {

    /** Writes a file whole, or not at all. */
    @FunctionalInterface
    private interface Work {
        void to(Path file) throws ProblemException;
    }

    private final Background.Slot writing;
    private final ReadOnlyObjectWrapper<@Nullable Banner> told = new ReadOnlyObjectWrapper<>();

    Saving(Background background) {
        writing = background.slot();
    }

    /** How it goes with what is being saved, or what became of what was saved last; null if there is nothing to tell. */
    ReadOnlyObjectProperty<@Nullable Banner> told() {
        return told.getReadOnlyProperty();
    }

    /** There is nothing to tell any more. */
    void dismiss() {
        if (!(told.get() instanceof Banner.Saving)) {
            told.set(null);
        }
    }

    void text(Path file, AtomicFile.Content text) {
        save(file, "", target -> AtomicFile.write(target, text));
    }

    /** Saves the picture as a snapshot. */
    void snapshot(Path file, SessionView view) {
        SavedSnapshot snapshot = new SavedSnapshot(view.snapshot());
        save(file, remark(snapshot), snapshot::save);
    }

    /** What the snapshot does not hold; empty if it holds everything. */
    private static String remark(SavedSnapshot snapshot) {
        List<String> remarks = new ArrayList<>();
        if (!snapshot.partly().isEmpty()) {
            remarks.add(Messages.text("shell.saved.partly", all(snapshot.partly())));
        }
        if (!snapshot.without().isEmpty()) {
            remarks.add(Messages.text("shell.saved.without", all(snapshot.without())));
        }
        return String.join(" ", remarks);
    }

    private static String all(List<ResourceKind> kinds) {
        return kinds.stream().map(ResourceKind::kinds).collect(Collectors.joining(", "));
    }

    private void save(Path file, String remark, Work work) {
        String name = String.valueOf(file.getFileName());
        told.set(new Banner.Saving(Messages.text("shell.saving", name), ""));
        writing.run(
                () -> {
                    work.to(file);
                    return file;
                },
                done -> told.set(new Banner.Saved(Messages.text("shell.saved", name), remark, done)),
                problem -> told.set(failed(name, problem)));
    }

    private static Banner failed(String name, Problem problem) {
        return new Banner.NotSaved(Messages.text("shell.saving.failed", name), problem.line());
    }
}
