// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups the tokens of a Corefile into server blocks and directives. Snippets are put in where they are imported; imports of
 * files are left out with a note, environment variables are left as written.
 */
final class CorefileReader {

    private static final int MOST_EXPANSIONS = 10_000;

    private final String file;
    private final List<CorefileToken> tokens;
    private final List<RawServerBlock> blocks = new ArrayList<>();
    private final Map<String, List<CorefileToken>> snippets = new HashMap<>();
    private final List<String> notes;
    private int cursor;
    private int expansions;

    CorefileReader(String file, String text, List<String> notes) {
        this.file = file;
        this.notes = notes;
        tokens = new ArrayList<>(CorefileToken.all(text));
        if (tokens.stream().anyMatch(token -> Words.holdsVariable(token.text()))) {
            notes.add(
                    "The Corefile uses environment variables, which are not known here: where they stand in options of"
                            + " kubernetes and cache these are left out, elsewhere they are left as written.");
        }
    }

    List<RawServerBlock> blocks() throws CorefileException {
        while (cursor < tokens.size()) {
            block();
        }
        return blocks;
    }

    private void block() throws CorefileException {
        int line = tokens.get(cursor).line();
        List<String> keys = new ArrayList<>();
        addresses(keys);
        if (keys.isEmpty() && cursor >= tokens.size()) {
            return;
        }
        String only = keys.size() == 1 ? keys.getFirst() : "";
        if (only.startsWith("(") && only.endsWith(")") && only.length() > 2) {
            snippet(only.substring(1, only.length() - 1));
            return;
        }
        boolean braces = at("{");
        if (braces) {
            cursor++;
        }
        Map<String, List<CorefileToken>> directives = new LinkedHashMap<>();
        while (cursor < tokens.size() && !at("}")) {
            directive(directives);
        }
        if (braces && !endsWithBrace()) {
            expect("}");
        } else if (at("}")) {
            cursor++;
        }
        blocks.add(new RawServerBlock(keys, line, directives));
    }

    /** At the end of the file CoreDNS takes the brace that closed the last directive for that of the block, too. */
    private boolean endsWithBrace() {
        return cursor >= tokens.size() && tokens.getLast().text().equals("}");
    }

    private void addresses(List<String> keys) throws CorefileException {
        boolean another = false;
        int last = -1;
        while (cursor < tokens.size()) {
            CorefileToken token = tokens.get(cursor);
            if (!another && last >= 0 && startsLine(cursor)) {
                return;
            }
            if (token.text().equals("import") && startsLine(cursor)) {
                expandImport();
                last = -1;
                continue;
            }
            if (token.text().equals("{")) {
                if (another) {
                    throw error(token, "Expected another address but had '{' - check for extra comma");
                }
                return;
            }
            another = token.text().endsWith(",");
            String key = another ? token.text().substring(0, token.text().length() - 1) : token.text();
            if (!token.text().isEmpty()) {
                keys.add(key);
            }
            last = cursor++;
        }
        if (another) {
            throw error(tokens.getLast(), "Unexpected EOF");
        }
    }

    private void snippet(String name) throws CorefileException {
        if (snippets.containsKey(name)) {
            throw error(current(), "redeclaration of previously declared snippet " + name);
        }
        expect("{");
        int depth = 1;
        List<CorefileToken> body = new ArrayList<>();
        while (cursor < tokens.size()) {
            depth += at("{") ? 1 : at("}") ? -1 : 0;
            CorefileToken token = tokens.get(cursor++);
            if (depth == 0) {
                snippets.put(name, body);
                return;
            }
            body.add(token);
        }
        throw syntaxError("}");
    }

    private void directive(Map<String, List<CorefileToken>> directives) throws CorefileException {
        if (at("import")) {
            expandImport();
            return;
        }
        CorefileToken head = tokens.get(cursor++);
        if (!PluginCatalogue.isKnown(head.text()) && !Words.holdsVariable(head.text())) {
            throw error(head, "Unknown directive '" + head.text() + "'");
        }
        List<CorefileToken> own = directives.computeIfAbsent(head.text(), _ -> new ArrayList<>());
        own.add(head);
        int depth = 0;
        while (cursor < tokens.size()) {
            CorefileToken token = tokens.get(cursor);
            if (token.text().equals("{")) {
                depth++;
            } else if (startsLine(cursor) && depth == 0) {
                return;
            } else if (token.text().equals("}") && depth > 0) {
                depth--;
            } else if (token.text().equals("}")) {
                throw error(token, "Unexpected '}' because no matching opening brace");
            } else if (token.text().equals("import") && startsLine(cursor)) {
                expandImport();
                continue;
            }
            own.add(token);
            cursor++;
        }
        if (depth > 0) {
            throw error(tokens.getLast(), "Unexpected EOF");
        }
    }

    /** Puts a snippet in place of the import at the cursor. Its tokens take the import's line, each line of its own. */
    private void expandImport() throws CorefileException {
        CorefileToken head = tokens.get(cursor);
        if (cursor + 1 >= tokens.size() || startsLine(cursor + 1)) {
            throw error(head, "Wrong argument count or unexpected line ending after 'import'");
        }
        String pattern = tokens.get(cursor + 1).text();
        if (cursor + 2 < tokens.size()
                && !startsLine(cursor + 2)
                && !tokens.get(cursor + 2).text().equals("}")) {
            throw error(head, "Import takes only one argument (glob pattern or file)");
        }
        List<CorefileToken> body = snippets.get(pattern);
        tokens.subList(cursor, cursor + 2).clear();
        if (body == null) {
            notes.add(file + ":" + head.line() + " imports " + pattern + ", which is not read.");
        } else if (++expansions > MOST_EXPANSIONS) {
            throw error(head, "maximum snippet import depth (" + MOST_EXPANSIONS + ") exceeded");
        } else {
            tokens.addAll(cursor, body);
        }
    }

    private void expect(String brace) throws CorefileException {
        if (!at(brace)) {
            throw syntaxError(brace);
        }
        cursor++;
    }

    private boolean at(String text) {
        return cursor < tokens.size() && tokens.get(cursor).text().equals(text);
    }

    private boolean startsLine(int index) {
        return index == 0 || !tokens.get(index - 1).sharesLineWith(tokens.get(index));
    }

    private @Nullable CorefileToken current() {
        return tokens.isEmpty() ? null : tokens.get(Math.min(cursor, tokens.size() - 1));
    }

    private static int line(@Nullable CorefileToken token) {
        return token == null ? 1 : token.line();
    }

    private CorefileException error(@Nullable CorefileToken token, String message) {
        int line = line(token);
        return new CorefileException(file + ":" + line + " - Error during parsing: " + message, line);
    }

    private CorefileException syntaxError(String expected) {
        CorefileToken token = current();
        int line = line(token);
        String found = token == null ? "" : token.text();
        return new CorefileException(
                file + ":" + line + " - Syntax error: Unexpected token '" + found + "', expecting '" + expected + "'",
                line);
    }
}
