// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the jar's manifest tells it. */
final class ProgramVersion implements IVersionProvider {

    /** {@code Portolan 0.1.0}; a program run from its classes has no number. */
    static String text() {
        String number = ProgramVersion.class.getPackage().getImplementationVersion();
        return "Portolan " + Objects.requireNonNullElse(number, "(built from source)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
