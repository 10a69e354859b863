// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.util.List;

/** Numbers in running text: small ones as words. */
final class Words {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    static String count(int number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get(number) : String.valueOf(number);
    }
}
