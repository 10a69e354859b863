// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Problem;
import dev.portolan.report.AtomicFile;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes texts to files that a person chooses, and says what became of it. */
final class TextSaver {

    private final Dialogs dialogs;
    private final Background.Slot writing;
    private final Consumer<String> say;

    TextSaver(Dialogs dialogs, Background background, Consumer<String> say) {
        this.dialogs = dialogs;
        this.writing = background.slot();
        this.say = say;
    }

    /**
     * Asks for a file, and writes the text there.
     *
     * @param name the name to suggest
     */
    void save(String name, String text) {
        Path file = dialogs.saveText(name);
        if (file != null) {
            writing.run(
                    () -> {
                        AtomicFile.write(file, out -> out.write(text));
                        return file;
                    },
                    this::saved,
                    this::failed);
        }
    }

    private void saved(Path file) {
        say.accept(Messages.text("shell.saved", String.valueOf(file.getFileName())));
    }

    private void failed(Problem problem) {
        say.accept(problem.line());
    }
}
