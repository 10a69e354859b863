// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was asked for. */
final class RecordingEndpointsWindow implements EndpointsWindow {

    final List<String> asked = new ArrayList<>();

    @Override
    public void follow(ObjectRef object) {
        asked.add("follow " + object.label());
    }

    @Override
    public void copy(String text, String said) {
        asked.add("copy " + text);
    }
}
