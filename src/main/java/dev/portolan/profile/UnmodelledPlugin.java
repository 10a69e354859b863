// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import org.xbill.DNS.Name;

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

    /** Whether it can change the answer to a question for this name. */
    public boolean mayChange(Name name) {
        return zones.stream().anyMatch(name::subdomain);
    }
}
