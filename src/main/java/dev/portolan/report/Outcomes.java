// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.zone.MissingRecord;

/** What is answered where a record is missing, in words. */
final class Outcomes {

    private Outcomes() {}

    static String text(MissingRecord.Outcome outcome) {
        return switch (outcome) {
            case NO_DATA -> "0 answers";
            case NAME_ERROR -> "NXDOMAIN";
            case LEFT_OUT -> "left out";
            case NOT_KNOWN -> "not known";
        };
    }
}
