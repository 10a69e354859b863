// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.SideUnread;
import dev.portolan.changes.ZoneComparison;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.ClusterZone;

/**
 * What was compared, and what came of it.
 *
 * @param first the first picture
 * @param second the second picture
 * @param firstName what the first side is called
 * @param secondName what the second side is called
 * @param result in what they differ
 */
record Compared(ClusterZone first, ClusterZone second, String firstName, String secondName, ZoneComparison result) {

    boolean isOf(ClusterZone one, ClusterZone other) {
        return first.equals(one) && second.equals(other);
    }

    String clusterDomain() {
        return first.profile().clusterDomain();
    }

    /** What was not read, and where. */
    String words(SideUnread unread) {
        String side = switch (unread.side()) {
            case FIRST -> firstName;
            case SECOND -> secondName;
        };
        return Messages.text(
                unread.what().partly() ? "compare.notRead.partly" : "compare.notRead",
                unread.what().kind().kinds(),
                side);
    }
}
