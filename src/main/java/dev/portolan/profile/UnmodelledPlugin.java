// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A plugin whose effect is not modelled here, kept by name so that an answer can say what might change it.
 *
 * @param name its name in the Corefile
 * @param zones the names that it can have an effect on, with all below them
 * @param arguments the arguments on its first line
 * @param line where it stands in the Corefile, from 1
 */
public record UnmodelledPlugin(String name, List<Name> zones, List<String> arguments, int line) implements Plugin {

    public UnmodelledPlugin {
        zones = List.copyOf(zones);
        arguments = List.copyOf(arguments);
    }

    /** Whether it can change the answer to a question for this name and type. */
    public boolean mayChange(Name question, int type) {
        return mayChange(type) && (zones.stream().anyMatch(question::subdomain) || isTakenForLocalhost(question));
    }

    /** Whether it decides, before any plugin is asked, if its server block takes a question. */
    public boolean choosesTheServer() {
        return name.equals("view");
    }

    /** Whether it refuses the names that are not its own where no plugin follows; others fail then. */
    public boolean refusesAtTheEnd() {
        return name.equals("file") || name.equals("auto") || name.equals("secondary");
    }

    /** The plugin {@code local} takes {@code localhost} in front of a search domain for the host itself. */
    private boolean isTakenForLocalhost(Name question) {
        return name.equals("local")
                && question.labels() > 1
                && question.getLabelString(0).equalsIgnoreCase("localhost");
    }

    private boolean mayChange(int type) {
        return switch (name) {
            case "dns64" -> type == Type.AAAA;
            case "any" -> type == Type.ANY;
            case "template" -> arguments.size() < 2 || isType(arguments.get(1), type);
            default -> true;
        };
    }

    private static boolean isType(String text, int type) {
        int written = Type.value(text.toUpperCase(Locale.ROOT));
        return written == Type.ANY || written == type;
    }
}
