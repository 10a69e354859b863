// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's choices. A value; a choice makes a new one.
 *
 * @param appearance how the window looks
 * @param placement where the window stands
 * @param sizes sizes of parts of the window by name: {@code sidebar.width}
 * @param recent what was open before, the latest first, at most {@value #MOST_RECENT}
 * @param selection what was selected last
 */
public record Settings(
        Appearance appearance,
        Placement placement,
        Map<String, Double> sizes,
        List<RecentSource> recent,
        Selection selection) {

    /** How many recent sources are kept. */
    public static final int MOST_RECENT = 5;

    /** What holds before anything was chosen. */
    public static final Settings DEFAULT =
            new Settings(Appearance.DEFAULT, Placement.DEFAULT, Map.of(), List.of(), Selection.NONE);

    public Settings {
        sizes = Map.copyOf(sizes);
        recent = recent.stream().limit(MOST_RECENT).toList();
    }

    /** The same with another look. */
    public Settings with(Appearance newAppearance) {
        return new Settings(newAppearance, placement, sizes, recent, selection);
    }

    /** The same with the window elsewhere. */
    public Settings with(Placement newPlacement) {
        return new Settings(appearance, newPlacement, sizes, recent, selection);
    }

    /** The same with another selection. */
    public Settings with(Selection newSelection) {
        return new Settings(appearance, placement, sizes, recent, newSelection);
    }

    /** The same with that size of a part. */
    public Settings withSize(String part, double size) {
        Map<String, Double> all = new HashMap<>(sizes);
        all.put(part, size);
        return new Settings(appearance, placement, all, recent, selection);
    }

    /** The same with that source first among the recent ones. */
    public Settings opened(RecentSource source) {
        List<RecentSource> all = new ArrayList<>();
        all.add(source);
        recent.stream().filter(other -> !other.isSameAs(source)).forEach(all::add);
        return new Settings(appearance, placement, sizes, all, selection);
    }
}
