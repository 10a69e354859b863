// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the window writes them: 24 hours with seconds, in the workstation's time zone. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Times() {}

    /** {@code 14:02:11}. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code 14:02:11} of today, {@code 16 Mar 14:02:11} of another day. */
    public static String time(Instant instant, Instant now) {
        LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        LocalDate day = instant.atZone(ZoneId.systemDefault()).toLocalDate();
        return day.equals(today) ? time(instant) : DAY.format(day) + " " + time(instant);
    }

    /** {@code 16 Mar 2026 17:40}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code 5 Mar 2026}. */
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code 2026-03-16}, for the names of files. */
    public static String day(Instant instant) {
        return instant.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /** As near days are called: {@code today 09:12}, {@code yesterday 17:40}, {@code 13 Mar}, {@code 5 Mar 2025}. */
    public static String near(Instant instant, Instant now) {
        LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        LocalDate day = instant.atZone(ZoneId.systemDefault()).toLocalDate();
        String time = SHORT.format(instant.atZone(ZoneId.systemDefault()));
        if (day.equals(today)) {
            return Messages.text("fx.time.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return Messages.text("fx.time.yesterday", time);
        }
        return day.getYear() == today.getYear() ? DAY.format(day) : DATE.format(day);
    }
}
