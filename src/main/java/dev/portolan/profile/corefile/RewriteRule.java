// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of a {@code rewrite} rule, on one line or in a block. */
final class RewriteRule {

    private static final Set<String> MATCHES = Set.of("exact", "prefix", "suffix", "substring", "regex");
    private static final Set<String> MODES = Set.of("continue", "stop");
    private static final Pattern GROUP = Pattern.compile("\\{(\\d|[1-9]\\d|100)}");
    private static final int HIGHEST_RCODE = 23;

    private final Dispenser at;

    private RewriteRule(Dispenser at) {
        this.at = at;
    }

    static void check(Dispenser at) throws CorefileException {
        List<String> words = new ArrayList<>(at.remainingArgs());
        if (words.size() < 2) {
            while (at.nextBlock()) {
                words.add(at.value());
            }
        }
        new RewriteRule(at).rule(words);
    }

    private void rule(List<String> words) throws CorefileException {
        if (words.isEmpty()) {
            throw at.plain("no rule type specified for rewrite");
        }
        String mode = lower(words.getFirst());
        boolean moded = MODES.contains(mode);
        if (moded && words.size() < 2) {
            throw at.plain(mode + " rule must begin with a rule type");
        }
        String type = lower(words.get(moded ? 1 : 0));
        List<String> rest = words.subList(moded ? 2 : 1, words.size());
        switch (type) {
            case "answer" -> throw at.plain("response rewrites must begin with a name rule");
            case "name" -> name(rest);
            case "class" -> pair(type, rest, DnsWords.CLASSES);
            case "type" -> pair(type, rest, DnsWords.TYPES);
            case "edns0" -> EdnsRewrite.check(rest, at);
            case "ttl" -> ttl(rest);
            case "cname" -> cname(rest);
            case "rcode" -> responseCode(rest);
            default -> throw at.plain("invalid rule type \"" + words.getFirst() + "\"");
        }
    }

    private void pair(String type, List<String> words, Set<String> known) throws CorefileException {
        if (words.size() != 2) {
            throw at.plain(type + " rules must have exactly two arguments");
        }
        for (String word : words) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (!known.contains(upper)) {
                throw at.plain("invalid " + type + " \"" + upper + "\"");
            }
        }
    }

    private void name(List<String> words) throws CorefileException {
        if (words.size() < 2) {
            throw at.plain("too few arguments for a name rule");
        }
        String match = words.size() == 2 ? "exact" : lower(words.getFirst());
        if (words.size() > 3) {
            AnswerRewrite.check(match, words.subList(3, words.size()), at);
        }
        if (!MATCHES.contains(match)) {
            throw at.plain(
                    "name rule supports only exact, prefix, suffix, substring, and regex name matching, received: "
                            + match);
        }
        String from = words.get(words.size() == 2 ? 0 : 1);
        String to = words.get(words.size() == 2 ? 1 : 2);
        String complaint = switch (match) {
            case "regex" -> patternComplaint(from, to);
            case "exact" -> patternComplaint(absolute(to), absolute(from));
            default -> null;
        };
        if (complaint != null) {
            throw at.plain(complaint);
        }
    }

    /** An exact rule holds its target against the rules of patterns, though it is none. */
    private static String absolute(String name) {
        String lower = lower(name);
        return lower.endsWith(".") ? lower : lower + ".";
    }

    /** What is wrong with a pattern, or with the groups that its replacement uses; null if nothing is. */
    static @Nullable String patternComplaint(String from, String to) {
        if (GoPattern.complaint(from) != null) {
            return "invalid regex matching pattern: " + from;
        }
        long used = GROUP.matcher(to)
                .results()
                .map(result -> result.group())
                .distinct()
                .count();
        return used > GoPattern.groups(from)
                ? "the rewrite regex pattern (" + to
                        + ") uses more subexpressions than its corresponding matching regex pattern (" + from + ")"
                : null;
    }

    private void ttl(List<String> words) throws CorefileException {
        if (words.size() < 2) {
            throw at.plain("too few (" + words.size() + ") arguments for a ttl rule");
        }
        String value = words.size() > 3 ? "" : words.getLast();
        if (!isTtl(value)) {
            throw at.plain("invalid TTL '" + value + "' for a ttl rule");
        }
        if (words.size() == 3) {
            matching("ttl", words);
        }
    }

    /** A number or a range of them, one end of which may be open. */
    private static boolean isTtl(String value) {
        String[] ends = value.split("-", -1);
        if (ends.length > 2 || value.isEmpty() || value.equals("-")) {
            return false;
        }
        for (String end : ends) {
            boolean open = ends.length == 2 && end.isEmpty();
            if (!open && GoNumber.unsignedComplaint(end, Integer.SIZE) != null) {
                return false;
            }
        }
        boolean range = ends.length == 2 && !ends[0].isEmpty();
        long most = ends.length == 2 && ends[1].isEmpty() ? Integer.MAX_VALUE : Long.parseLong(ends[ends.length - 1]);
        return !range || Long.parseLong(ends[0]) <= most;
    }

    private void responseCode(List<String> words) throws CorefileException {
        if (words.size() < 3) {
            throw at.plain("too few (" + words.size() + ") arguments for a rcode rule");
        }
        boolean counted = words.size() <= 4;
        String old = counted ? words.get(words.size() - 2) : "";
        String replacement = counted ? words.getLast() : "";
        if (!isResponseCode(old)) {
            throw at.plain("invalid matching RCODE '" + old + "' for a rcode rule");
        }
        if (!isResponseCode(replacement)) {
            throw at.plain("invalid replacement RCODE '" + replacement + "' for a rcode rule");
        }
        if (words.size() == 4) {
            matching("rcode", words);
        }
    }

    private static boolean isResponseCode(String word) {
        boolean number = GoNumber.unsignedComplaint(word, Integer.SIZE) == null;
        return (number && Long.parseLong(word) <= HIGHEST_RCODE)
                || DnsWords.RCODES.contains(word.toUpperCase(Locale.ROOT));
    }

    private void matching(String type, List<String> words) throws CorefileException {
        String match = lower(words.getFirst());
        if (!MATCHES.contains(match)) {
            throw at.plain(type + " rule supports only exact, prefix, suffix, substring, and regex name matching");
        }
        if (match.equals("regex") && GoPattern.complaint(words.get(1)) != null) {
            throw at.plain("invalid regex pattern in a " + type + " rule: " + words.get(1));
        }
    }

    private void cname(List<String> words) throws CorefileException {
        if (words.size() != 2 && words.size() != 3) {
            throw at.plain("too few (" + words.size() + ") arguments for a cname rule");
        }
        String match = words.size() == 2 ? "exact" : lower(words.getFirst());
        if (!MATCHES.contains(match)) {
            throw at.plain("unknown cname rewrite type: " + match);
        }
        String complaint = match.equals("regex") ? GoPattern.complaint(lower(words.get(1))) : null;
        if (complaint != null) {
            throw at.plain("invalid cname rewrite regex pattern: " + complaint);
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
