// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions as far as Go's library refuses them: unlike Java's, it knows no look-around and no back-references.
 * What is refused is found by reading the text once; the expressions themselves are never run.
 */
final class GoPattern {

    private static final String ESCAPES = "aftnrvdDsSwWbBAzxpPQEC0";
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final Pattern GROUP = Pattern.compile("\\((\\?([imsU-]*[:)]|P?<\\w+>))?");
    private static final int MOST_REPEATS = 1000;

    private final String text;
    private int at;
    private int depth;
    private int groups;
    /** Where the last repetition began if it is the last thing read, or -1. */
    private int repetition = -1;
    /** Whether there is something before this place that can be repeated. */
    private boolean operand;

    private GoPattern(String text) {
        this.text = text;
    }

    /** What {@code regexp.Compile} says of a text, null if it is a pattern. */
    static @Nullable String complaint(String text) {
        String fault = new GoPattern(text).fault();
        return fault == null ? null : "error parsing regexp: " + fault;
    }

    /** How many groups a pattern without complaint captures. */
    static int groups(String text) {
        GoPattern pattern = new GoPattern(text);
        return pattern.fault() == null ? pattern.groups : 0;
    }

    private @Nullable String fault() {
        while (at < text.length()) {
            String fault = switch (text.charAt(at)) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> open();
                case ')' -> close();
                case '*', '+', '?' -> repeat(1);
                case '{' -> braces();
                case '|' -> literal(false);
                default -> literal(true);
            };
            if (fault != null) {
                return fault;
            }
        }
        return depth > 0 ? "missing closing ): `" + text + "`" : null;
    }

    private @Nullable String literal(boolean repeatable) {
        at++;
        return read(repeatable);
    }

    private @Nullable String read(boolean repeatable) {
        operand = repeatable;
        repetition = -1;
        return null;
    }

    private @Nullable String escape() {
        if (at + 1 == text.length()) {
            return "trailing backslash at end of expression: ``";
        }
        char escaped = text.charAt(at + 1);
        if (Character.isLetterOrDigit(escaped) && ESCAPES.indexOf(escaped) < 0) {
            return "invalid escape sequence: `" + text.substring(at, at + 2) + "`";
        }
        if (escaped == 'Q') {
            int end = text.indexOf("\\E", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else {
            at += 2;
        }
        return read(true);
    }

    private @Nullable String characterClass() {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '^') {
            end++;
        }
        boolean first = true;
        while (end < text.length() && (first || text.charAt(end) != ']')) {
            first = false;
            end += text.startsWith("[:", end) && text.indexOf(":]", end) > 0
                    ? text.indexOf(":]", end) + 2 - end
                    : text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return "missing closing ]: `" + text.substring(at) + "`";
        }
        at = end + 1;
        return read(true);
    }

    private @Nullable String open() {
        Matcher group = GROUP.matcher(text).region(at, text.length());
        if (!group.lookingAt() || (group.group(1) == null && text.startsWith("(?", at))) {
            boolean named = text.startsWith("(?<", at) || text.startsWith("(?P<", at);
            int end = Math.min(text.length(), at + 3);
            return named
                    ? "invalid named capture: `" + text.substring(at) + "`"
                    : "invalid or unsupported Perl syntax: `" + text.substring(at, end) + "`";
        }
        String flags = group.group(1);
        at = group.end();
        if (flags != null && flags.endsWith(")")) {
            return read(false);
        }
        groups += flags == null || flags.endsWith(">") ? 1 : 0;
        depth++;
        return read(false);
    }

    private @Nullable String close() {
        if (depth-- == 0) {
            return "unexpected ): `" + text + "`";
        }
        at++;
        return read(true);
    }

    private @Nullable String braces() {
        Matcher repeat = REPEAT.matcher(text).region(at, text.length());
        if (!repeat.lookingAt()) {
            return literal(true);
        }
        int least = times(repeat.group(1));
        String second = repeat.group(2);
        int most = second == null || second.isEmpty() ? least : times(second);
        if (least > MOST_REPEATS || most > MOST_REPEATS || most < least) {
            return "invalid repeat count: `" + repeat.group() + "`";
        }
        return repeat(repeat.end() - at);
    }

    private static int times(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private @Nullable String repeat(int length) {
        int start = at;
        at += length;
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        if (repetition >= 0) {
            return "invalid nested repetition operator: `" + text.substring(repetition, at) + "`";
        }
        if (!operand) {
            return "missing argument to repetition operator: `" + text.substring(start, at) + "`";
        }
        repetition = start;
        return null;
    }
}
