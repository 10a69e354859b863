// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;

/**
 * In what a list differs from the one that it is to become: one run in its middle, between what both begin with and what both
 * end with; an empty run instead of an empty run if they are equal.
 *
 * @param from where the run begins
 * @param until where it ends in the old list, exclusive
 * @param instead what the new list has there; a view of that list
 */
public record ListDifference<T>(int from, int until, List<? extends T> instead) {

    /** The difference between two lists, by {@code equals}. */
    public static <T> ListDifference<T> between(List<T> old, List<? extends T> next) {
        int head = 0;
        int most = Math.min(old.size(), next.size());
        while (head < most && old.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        return new ListDifference<>(head, old.size() - tail, next.subList(head, next.size() - tail));
    }

    /** How many of the old list go. */
    public int gone() {
        return until - from;
    }

    /** Makes it the new one, in two changes at the most. */
    public void applyTo(List<T> list) {
        list.subList(from, until).clear();
        list.addAll(from, instead);
    }
}
