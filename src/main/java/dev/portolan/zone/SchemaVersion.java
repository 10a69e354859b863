// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

/** The record that tells which version of the DNS specification a zone follows (specification section 2.2). */
public final class SchemaVersion {

    /** Its label below the zone. */
    public static final String LABEL = "dns-version";

    /** What it says. */
    public static final String TEXT = "1.1.0";

    /** Its TTL in seconds, whatever the {@code ttl} option says. */
    public static final int TTL = 28_800;

    private SchemaVersion() {}
}
