// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/**
 * A {@code loadbalance} block: addresses of an answer come in random order.
 *
 * @param policy {@link #ROUND_ROBIN}, or {@code weighted}, whose weights lie in a file that nobody reads here
 */
public record LoadBalanceBlock(String policy) implements Plugin {

    /** The policy where the Corefile gives none. */
    public static final String ROUND_ROBIN = "round_robin";

    @Override
    public String name() {
        return "loadbalance";
    }
}
