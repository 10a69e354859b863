// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import picocli.CommandLine.Command;

/** The program itself, which only shows its help and its version. */
@Command(
        name = "portolan",
        description = "Shows where every Kubernetes Service name leads, and why.",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands (window if none is given):%n",
        footer = {
            "",
            "Name a cluster the same way everywhere: --demo, --snapshot PATH, or --context NAME; else the current context.",
            "Portolan only reads. Exit codes: 0 done, 1 failure, 2 usage."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RootCommand {}
