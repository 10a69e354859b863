// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import dev.portolan.profile.LabelSelector.Operator;
import dev.portolan.profile.LabelSelector.Requirement;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a label selector as {@code kubectl -l} and the Corefile spell it, with the API machinery's own complaints. */
final class LabelSelectorText {

    private static final String SYMBOLS = "!=<>(),";

    private final String text;
    private final List<String> words;
    private int at;

    private LabelSelectorText(String text) {
        this.text = text;
        words = words(text);
    }

    /**
     * The selector of a text.
     *
     * @throws SelectorException if it is none, with the words of the API machinery
     */
    static LabelSelector parse(String text) throws SelectorException {
        return new LabelSelectorText(text).selector();
    }

    /** What is wrong with a selector. */
    static final class SelectorException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        SelectorException(String message) {
            super(message);
        }
    }

    private LabelSelector selector() throws SelectorException {
        List<Requirement> requirements = new ArrayList<>();
        while (at < words.size()) {
            requirements.add(requirement());
            if (at < words.size()) {
                String comma = words.get(at++);
                if (!comma.equals(",")) {
                    throw unparsable("found '" + comma + "', expected: ',' or 'end of string'");
                }
                if (at == words.size()) {
                    throw unparsable("found '', expected: identifier after ','");
                }
            }
        }
        return new LabelSelector(requirements);
    }

    private Requirement requirement() throws SelectorException {
        boolean absent = accept("!");
        String key = identifier("found '%s', expected: !, identifier, or 'end of string'");
        if (absent) {
            return new Requirement(key, Operator.DOES_NOT_EXIST, Set.of());
        }
        if (at == words.size() || words.get(at).equals(",")) {
            return new Requirement(key, Operator.EXISTS, Set.of());
        }
        String operator = words.get(at++);
        return switch (operator) {
            case "=", "==" -> new Requirement(key, Operator.IN, Set.of(value()));
            case "in" -> new Requirement(key, Operator.IN, values());
            case "notin" -> new Requirement(key, Operator.NOT_IN, values());
            case "!=" -> throw new SelectorException("\"!=\" is not a valid label selector operator");
            case ">", "<" ->
                throw new SelectorException(
                        "\"" + (operator.equals(">") ? "gt" : "lt") + "\" isn't supported in label selectors");
            default -> throw unparsable("found '" + operator + "', expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    private String value() throws SelectorException {
        return at == words.size() || words.get(at).equals(",") ? "" : identifier("found '%s', expected: identifier");
    }

    private Set<String> values() throws SelectorException {
        if (!accept("(")) {
            throw unparsable("found '" + current() + "' expected: '('");
        }
        Set<String> values = new TreeSet<>();
        while (!accept(")")) {
            if (at == words.size()) {
                throw unparsable("found '', expected: ',' or ')'");
            }
            if (accept(",")) {
                continue;
            }
            values.add(identifier("found '%s', expected: ',', or identifier"));
        }
        if (values.isEmpty()) {
            values.add("");
        }
        return values;
    }

    private String identifier(String complaint) throws SelectorException {
        String word = current();
        if (word.isEmpty() || SYMBOLS.indexOf(word.charAt(0)) >= 0) {
            throw unparsable(complaint.replace("%s", word));
        }
        at++;
        return word;
    }

    private boolean accept(String word) {
        boolean there = current().equals(word);
        if (there) {
            at++;
        }
        return there;
    }

    private String current() {
        return at < words.size() ? words.get(at) : "";
    }

    private SelectorException unparsable(String complaint) {
        return new SelectorException(
                "couldn't parse the selector string \"" + text + "\": unable to parse requirement: " + complaint);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char ch = text.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(ch)) {
                at = end;
                continue;
            }
            if (SYMBOLS.indexOf(ch) >= 0) {
                boolean pair = (ch == '=' || ch == '!') && end < text.length() && text.charAt(end) == '=';
                end += pair ? 1 : 0;
            } else {
                while (end < text.length()
                        && SYMBOLS.indexOf(text.charAt(end)) < 0
                        && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
            }
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }
}
