// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When and where a diagram is looked at, which decides how times are written.
 *
 * @param now the moment of the picture
 * @param zone the time zone of the reader
 */
public record Moment(Instant now, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    /** A time of today with seconds ({@code 13:41:52}), an earlier one with its day ({@code 16 Mar 09:14}). */
    public String time(Instant instant) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(instant, zone);
        DateTimeFormatter form = day.equals(today) ? TIME : day.getYear() == today.getYear() ? DAY : YEAR;
        return form.format(instant.atZone(zone));
    }

    /** How long an endpoint has been in its state; empty if that is not known. */
    String ageOf(Readiness readiness) {
        return readiness.since() == null ? "" : age(readiness.since());
    }

    /** How long ago that was in its two largest units: {@code 18 min}, {@code 1 d 4 h}; empty if it lies ahead. */
    public String age(Instant instant) {
        Duration age = Duration.between(instant, now);
        if (age.isNegative()) {
            return "";
        }
        if (age.toDays() > 0) {
            return age.toDays() + " d" + (age.toHoursPart() > 0 ? " " + age.toHoursPart() + " h" : "");
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h" + (age.toMinutesPart() > 0 ? " " + age.toMinutesPart() + " min" : "");
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
