// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The grammar of a {@code rewrite edns0} rule, as far as the number of its words and their names go. */
final class EdnsRewrite {

    private static final Set<String> ACTIONS = Set.of("append", "replace", "set", "unset");

    private EdnsRewrite() {}

    static void check(List<String> words, Dispenser at) throws CorefileException {
        if (words.size() < 2) {
            throw at.plain("too few arguments for an EDNS0 rule");
        }
        String type = words.getFirst().toLowerCase(Locale.ROOT);
        String action = words.get(1).toLowerCase(Locale.ROOT);
        if (!ACTIONS.contains(action)) {
            throw at.plain("invalid action: \"" + action + "\"");
        }
        boolean unset = action.equals("unset");
        boolean revert = !unset && words.getLast().equals("revert");
        int size = words.size() - (revert ? 1 : 0);
        int wanted = switch (type) {
            case "local" -> unset ? 3 : 4;
            case "nsid" -> 2;
            case "subnet" -> unset ? 2 : 4;
            default -> throw at.plain("invalid rule type \"" + type + "\"");
        };
        if (size != wanted) {
            throw at.plain(unset ? unsetCount(type) : setCount(type));
        }
    }

    private static String setCount(String type) {
        return type.equals("nsid")
                ? "EDNS0 NSID rules can accept no more than one arg"
                : "EDNS0 " + type + " rules require three or four args";
    }

    private static String unsetCount(String type) {
        return type + " unset action requires exactly " + (type.equals("local") ? "two arguments" : "one argument");
    }
}
