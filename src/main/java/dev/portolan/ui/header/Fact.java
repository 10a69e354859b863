// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import java.util.List;

/**
 * Something to know about a Service.
 *
 * @param caption what it is
 * @param values one or more
 * @param weight when it gives way
 */
record Fact(String caption, List<Value> values, Weight weight) {

    Fact {
        values = List.copyOf(values);
    }

    /** When a fact gives way in a narrow window, the last constant first. */
    enum Weight {
        ALWAYS,
        FOURTH,
        THIRD,
        SECOND,
        FIRST
    }

    /** What is said. */
    sealed interface Value {

        /** The value as text. */
        String text();
    }

    /** Words. */
    record Words(String text) implements Value {}

    /** Data, in mono. */
    record Data(String text) implements Value {}

    /** Data that is copied by a button beside it. */
    record Copyable(String text) implements Value {}

    /** A name that is copied by a click. */
    record Chip(String text) implements Value {}

    /**
     * Readiness.
     *
     * @param reason why it is not known; empty if it is, or nobody said
     */
    record Readiness(String text, Mood mood, String reason) implements Value {

        /** One that needs no reason. */
        Readiness(String text, Mood mood) {
            this(text, mood, "");
        }
    }

    /** How a readiness is to be taken. */
    enum Mood {
        GOOD,
        WARN,
        /** Not known, or no longer. */
        NEUTRAL
    }
}
