// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.resolve.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TextParseException;

/** A resolver library in a client. They read the same file and walk the same search list, and yet find different things. */
public enum Stub {

    /** Debian, Ubuntu, Red Hat: goes on after everything but an answer; a name with enough dots is searched afterwards too. */
    GLIBC("glibc") {
        @Override
        boolean stopsAt(List<Answer> answers) {
            return answers.stream().anyMatch(answer -> answer.isFound() || answer instanceof Answer.Refused);
        }
    },

    /** Alpine: a name with enough dots is never searched; the first name that exists ends the search, with records or not. */
    MUSL("musl") {
        @Override
        boolean stopsAt(List<Answer> answers) {
            return !answers.stream().allMatch(answer -> answer instanceof Answer.NameError);
        }

        @Override
        List<String> searches(ResolvConf conf, boolean enoughDots) {
            return enoughDots || isTooLong(conf) ? List.of() : conf.searches();
        }

        @Override
        Optional<String> remark(ResolvConf conf) {
            return isTooLong(conf)
                    ? Optional.of("musl passes over a search line of more than 254 characters; no search list is used.")
                    : Optional.empty();
        }
    },

    /** Go programs that do not use the C library. */
    GO("Go") {
        @Override
        boolean stopsAt(List<Answer> answers) {
            return answers.stream().anyMatch(Answer::isFound);
        }
    };

    private static final int LONGEST_LINE = 254;

    private final String label;

    Stub(String label) {
        this.label = label;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** Whether these answers to one name end the search. */
    abstract boolean stopsAt(List<Answer> answers);

    /** The search list that it goes through for a name with or without as many dots as {@code ndots} says. */
    List<String> searches(ResolvConf conf, boolean enoughDots) {
        return conf.searches();
    }

    /** What it does differently with that file; a whole sentence. */
    Optional<String> remark(ResolvConf conf) {
        return Optional.empty();
    }

    /** The names that are tried for one that is typed, in order; those that would be none are left out. */
    List<Name> candidates(String typed, ResolvConf conf) {
        List<Name> names = new ArrayList<>();
        boolean whole = typed.endsWith(".");
        boolean enough = dots(typed) >= conf.ndots();
        if (whole || enough) {
            add(names, typed, ".");
        }
        if (!whole) {
            searches(conf, enough).forEach(search -> add(names, typed, search));
        }
        if (!whole && !enough) {
            add(names, typed, ".");
        }
        return names;
    }

    static int dots(String typed) {
        return (int) typed.chars().filter(ch -> ch == '.').count();
    }

    /** How many labels, the root's included, a name has that was tried as it was typed. */
    public static int labelsAsTyped(String typed) {
        return dots(typed) + (typed.endsWith(".") ? 1 : 2);
    }

    private static boolean isTooLong(ResolvConf conf) {
        return ("search " + String.join(" ", conf.searches())).length() > LONGEST_LINE;
    }

    private static void add(List<Name> names, String typed, String search) {
        try {
            Name suffix = Name.fromString(search, Name.root);
            Name name = Name.concatenate(Name.fromString(typed), suffix);
            if (!names.contains(name)) {
                names.add(name);
            }
        } catch (TextParseException | NameTooLongException e) {
            // Resolvers pass over what is no name and try the next.
            return;
        }
    }
}
