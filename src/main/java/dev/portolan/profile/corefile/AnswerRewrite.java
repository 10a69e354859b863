// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.List;

/** The grammar of what a {@code rewrite name} rule says about answers: {@code answer auto}, {@code answer name FROM TO}. */
final class AnswerRewrite {

    private static final String ANSWER = "answer";

    private AnswerRewrite() {}

    static void check(String match, List<String> words, Dispenser at) throws CorefileException {
        if (words.size() < 2) {
            throw at.plain("invalid arguments for " + match + " rule");
        }
        if (!words.getFirst().equals(ANSWER)) {
            throw at.plain("exceeded the number of arguments for a non-answer rule argument for " + match + " rule");
        }
        boolean auto = false;
        boolean named = false;
        for (int i = 0; i < words.size(); ) {
            i += words.get(i).equals(ANSWER) ? 1 : 0;
            if (i == words.size()) {
                throw at.plain("type missing for answer rule for " + match + " rule");
            }
            String type = words.get(i++);
            if (type.equals("auto")) {
                auto = true;
                continue;
            }
            pair(type, match, words.subList(i, words.size()), at);
            named |= type.equals("name");
            i += 2;
        }
        if (auto && named) {
            throw at.plain("auto name answer rule cannot be combined with explicit name anwer rules");
        }
    }

    private static void pair(String type, String match, List<String> rest, Dispenser at) throws CorefileException {
        if (!type.equals("name") && !type.equals("value")) {
            throw at.plain("invalid type \"" + type + "\" for answer rule for " + match + " rule");
        }
        String where = type + " answer rule for " + match + " rule: ";
        if (rest.size() < 2) {
            throw at.plain(where + "2 arguments required");
        }
        String complaint = RewriteRule.patternComplaint(rest.get(0), rest.get(1));
        if (complaint != null) {
            throw at.plain(where + complaint);
        }
    }
}
