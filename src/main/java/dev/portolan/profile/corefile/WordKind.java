// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.cluster.IpLiteral;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one word of a directive must be, and what CoreDNS says if it is not. */
@FunctionalInterface
interface WordKind {

    WordKind ANY = (word, at) -> {};

    WordKind INTEGER = plain(GoNumber::integerComplaint);

    WordKind UNSIGNED = plain(word -> GoNumber.unsignedComplaint(word, Integer.SIZE));

    WordKind DURATION = plain(GoDuration::complaint);

    /** A host and a port, the host possibly empty. */
    WordKind ADDRESS = plain(HostPort::complaint);

    /** Throws what CoreDNS says of the word at the place that was read last. */
    void check(String word, Dispenser at) throws CorefileException;

    /** This kind, and if it has no complaint another one too. */
    default WordKind and(WordKind next) {
        return (word, at) -> {
            check(word, at);
            next.check(word, at);
        };
    }

    /** A kind whose complaint is told as it is. */
    static WordKind plain(Function<String, @Nullable String> complaint) {
        return (word, at) -> {
            String text = complaint.apply(word);
            if (text != null) {
                throw at.plain(text);
            }
        };
    }

    /** A kind whose complaint is told with file and line. */
    static WordKind placed(Function<String, @Nullable String> complaint) {
        return (word, at) -> {
            String text = complaint.apply(word);
            if (text != null) {
                throw at.error(text);
            }
        };
    }

    /** A complaint about every word that is not good, made by putting the word into a format. */
    static Function<String, @Nullable String> unless(Predicate<String> good, String format) {
        return word -> good.test(word) ? null : String.format(Locale.ROOT, format, word);
    }

    /** A complaint that puts another one behind the word. */
    static Function<String, @Nullable String> wrapped(Function<String, @Nullable String> complaint, String format) {
        return word -> {
            String inner = complaint.apply(word);
            return inner == null ? null : String.format(Locale.ROOT, format, word, inner);
        };
    }

    static Predicate<String> oneOf(String... words) {
        return List.of(words)::contains;
    }

    static boolean isAddress(String word) {
        return IpLiteral.parse(word) != null;
    }
}
