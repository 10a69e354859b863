// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Go's library reads them, with its complaints: they are part of CoreDNS's own error texts. */
final class GoNumber {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern UNSIGNED = Pattern.compile("\\d+");

    private GoNumber() {}

    /** The number, clamped to what an int holds where {@link #integerComplaint} is silent. */
    static int integer(String text) {
        return Math.clamp(Long.parseLong(text), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** What {@code strconv.Atoi} says of a text, null if it is a number. */
    static @Nullable String integerComplaint(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return "strconv.Atoi: parsing \"" + text + "\": invalid syntax";
        }
        try {
            Long.parseLong(text);
            return null;
        } catch (NumberFormatException e) {
            return "strconv.Atoi: parsing \"" + text + "\": value out of range";
        }
    }

    /** What {@code strconv.ParseFloat} says of a text, null if it is a number. */
    static @Nullable String floatComplaint(String text) {
        return FLOAT.matcher(text).matches() ? null : "strconv.ParseFloat: parsing \"" + text + "\": invalid syntax";
    }

    /** What {@code strconv.ParseUint} says of a text that must fit into so many bits, null if it is a number. */
    static @Nullable String unsignedComplaint(String text, int bits) {
        String start = "strconv.ParseUint: parsing \"" + text + "\": ";
        if (!UNSIGNED.matcher(text).matches()) {
            return start + "invalid syntax";
        }
        return new BigInteger(text).bitLength() > bits ? start + "value out of range" : null;
    }
}
