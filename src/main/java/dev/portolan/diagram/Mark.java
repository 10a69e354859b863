// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.Optional;

/** A shape together with what becomes of it while a path is emphasised. */
public sealed interface Mark {

    /** What to draw under that emphasis; empty if nothing. */
    Optional<Shape> under(Emphasis emphasis);

    /** The shape at rest; empty if there is none. */
    default Optional<Shape> atRest() {
        return under(Emphasis.NONE);
    }

    /** The same whatever happens. */
    record Fixed(Shape shape) implements Mark {
        @Override
        public Optional<Shape> under(Emphasis emphasis) {
            return Optional.of(shape);
        }
    }

    /** Emphasised together with its path, be it pinned or under the pointer. */
    record OnPath(Shape rest, Shape emphasised, String path) implements Mark {
        @Override
        public Optional<Shape> under(Emphasis emphasis) {
            return Optional.of(emphasis.touches(path) ? emphasised : rest);
        }
    }

    /** Changed only while its path is pinned. */
    record OnPin(Shape rest, Shape pinned, String path) implements Mark {
        @Override
        public Optional<Shape> under(Emphasis emphasis) {
            return Optional.of(emphasis.pins(path) ? pinned : rest);
        }
    }

    /** There only while some path is pinned. */
    record WhilePinned(Shape shape) implements Mark {
        @Override
        public Optional<Shape> under(Emphasis emphasis) {
            return emphasis.isPinned() ? Optional.of(shape) : Optional.empty();
        }
    }
}
