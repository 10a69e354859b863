// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs for files. */
final class Dialogs {

    private final Stage owner;

    Dialogs(Stage owner) {
        this.owner = owner;
    }

    /** Asks for the files of a snapshot; none if the person thinks better of it. */
    List<Path> openSnapshot() {
        FileChooser chooser = chooser(Messages.text("shell.snapshot.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        filter(Messages.text("shell.snapshot.files"), "*.yaml", "*.yml", "*.json", "*.gz"),
                        filter(Messages.text("shell.snapshot.all"), "*"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    /** Asks for a Corefile. */
    @Nullable
    Path openCorefile() {
        File file = chooser(Messages.text("shell.profile.choose")).showOpenDialog(owner);
        return file == null ? null : file.toPath();
    }

    /** Asks where to save an image. */
    @Nullable
    Path saveImage(String name) {
        return save(
                Messages.text("shell.image.choose"),
                name,
                filter(Messages.text("shell.image.svg"), "*.svg"),
                filter(Messages.text("shell.image.png"), "*.png"));
    }

    /** Asks where to save a snapshot. */
    @Nullable
    Path saveSnapshot(String name) {
        return save(
                Messages.text("shell.snapshot.save"),
                name,
                filter(Messages.text("shell.snapshot.yaml"), "*.yaml", "*.yml"),
                filter(Messages.text("shell.snapshot.json"), "*.json"),
                filter(Messages.text("shell.snapshot.packed"), "*.yaml.gz", "*.json.gz"));
    }

    /** Asks where to save a text. */
    @Nullable
    Path saveText(String name) {
        return save(
                Messages.text("shell.log.choose"),
                name,
                filter(Messages.text("shell.log.files"), "*.log", "*.txt"),
                filter(Messages.text("shell.snapshot.all"), "*"));
    }

    private @Nullable Path save(String title, String name, FileChooser.ExtensionFilter... forms) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(fileName(name));
        chooser.getExtensionFilters().addAll(forms);
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    }

    /** The name of a snapshot without the endings that say how it is written, unless it has no other. */
    static String stem(String name) {
        String stem = name.replaceFirst("(?i)(\\.ya?ml|\\.json)?(\\.gz)?$", "");
        return stem.isEmpty() ? name : stem;
    }

    /** A name that every file system takes: contexts are called as people like. */
    static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static FileChooser.ExtensionFilter filter(String description, String... patterns) {
        return new FileChooser.ExtensionFilter(description, patterns);
    }
}
