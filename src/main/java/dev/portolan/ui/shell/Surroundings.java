// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.ui.fx.Background;
import java.util.function.Consumer;

/**
 * What the window stands in.
 *
 * @param sources what can be opened
 * @param background where work goes
 * @param version the number of the version, empty for a program that was built from source
 * @param network what it can do on the network
 * @param browser opens an address with the program that the workstation has for it
 */
public record Surroundings(
        ClusterSources sources, Background background, String version, Network network, Consumer<String> browser) {}
