// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a Corefile. Words are parted by white space; a word in quotes may hold any; {@code #} begins a comment.
 *
 * @param text the word without its quotes
 * @param line where it begins, from 1
 */
record CorefileToken(String text, int line) {

    static List<CorefileToken> all(String corefile) {
        return new Lexer(corefile).tokens();
    }

    /** How many lines the word itself spans beyond its first. */
    int lineBreaks() {
        return (int) text.chars().filter(ch -> ch == '\n').count();
    }

    /** Whether a token stands on the line on which this one ends. */
    boolean sharesLineWith(CorefileToken next) {
        return line + lineBreaks() == next.line;
    }

    private static final class Lexer {
        private final String input;
        private final List<CorefileToken> tokens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int at;
        private int line = 1;
        private int started;

        Lexer(String input) {
            this.input = input.startsWith("\ufeff") ? input.substring(1) : input;
        }

        List<CorefileToken> tokens() {
            while (at < input.length()) {
                char ch = input.charAt(at++);
                if (Character.isWhitespace(ch) || Character.isSpaceChar(ch)) {
                    whitespace(ch);
                } else if (ch == '#') {
                    comment();
                } else if (word.isEmpty() && ch == '"') {
                    quoted();
                } else {
                    if (word.isEmpty()) {
                        started = line;
                    }
                    word.append(ch);
                }
            }
            end();
            return tokens;
        }

        private void whitespace(char ch) {
            if (ch == '\r') {
                return;
            }
            end();
            if (ch == '\n') {
                line++;
            }
        }

        /** A comment that follows a word at once ends with the next white space: so CoreDNS reads it. */
        private void comment() {
            while (at < input.length() && input.charAt(at) != '\n') {
                if (!word.isEmpty() && Character.isWhitespace(input.charAt(at))) {
                    return;
                }
                at++;
            }
        }

        private void quoted() {
            int first = line;
            boolean escaped = false;
            while (at < input.length()) {
                char ch = input.charAt(at++);
                if (!escaped && ch == '"') {
                    tokens.add(new CorefileToken(word.toString(), first));
                    word.setLength(0);
                    return;
                }
                if (!escaped && ch == '\\') {
                    escaped = true;
                    continue;
                }
                if (escaped && ch != '"') {
                    word.append('\\');
                }
                if (ch == '\n') {
                    line++;
                }
                word.append(ch);
                escaped = false;
            }
            started = first;
        }

        private void end() {
            if (!word.isEmpty()) {
                tokens.add(new CorefileToken(word.toString(), started));
                word.setLength(0);
            }
        }
    }
}
