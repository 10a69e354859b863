// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.cluster.SourceDescription;
import java.time.ZonedDateTime;

/**
 * One time of asking.
 *
 * @param source whose cluster it is about
 * @param seed decides in which order addresses come, and is the id of the messages
 * @param at when
 */
record Occasion(SourceDescription source, long seed, ZonedDateTime at) {

    private static final int IDS = 0x10000;

    /** The id of its messages, 0 to 65535. */
    int id() {
        return (int) Math.floorMod(seed, (long) IDS);
    }
}
