// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.report.AtomicFile;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/** Saves the whole diagram as an image: SVG, or PNG at twice its size. */
final class ImageSaver {

    private static final double PNG_SCALE = 2;

    private final DiagramViewModel model;
    private final DiagramSheet sheet;
    private final Background.Slot writing;
    private final DiagramWindow window;

    ImageSaver(DiagramViewModel model, DiagramSheet sheet, Background background, DiagramWindow window) {
        this.model = model;
        this.sheet = sheet;
        this.writing = background.slot();
        this.window = window;
    }

    void save() {
        if (model.pictureProperty().get() == null) {
            return;
        }
        Path file = window.chooseImage(model.imageName() + ".svg");
        if (file == null) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            WritableImage image = picture();
            writing.run(() -> write(file, PngImage.of(image)), this::saved, this::failed);
        } else {
            byte[] svg = model.svg().getBytes(StandardCharsets.UTF_8);
            writing.run(() -> write(file, svg), this::saved, this::failed);
        }
    }

    private static Path write(Path file, byte[] bytes) throws ProblemException {
        AtomicFile.write(file, bytes);
        return file;
    }

    private WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(PNG_SCALE, PNG_SCALE));
        sheet.decorate(false);
        WritableImage image = sheet.snapshot(parameters, null);
        sheet.decorate(!HighContrast.isOn());
        return image;
    }

    private void saved(Path file) {
        window.say(Messages.text("diagram.image.saved", String.valueOf(file.getFileName())));
    }

    private void failed(Problem problem) {
        window.say(problem.line());
    }
}
