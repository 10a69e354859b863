// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.settings.RecentSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was asked for. */
final class AskedTarget implements WelcomeTarget {

    final List<String> asked = new ArrayList<>();

    @Override
    public void connect(String context, @Nullable Path file) {
        asked.add("connect " + context + " " + file);
    }

    @Override
    public void openSnapshot(List<Path> paths) {}

    @Override
    public void chooseSnapshot() {}

    @Override
    public void openDemo() {}

    @Override
    public void reopen(RecentSource source) {}

    @Override
    public void cancelOpening() {}

    @Override
    public void retry() {}

    @Override
    public void dismiss() {}

    @Override
    public void back() {}
}
