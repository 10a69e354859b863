// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.util.List;

/** The value that so many of a hundred do not exceed. */
public final class Percentile {

    private Percentile() {}

    /** Of no values, zero. */
    public static double of(List<Double> values, double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
