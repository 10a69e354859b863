// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a comparison asked of the window. */
final class RecordingCompareWindow implements CompareWindow {

    final List<String> said = new ArrayList<>();

    @Nullable
    Candidate snapshot;

    @Override
    public void copy(String text) {
        said.add(text);
    }

    @Override
    public void save(String name, String text) {
        said.add(name);
        said.add(text);
    }

    @Override
    public @Nullable Candidate chooseSnapshot() {
        return snapshot;
    }
}
