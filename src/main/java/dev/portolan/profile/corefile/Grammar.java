// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import java.util.HashMap;
import java.util.Map;

/**
 * What CoreDNS lets a directive say: how often it may stand in a server block, the words on its line, the options of its
 * block.
 *
 * @param occurrence how often
 * @param arguments the words on its line
 * @param options the options by name; without any, no block is read at all
 * @param unknown what is said of another option
 */
record Grammar(Occurrence occurrence, Words arguments, Map<String, Option> options, Unknown unknown)
        implements DirectiveCheck {

    private static final Unknown PROPERTY = at -> at.error("unknown property '" + at.value() + "'");

    private static final CoreDnsVersion EVER = new CoreDnsVersion(0, 0, 0);

    /** How often a directive may stand in a server block. */
    enum Occurrence {
        ANY,
        ONCE,
        /** Any number of times, but only the first one is read. */
        FIRST
    }

    /** Makes the error of an option that is not known, which is the dispenser's value. */
    @FunctionalInterface
    interface Unknown {
        CorefileException error(Dispenser at);
    }

    /** The words of an option, and the first release that knows it. */
    record Option(Words words, CoreDnsVersion since) {}

    Grammar {
        options = Map.copyOf(options);
    }

    static Grammar any(Words arguments) {
        return new Grammar(Occurrence.ANY, arguments, Map.of(), PROPERTY);
    }

    static Grammar once(Words arguments) {
        return new Grammar(Occurrence.ONCE, arguments, Map.of(), PROPERTY);
    }

    static Grammar first(Words arguments) {
        return new Grammar(Occurrence.FIRST, arguments, Map.of(), PROPERTY);
    }

    Grammar option(String name, Words words) {
        return option(name, EVER, words);
    }

    Grammar option(String name, CoreDnsVersion since, Words words) {
        Map<String, Option> more = new HashMap<>(options);
        more.put(name, new Option(words, since));
        return new Grammar(occurrence, arguments, more, unknown);
    }

    Grammar unknown(Unknown error) {
        return new Grammar(occurrence, arguments, options, error);
    }

    @Override
    public void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        boolean again = false;
        while (at.next()) {
            if (again && occurrence == Occurrence.ONCE) {
                throw at.once();
            }
            arguments.check(at);
            while (!options.isEmpty() && at.nextBlock()) {
                checkOption(at, version);
            }
            if (occurrence == Occurrence.FIRST) {
                return;
            }
            again = true;
        }
    }

    /** Whether a release knows an option of this name. */
    boolean knows(String option, CoreDnsVersion version) {
        Option known = options.get(option);
        return known != null && !version.isBefore(known.since());
    }

    /** Holds the option at the dispenser's place against the grammar. */
    void checkOption(Dispenser at, CoreDnsVersion version) throws CorefileException {
        Option option = options.get(at.value());
        if (option == null || !knows(at.value(), version)) {
            throw unknown.error(at);
        }
        option.words().check(at);
    }
}
