// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.report.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the log asked of the window. */
final class RecordingChangesWindow implements ChangesWindow {

    final List<String> said = new ArrayList<>();

    @Override
    public void follow(NamespacedName service) {
        said.add("follow " + service);
    }

    @Override
    public void copy(String text, String message) {
        said.add("copy " + text);
    }

    @Override
    public void clear() {
        said.add("clear");
    }

    @Override
    public void save(String name, AtomicFile.Content text) {
        StringWriter written = new StringWriter();
        try {
            text.writeTo(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said.add("save " + name);
        said.add(written.toString());
    }
}
