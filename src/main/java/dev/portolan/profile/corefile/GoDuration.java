// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as Go's library reads and writes them: {@code 1m30s}, {@code 500ms}. */
final class GoDuration {

    static final long SECOND = 1_000_000_000L;

    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([^\\d.]*)");
    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L, "us", 1_000L, "µs", 1_000L, "μs", 1_000L, "ms", 1_000_000L, "s", SECOND, "m", MINUTE, "h", HOUR);

    private GoDuration() {}

    /** What {@code time.ParseDuration} says of a text, null if it is a duration. */
    static @Nullable String complaint(String text) {
        String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return null;
        }
        Matcher part = PART.matcher(rest);
        int at = 0;
        while (at < rest.length() && part.find(at) && part.start() == at) {
            if (part.group(2).isEmpty()) {
                return "time: missing unit in duration \"" + text + "\"";
            }
            if (!UNITS.containsKey(part.group(2))) {
                return "time: unknown unit \"" + part.group(2) + "\" in duration \"" + text + "\"";
            }
            at = part.end();
        }
        return at == 0 || at < rest.length() ? "time: invalid duration \"" + text + "\"" : null;
    }

    /** The nanoseconds of a duration that has no complaint, clamped to what a long holds. */
    static long nanoseconds(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            BigDecimal unit = BigDecimal.valueOf(UNITS.getOrDefault(part.group(2), 0L));
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        long magnitude = sum.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
        return text.startsWith("-") ? -magnitude : magnitude;
    }

    /** A duration as {@code time.Duration.String} writes it. */
    static String text(long nanoseconds) {
        long rest = Math.abs(nanoseconds);
        String sign = nanoseconds < 0 ? "-" : "";
        if (rest == 0) {
            return "0s";
        }
        if (rest < SECOND) {
            return sign
                    + (rest < 1_000
                            ? rest + "ns"
                            : rest < 1_000_000 ? in(rest, 1_000) + "µs" : in(rest, 1_000_000) + "ms");
        }
        String hours = rest >= HOUR ? rest / HOUR + "h" : "";
        String minutes = rest >= MINUTE ? rest / MINUTE % 60 + "m" : "";
        return sign + hours + minutes + in(rest % MINUTE, SECOND) + "s";
    }

    private static String in(long nanoseconds, long unit) {
        return BigDecimal.valueOf(nanoseconds)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
