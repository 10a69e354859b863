// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/**
 * A {@code bufsize} block: no question is taken to accept more than this over UDP.
 *
 * @param octets 512 to 4096
 */
public record BufferSizeBlock(int octets) implements Plugin {

    /** The size where the Corefile gives none. */
    public static final int DEFAULT = 1232;

    /** Whether CoreDNS starts with this size. */
    public static boolean allows(int octets) {
        return octets >= 512 && octets <= 4096;
    }

    @Override
    public String name() {
        return "bufsize";
    }
}
