// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was asked for. */
final class RecordingResolveWindow implements ResolveWindow {

    final List<String> asked = new ArrayList<>();

    @Override
    public void copy(String text, String said) {
        asked.add("copy " + text);
    }

    @Override
    public void follow(ObjectRef object) {
        asked.add("follow " + object.label());
    }
}
