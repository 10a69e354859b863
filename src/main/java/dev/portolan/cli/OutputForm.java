// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a list is printed. */
enum OutputForm {
    /** Columns for a person. */
    TABLE,
    JSON,
    CSV,
    /** Lines of a master file. */
    ZONE,
    /** A line for each event. */
    LINES,
    /** Lines with what is only in one and only in the other. */
    TEXT;

    /** The form of that name. */
    static OutputForm of(String name, Set<OutputForm> possible) throws UsageException {
        return possible.stream()
                .filter(form -> form.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("-o is \"" + name + "\", not one of "
                        + Stream.of(values())
                                .filter(EnumSet.copyOf(possible)::contains)
                                .map(OutputForm::toString)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
