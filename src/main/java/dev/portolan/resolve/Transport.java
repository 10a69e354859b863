// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

/** How a question arrives. */
public enum Transport {
    UDP,
    TCP
}
