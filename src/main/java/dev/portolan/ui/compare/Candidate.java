// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.cluster.SourceDescription;
import java.util.function.Supplier;

/**
 * A source that can be compared. Two are equal if they lead to the same source.
 *
 * @param kind what sort of source it is
 * @param name what it is called
 * @param detail where it is, or that it is open or was closed; may be empty
 * @param origin what it stands for, where sources of one name and detail are not one; else empty
 * @param opener begins to read it; returns at once
 */
public record Candidate(
        SourceDescription.Kind kind, String name, String detail, Object origin, Supplier<ComparedSource> opener) {

    /** A source that its name and detail tell apart. */
    public Candidate(SourceDescription.Kind kind, String name, String detail, Supplier<ComparedSource> opener) {
        this(kind, name, detail, "", opener);
    }

    /** The same with another detail. */
    Candidate withDetail(String told) {
        return new Candidate(kind, name, told, origin, opener);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate that
                && kind == that.kind
                && name.equals(that.name)
                && detail.equals(that.detail)
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? name : name + ", " + detail;
    }
}
