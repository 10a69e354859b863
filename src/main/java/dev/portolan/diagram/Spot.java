// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;
import java.util.List;

/**
 * A node of the diagram: what can have the focus, be pointed at and be read aloud.
 *
 * @param id what tells it from the others; stays the same while the picture changes
 * @param bounds its outline
 * @param speech what it says of itself
 * @param way how it lies on the paths
 * @param marks what it looks like, to be drawn in this order
 */
public record Spot(String id, Rect bounds, Speech speech, Way way, List<Mark> marks) {

    /**
     * What a spot says of itself.
     *
     * @param text name, address, state and routes, for a screen reader
     * @param tip the tooltip
     */
    public record Speech(String text, Tip tip) {}

    /**
     * How a spot lies on the paths.
     *
     * @param path the path that ends here and that can be pinned, empty if none does
     * @param back the id of the spot from which the path comes, empty for the client
     * @param opens the group that is shown whole when this spot is activated, empty if none
     */
    public record Way(String path, String back, String opens) {

        /** Whether that path ends here. */
        boolean endsAt(String other) {
            return !path.isEmpty() && path.equals(other);
        }

        static Way between(String back) {
            return new Way("", back, "");
        }
    }

    public Spot {
        marks = List.copyOf(marks);
    }

    /** Whether the path here comes from there. */
    boolean comesFrom(Spot other) {
        return way.back().equals(other.id);
    }

    /** Whether it is the question to the DNS of that lane, with its answer. */
    public boolean isCardOf(Lane lane) {
        return id.equals(Scene.card(lane));
    }

    /** Whether it is the virtual IP. */
    public boolean isVirtualIp() {
        return id.equals(Scene.VIRTUAL_IP);
    }

    /** The path that can be pinned here, empty if none. */
    public String path() {
        return way.path();
    }
}
