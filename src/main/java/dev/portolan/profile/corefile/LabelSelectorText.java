// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.LabelSelector;
import dev.portolan.profile.LabelSelector.Operator;
import dev.portolan.profile.LabelSelector.Requirement;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a label selector as {@code kubectl -l} and the Corefile spell it, with the API machinery's own complaints. */
final class LabelSelectorText {

    private static final String SYMBOLS = "!=<>(),";

    private final String text;
    private final List<String> words;
    private int at;
    private String unsupported = "";

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
            if (isSymbol(current()) && !current().equals("!")) {
                throw unparsable("found '" + current() + "', expected: !, identifier, or 'end of string'");
            }
            requirements.add(requirement());
            if (at < words.size()) {
                String comma = words.get(at++);
                if (!comma.equals(",")) {
                    throw unparsable("found '" + comma + "', expected: ',' or 'end of string'");
                }
                if (isSymbol(current()) && !current().equals("!")) {
                    throw unparsable("found '" + current() + "', expected: identifier after ','");
                }
            }
        }
        if (!unsupported.isEmpty()) {
            throw new SelectorException(unsupported);
        }
        return new LabelSelector(requirements);
    }

    private Requirement requirement() throws SelectorException {
        boolean absent = accept("!");
        String key = identifier("found '%s', expected: identifier");
        complain(LabelText.keyFault(key));
        if (absent) {
            return new Requirement(key, Operator.DOES_NOT_EXIST, Set.of());
        }
        if (at == words.size() || words.get(at).equals(",")) {
            return new Requirement(key, Operator.EXISTS, Set.of());
        }
        String operator = words.get(at++);
        return switch (operator) {
            case "=", "==" -> new Requirement(key, Operator.IN, checked(key, Set.of(value())));
            case "in" -> new Requirement(key, Operator.IN, checked(key, values()));
            case "notin" -> new Requirement(key, Operator.NOT_IN, checked(key, values()));
            case "!=", ">", "<" -> unsupported(key, operator);
            default -> throw malformed("found '" + operator + "', expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    /** Text that a selector may say and the API's own type cannot: told only when the whole text was read. */
    private Requirement unsupported(String key, String operator) throws SelectorException {
        Set<String> values = Set.of(value());
        boolean order = !operator.equals("!=");
        String value = values.iterator().next();
        if (order && GoNumber.integerComplaint(value) != null) {
            throw malformed("values[0]: Invalid value: \"" + value
                    + "\": for 'Gt', 'Lt' operators, the value must be an integer");
        }
        checked(key, values);
        if (unsupported.isEmpty()) {
            unsupported = order
                    ? "\"" + (operator.equals(">") ? "gt" : "lt") + "\" isn't supported in label selectors"
                    : "\"!=\" is not a valid label selector operator";
        }
        return new Requirement(key, Operator.NOT_IN, values);
    }

    private Set<String> checked(String key, Set<String> values) throws SelectorException {
        int index = 0;
        for (String value : values) {
            complain(LabelText.valueFault(key, value, index++));
        }
        return values;
    }

    private void complain(@Nullable String fault) throws SelectorException {
        if (fault != null) {
            throw malformed(fault);
        }
    }

    private String value() throws SelectorException {
        return at == words.size() || words.get(at).equals(",") ? "" : identifier("found '%s', expected: identifier");
    }

    private Set<String> values() throws SelectorException {
        if (!accept("(")) {
            throw malformed("found '" + current() + "' expected: '('");
        }
        Set<String> values = new TreeSet<>();
        while (!accept(")")) {
            if (at == words.size()) {
                throw malformed("found '', expected: ',' or ')'");
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
        if (isSymbol(word)) {
            throw malformed(complaint.replace("%s", word));
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

    private SelectorException malformed(String complaint) {
        return unparsable("unable to parse requirement: " + complaint);
    }

    private SelectorException unparsable(String complaint) {
        return new SelectorException("couldn't parse the selector string \"" + text + "\": " + complaint);
    }

    private static boolean isSymbol(String word) {
        return word.isEmpty() || SYMBOLS.indexOf(word.charAt(0)) >= 0;
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
