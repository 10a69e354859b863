// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;

/**
 * A plugin whose effect is not modelled here, kept by name so that an answer can say what might change it.
 *
 * @param name its name in the Corefile
 * @param arguments the arguments on its first line
 * @param line where it stands in the Corefile, from 1
 */
public record UnmodelledPlugin(String name, List<String> arguments, int line) implements Plugin {

    public UnmodelledPlugin {
        arguments = List.copyOf(arguments);
    }
}
