// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;
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
    public void save(String name, String text) {
        said.add("save " + name);
        said.add(text);
    }
}
