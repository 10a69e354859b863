// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/**
 * A {@code loadbalance} block: addresses of an answer come in random order.
 *
 * @param policy {@code round_robin}, or {@code weighted}, whose weights lie in a file that nobody reads here
 */
public record LoadBalanceBlock(String policy) implements Plugin {

    @Override
    public String name() {
        return "loadbalance";
    }
}
