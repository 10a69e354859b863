// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * A record that the cluster DNS generates, with the reason. Immutable; two are equal if their data and their derivations are,
 * whatever their TTLs.
 */
public final class DerivedRecord {

    private final Record data;
    private final Reason reason;

    /** A record with its derivation in words. */
    public DerivedRecord(Record data, Derivation derivation) {
        this(data, new Reason.Told(derivation));
    }

    DerivedRecord(Record data, Reason reason) {
        this.data = data;
        this.reason = reason;
    }

    /** The record as it is answered to a question for its own name and type. */
    public Record data() {
        return data;
    }

    /** What it derives from. Put into words with each call: whoever needs several parts asks once. */
    public Derivation derivation() {
        return reason.derivation();
    }

    /** The owner name, absolute. */
    public Name name() {
        return data.getName();
    }

    /** The record type, a constant of {@link org.xbill.DNS.Type}. */
    public int type() {
        return data.getType();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DerivedRecord that
                && data.equals(that.data)
                && (reason.equals(that.reason) || derivation().equals(that.derivation()));
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    @Override
    public String toString() {
        return "DerivedRecord[data=" + data + ", derivation=" + derivation() + "]";
    }
}
