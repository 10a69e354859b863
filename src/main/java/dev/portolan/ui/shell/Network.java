// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.resolve.OutsideNames;
import dev.portolan.ui.serve.LoopbackDns;

/**
 * What the window can do on the network, apart from reading clusters.
 *
 * @param loopback answers DNS questions on this machine
 * @param outside asks the resolvers of this machine
 */
public record Network(LoopbackDns loopback, OutsideNames outside) {}
