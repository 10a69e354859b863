// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;

/** Holds the directives of one name in a server block against what CoreDNS starts with. */
@FunctionalInterface
interface DirectiveCheck {

    /** Reads all tokens and throws what CoreDNS says of the first fault. */
    void check(Dispenser at, CoreDnsVersion version) throws CorefileException;
}
