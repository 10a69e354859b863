// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.zone.ObjectRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Type;

/** Remembers what it was asked for. */
final class RecordingRecordsWindow implements RecordsWindow {

    final List<String> asked = new ArrayList<>();

    @Override
    public void follow(ObjectRef object) {
        asked.add("follow " + object.label());
    }

    @Override
    public void browse(URI page) {
        asked.add("browse " + page);
    }

    @Override
    public void resolve(String name, int type, String namespace) {
        asked.add("resolve " + name + " " + Type.string(type) + " from " + namespace);
    }

    @Override
    public void copy(String text, String said) {
        asked.add("copy " + text);
        asked.add(said);
    }
}
