// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.profile.DnsProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what it was asked for. */
final class RecordingProfileWindow implements ProfileWindow {

    final List<String> asked = new ArrayList<>();

    @Nullable
    DnsProfile used;

    @Nullable
    Path chosen;

    @Override
    public void use(DnsProfile profile) {
        used = profile;
        asked.add("use");
    }

    @Override
    public void useFound() {
        asked.add("use found");
    }

    @Override
    public @Nullable Path chooseCorefile() {
        return chosen;
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
