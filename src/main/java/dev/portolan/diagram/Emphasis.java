// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * Which paths stand out.
 *
 * @param pinned the path that was chosen, empty if none
 * @param hovered the path under the pointer, empty if none
 */
public record Emphasis(String pinned, String hovered) {

    /** Nothing stands out. */
    public static final Emphasis NONE = new Emphasis("", "");

    /** That path is chosen. */
    public static Emphasis pinning(String path) {
        return new Emphasis(path, "");
    }

    /** The same with that path under the pointer; empty for none. */
    public Emphasis hovering(String path) {
        return new Emphasis(pinned, path);
    }

    /** The same with that path chosen; empty for none. */
    public Emphasis choosing(String path) {
        return new Emphasis(path, hovered);
    }

    /** Whether a path is chosen. */
    public boolean isPinned() {
        return !pinned.isEmpty();
    }

    /** Whether that path stands out for either reason. */
    public boolean touches(String path) {
        return !path.isEmpty() && (path.equals(pinned) || path.equals(hovered));
    }

    /** Whether that path is the chosen one. */
    public boolean pins(String path) {
        return !path.isEmpty() && path.equals(pinned);
    }
}
