// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and folders that are dropped on a node. */
public final class DroppedFiles {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private DroppedFiles() {}

    /** Hands files that are dropped there to the receiver. */
    public static void accept(Node node, Consumer<List<Path>> receiver) {
        node.setOnDragOver(event -> over(node, event));
        node.setOnDragExited(_ -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> dropped(event, receiver));
    }

    private static void over(Node node, DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            node.pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private static void dropped(DragEvent event, Consumer<List<Path>> receiver) {
        List<Path> paths =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
        if (!paths.isEmpty()) {
            receiver.accept(paths);
        }
    }
}
