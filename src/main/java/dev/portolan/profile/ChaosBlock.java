// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;

/**
 * A {@code chaos} block: questions of class CHAOS are let in and answered.
 *
 * @param version what {@code version.bind} answers; empty for CoreDNS's own
 * @param authors what {@code authors.bind} answers; empty for CoreDNS's own list
 */
public record ChaosBlock(String version, List<String> authors) implements Plugin {

    public ChaosBlock {
        authors = List.copyOf(authors);
    }

    @Override
    public String name() {
        return "chaos";
    }
}
