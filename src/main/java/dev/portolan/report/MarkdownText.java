// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

/** Text of strangers in Markdown: it shows as it is, and begins no markup, no link, no cell and no line. */
final class MarkdownText {

    private static final String MARKUP = "\\`*_{}[]<>#!|~&@";

    private MarkdownText() {}

    /** Plain text, every character of markup escaped where it could mean something. */
    static String plain(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                escaped.append(' ');
                return;
            }
            if (MARKUP.indexOf(point) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(point);
        });
        return escaped.toString();
    }

    /** A code span, which takes everything but a backtick, a bar and a line break. */
    static String code(String text) {
        String flat = text.replaceAll("\\p{Cntrl}+", " ").replace("|", "\\|");
        if (flat.isBlank()) {
            return "";
        }
        if (flat.indexOf('`') < 0) {
            return "`" + flat + "`";
        }
        return "``` " + flat.replace("```", "` ` `") + " ```";
    }
}
