// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.ArrayList;
import java.util.List;

/** Hands out the tokens of a directive one by one, knowing lines and one level of block, and words errors as Caddy does. */
final class Dispenser {

    private final String file;
    private final List<CorefileToken> tokens;
    private int cursor = -1;
    private int nesting;

    Dispenser(String file, List<CorefileToken> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Another one at the same place. */
    Dispenser copy() {
        Dispenser copy = new Dispenser(file, tokens);
        copy.cursor = cursor;
        copy.nesting = nesting;
        return copy;
    }

    /** Whether an environment variable stands in any token. */
    boolean holdsVariable() {
        return tokens.stream().anyMatch(token -> Words.holdsVariable(token.text()));
    }

    /** Moves to the next token. */
    boolean next() {
        if (cursor < tokens.size() - 1) {
            cursor++;
            return true;
        }
        return false;
    }

    /** Moves to the next token if it stands on the same line. */
    boolean nextArg() {
        if (cursor >= 0 && cursor < tokens.size() - 1 && tokens.get(cursor).sharesLineWith(tokens.get(cursor + 1))) {
            cursor++;
            return true;
        }
        return false;
    }

    /** Moves to the next token of the block that opens on this line, or is open; false where it ends. */
    boolean nextBlock() {
        if (nesting > 0) {
            if (!next()) {
                return false;
            }
            if (value().equals("}")) {
                nesting--;
                return false;
            }
            return true;
        }
        if (!nextArg()) {
            return false;
        }
        if (!value().equals("{")) {
            cursor--;
            return false;
        }
        if (!next() || value().equals("}")) {
            return false;
        }
        nesting++;
        return true;
    }

    /** The tokens up to the end of the line or an opening brace. */
    List<String> remainingArgs() {
        List<String> args = new ArrayList<>();
        while (nextArg()) {
            if (value().equals("{")) {
                cursor--;
                break;
            }
            args.add(value());
        }
        return args;
    }

    String value() {
        return cursor < 0 || cursor >= tokens.size() ? "" : tokens.get(cursor).text();
    }

    int line() {
        return cursor < 0 || cursor >= tokens.size() ? 0 : tokens.get(cursor).line();
    }

    CorefileException argumentError() {
        return value().equals("{")
                ? error("Unexpected token '{', expecting argument")
                : error("Wrong argument count or unexpected line ending after '" + value() + "'");
    }

    CorefileException syntaxError(String expected) {
        return plain(file + ":" + line() + " - Syntax error: Unexpected token '" + value() + "', expecting '" + expected
                + "'");
    }

    CorefileException error(String message) {
        return plain(file + ":" + line() + " - Error during parsing: " + message);
    }

    /** The error of a directive that stands in a server block again. */
    CorefileException once() {
        return plain("this plugin can only be used once per Server Block");
    }

    /** An error that CoreDNS tells without file and line. */
    CorefileException plain(String message) {
        return new CorefileException(message, Math.max(1, line()));
    }
}
