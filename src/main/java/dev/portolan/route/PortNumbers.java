// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import java.util.List;
import java.util.stream.Collectors;

/** Port numbers as they stand behind an address: all of a few, the first of many. */
public final class PortNumbers {

    /** More than that are not read, and would make one line as long as a page. */
    private static final int MOST = 4;

    private static final int FIRST = 3;

    private PortNumbers() {}

    /** The numbers as text: {@code 80, 443}, or {@code 1000, 1001, 1002 and 197 more}; empty for none. */
    public static String text(List<Integer> numbers) {
        boolean many = numbers.size() > MOST;
        String shown =
                numbers.stream().limit(many ? FIRST : MOST).map(String::valueOf).collect(Collectors.joining(", "));
        return many ? shown + " and " + (numbers.size() - FIRST) + " more" : shown;
    }
}
