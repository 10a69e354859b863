// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says when something was and how long ago: absolute first, then the age.
 *
 * @param now the moment to which ages are counted
 * @param zone the time zone of the person
 */
record Moments(Instant now, ZoneId zone) {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** The moments of a picture. */
    static Moments of(SessionView view, Clock clock) {
        return new Moments(view.state().present(clock), clock.getZone());
    }

    /** {@code 13:41:52, 18 min} or {@code 16 Mar 09:14, 1 d 4 h}. */
    String since(Instant moment) {
        return time(moment) + ", " + age(moment);
    }

    /** The age in its two largest units. What lies ahead of us, by a clock that differs, is 0 s old. */
    String age(Instant moment) {
        Duration age = Duration.between(moment, now);
        if (age.isNegative()) {
            age = Duration.ZERO;
        }
        if (age.toDays() > 0) {
            return Messages.text("endpoints.age.days", age.toDays(), age.toHoursPart());
        }
        if (age.toHours() > 0) {
            return Messages.text("endpoints.age.hours", age.toHours(), age.toMinutesPart());
        }
        return age.toMinutes() > 0
                ? Messages.text("endpoints.age.minutes", age.toMinutes())
                : Messages.text("endpoints.age.seconds", age.toSeconds());
    }

    /** {@code 13:41:52} or {@code 16 Mar 09:14}. */
    String time(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return TODAY.format(then);
        }
        return (then.getYear() == today.getYear() ? THIS_YEAR : EARLIER).format(then);
    }
}
