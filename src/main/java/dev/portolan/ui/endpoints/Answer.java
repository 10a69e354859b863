// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.Condition;
import dev.portolan.ui.fx.Messages;

/** What a condition of an endpoint comes to. */
enum Answer {
    YES,
    NO,
    /** Not said by the slice, which counts as yes. */
    UNSET_YES,
    /** Not said by the slice, which counts as no. */
    UNSET_NO,
    /** There is no endpoint that could say it. */
    UNKNOWN;

    static Answer of(Condition written, boolean counts) {
        if (written == Condition.UNSET) {
            return counts ? UNSET_YES : UNSET_NO;
        }
        return counts ? YES : NO;
    }

    /** What the cell shows. */
    String text() {
        return switch (this) {
            case YES, UNSET_YES -> Messages.text("endpoints.answer.yes");
            case NO, UNSET_NO -> Messages.text("endpoints.answer.no");
            case UNKNOWN -> Messages.text("endpoints.unknown");
        };
    }

    /** What the cell says to a person who asks more closely. */
    String whole() {
        return switch (this) {
            case YES, NO, UNKNOWN -> text();
            case UNSET_YES -> Messages.text("endpoints.answer.unsetYes");
            case UNSET_NO -> Messages.text("endpoints.answer.unsetNo");
        };
    }

    /** Whether it comes to yes. */
    boolean isYes() {
        return this == YES || this == UNSET_YES;
    }
}
