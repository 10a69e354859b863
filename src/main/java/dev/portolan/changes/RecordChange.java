// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.zone.DerivedRecord;

/** What happened to one record. */
public sealed interface RecordChange {

    /** The record as it is now, or as it was before it went. */
    DerivedRecord record();

    /** {@code +}, {@code -} or {@code ~}. */
    String sign();

    /** It is new. */
    record Added(DerivedRecord record) implements RecordChange {
        @Override
        public String sign() {
            return "+";
        }
    }

    /** It is gone. */
    record Removed(DerivedRecord record) implements RecordChange {
        @Override
        public String sign() {
            return "-";
        }
    }

    /**
     * It is there before and after, with another weight, TTL or alias target.
     *
     * @param before as it was
     * @param record as it is
     */
    record Changed(DerivedRecord before, DerivedRecord record) implements RecordChange {
        @Override
        public String sign() {
            return "~";
        }
    }
}
