// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import java.util.List;

/** Shares a width: all get what they want, and where that is too much the widest give way first, to equal widths. */
final class FairShare {

    private static final int STEPS = 32;

    /**
     * What one of them wants.
     *
     * @param wanted the width at which nothing of it is cut
     * @param least the width below which it does not go, at most the wanted one
     */
    record Want(double wanted, double least) {

        /** Its width where none is wider than that, unless it has to be. */
        private double under(double cap) {
            return Math.max(Math.min(least, wanted), Math.min(wanted, cap));
        }
    }

    private FairShare() {}

    /** The widths in the order of the wants; together no more than the room, if that can be. */
    static List<Double> of(double room, List<Want> wants) {
        double low = 0;
        double high = wants.stream().mapToDouble(Want::wanted).max().orElse(0);
        if (sum(high, wants) > room) {
            for (int i = 0; i < STEPS; i++) {
                double middle = (low + high) / 2;
                if (sum(middle, wants) > room) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            high = low;
        }
        double cap = high;
        return wants.stream().map(want -> want.under(cap)).toList();
    }

    private static double sum(double cap, List<Want> wants) {
        return wants.stream().mapToDouble(want -> want.under(cap)).sum();
    }
}
