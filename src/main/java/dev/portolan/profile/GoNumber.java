// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and durations as Go's library reads them, with its complaints: they are part of CoreDNS's own error texts. */
final class GoNumber {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern DURATION_PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([^\\d.]*)");
    private static final Set<String> UNITS = Set.of("ns", "us", "µs", "μs", "ms", "s", "m", "h");

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

    /** What {@code time.ParseDuration} says of a text, null if it is a duration. */
    static @Nullable String durationComplaint(String text) {
        String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return null;
        }
        Matcher part = DURATION_PART.matcher(rest);
        int at = 0;
        while (at < rest.length() && part.find(at) && part.start() == at) {
            if (part.group(2).isEmpty()) {
                return "time: missing unit in duration \"" + text + "\"";
            }
            if (!UNITS.contains(part.group(2))) {
                return "time: unknown unit \"" + part.group(2) + "\" in duration \"" + text + "\"";
            }
            at = part.end();
        }
        return at == 0 || at < rest.length() ? "time: invalid duration \"" + text + "\"" : null;
    }

    /** The whole seconds of a duration that has no complaint. */
    static int seconds(String text) {
        double seconds = 0;
        Matcher part = DURATION_PART.matcher(text);
        while (part.find()) {
            double unit = switch (part.group(2)) {
                case "h" -> 3600;
                case "m" -> 60;
                case "s" -> 1;
                case "ms" -> 1e-3;
                default -> 0;
            };
            seconds += Double.parseDouble(part.group(1)) * unit;
        }
        return (int) seconds;
    }
}
