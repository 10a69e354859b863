// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what the view asked for. */
final class RecordingWindow implements DiagramWindow {

    final List<String> said = new ArrayList<>();

    @Nullable
    Path file;

    String name = "";

    @Override
    public @Nullable Path chooseImage(String suggested) {
        name = suggested;
        return file;
    }

    @Override
    public void say(String text) {
        said.add(text);
    }
}
