// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's choices. A value; a choice makes a new one.
 *
 * @param appearance how the window looks
 * @param placement where the window stands
 * @param sizes sizes of parts of the window by name: {@code sidebar.width}
 * @param sources what is known of sources from earlier runs
 * @param selection what was selected last
 */
public record Settings(
        Appearance appearance,
        Placement placement,
        Map<String, Double> sizes,
        KnownSources sources,
        Selection selection) {

    /** What holds before anything was chosen. */
    public static final Settings DEFAULT =
            new Settings(Appearance.DEFAULT, Placement.DEFAULT, Map.of(), KnownSources.NONE, Selection.NONE);

    public Settings {
        sizes = Map.copyOf(sizes);
    }

    /** The same with another look. */
    public Settings with(Appearance newAppearance) {
        return new Settings(newAppearance, placement, sizes, sources, selection);
    }

    /** The same with the window elsewhere. */
    public Settings with(Placement newPlacement) {
        return new Settings(appearance, newPlacement, sizes, sources, selection);
    }

    /** The same with another selection. */
    public Settings with(Selection newSelection) {
        return new Settings(appearance, placement, sizes, sources, newSelection);
    }

    /** The same with that size of a part. */
    public Settings withSize(String part, double size) {
        Map<String, Double> all = new HashMap<>(sizes);
        all.put(part, size);
        return new Settings(appearance, placement, all, sources, selection);
    }

    /** What was open before, the latest first. */
    public List<RecentSource> recent() {
        return sources.recent();
    }

    /** The same with that source first among the recent ones. */
    public Settings opened(RecentSource source) {
        return with(sources.opened(source));
    }

    /** The same, with that command among those that may be run without asking. */
    public Settings allowing(List<String> command) {
        return with(sources.allowing(command));
    }

    /** The same, with that namespace among those that are read of a context. */
    public Settings withNamespace(String context, String namespace) {
        return with(sources.withNamespace(context, namespace));
    }

    private Settings with(KnownSources newSources) {
        return new Settings(appearance, placement, sizes, newSources, selection);
    }
}
