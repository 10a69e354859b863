// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.zone.ObjectRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/** Remembers what the view asked for. */
final class RecordingWindow implements DiagramWindow {

    final List<String> said = new ArrayList<>();

    final List<String> asked = new ArrayList<>();

    @Nullable
    Path file;

    String name = "";

    @Override
    public @Nullable Path chooseImage(String suggested) {
        name = suggested;
        return file;
    }

    @Override
    public void copy(String text, String done) {
        asked.add("copy " + text);
    }

    @Override
    public void follow(ObjectRef object) {
        asked.add("follow " + object);
    }

    @Override
    public void resolve(String asking, List<Integer> types, String namespace) {
        String all = String.join(", ", types.stream().map(Type::string).toList());
        asked.add("resolve " + asking + " " + all + " from " + namespace);
    }

    @Override
    public void say(String text) {
        said.add(text);
    }
}
