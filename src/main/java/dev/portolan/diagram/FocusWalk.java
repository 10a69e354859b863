// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Moves the focus over a diagram by position. Left follows the path back to where it comes from, right goes to the nearest spot
 * that continues it, up and down stay in the column if they can.
 */
final class FocusWalk {

    private final List<Spot> spots;

    FocusWalk(List<Spot> spots) {
        this.spots = spots;
    }

    Optional<Spot> from(Spot spot, Direction direction) {
        return switch (direction) {
            case LEFT ->
                back(spot)
                        .or(() -> nearest(
                                spot,
                                other -> other.bounds().right() <= spot.bounds().x()));
            case RIGHT ->
                onward(spot)
                        .or(() -> nearest(
                                spot,
                                other -> other.bounds().x() >= spot.bounds().right()));
            case UP ->
                beside(spot, other -> other.bounds().bottom() <= spot.bounds().y() + 1);
            case DOWN ->
                beside(spot, other -> other.bounds().y() + 1 >= spot.bounds().bottom());
        };
    }

    private Optional<Spot> back(Spot spot) {
        return spots.stream().filter(spot::comesFrom).findFirst();
    }

    private Optional<Spot> onward(Spot spot) {
        Stream<Spot> next = spots.stream().filter(other -> other.comesFrom(spot));
        return next.min(Comparator.comparingDouble(other -> vertical(spot, other)));
    }

    private Optional<Spot> nearest(Spot spot, Predicate<Spot> there) {
        return spots.stream().filter(there).min(Comparator.comparingDouble((Spot other) -> distance(spot, other)));
    }

    /** The nearest in the same column, else the nearest at all in that direction. */
    private Optional<Spot> beside(Spot spot, Predicate<Spot> there) {
        return nearest(spot, there.and(other -> horizontal(spot, other) < 1)).or(() -> nearest(spot, there));
    }

    private static double distance(Spot one, Spot other) {
        return Math.hypot(horizontal(one, other), vertical(one, other));
    }

    private static double horizontal(Spot one, Spot other) {
        return Math.abs(one.bounds().x() - other.bounds().x());
    }

    private static double vertical(Spot one, Spot other) {
        return Math.abs(one.bounds().centreY() - other.bounds().centreY());
    }
}
