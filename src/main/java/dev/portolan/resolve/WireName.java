// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.zone.DomainNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * A name as it stands in a message, so that it need be neither taken apart nor put together on its way through the engine.
 * Names are equal without regard to case; the spelling is kept.
 */
final class WireName {

    /** The root. */
    static final WireName ROOT = new WireName(new byte[1]);

    private final byte[] octets;
    private final byte[] folded;
    private final int labels;
    private final int hash;

    /** A name of these octets: labels with their lengths, ended by an empty one. */
    WireName(byte[] octets) {
        this.octets = octets;
        folded = new byte[octets.length];
        int count = 0;
        int code = 1;
        int next = 0;
        for (int i = 0; i < octets.length; i++) {
            byte octet = octets[i];
            if (i == next) {
                next += octet + 1;
                count++;
            } else if (octet >= 'A' && octet <= 'Z') {
                octet = (byte) (octet | 0x20);
            }
            folded[i] = octet;
            code = 31 * code + octet;
        }
        labels = count;
        hash = code;
    }

    static WireName of(Name name) {
        return new WireName(name.toWire());
    }

    /** The name that a text such as an external name denotes, null if none. */
    static @Nullable WireName absolute(String text) {
        byte[] wire = DomainNames.absoluteWire(text);
        return wire == null ? null : new WireName(wire);
    }

    /** The name of these parts before this one, in wire form; null if it would be none. */
    byte @Nullable [] below(String... parts) {
        return DomainNames.below(octets, parts);
    }

    byte[] octets() {
        return octets;
    }

    /** How many labels it has, the root's among them. */
    int labels() {
        return labels;
    }

    /** Whether it is a name or lies below it. */
    boolean isIn(WireName zone) {
        if (zone.labels > labels) {
            return false;
        }
        int from = offset(labels - zone.labels);
        return folded.length - from == zone.folded.length
                && Arrays.equals(folded, from, folded.length, zone.folded, 0, zone.folded.length);
    }

    boolean isInAny(Iterable<WireName> zones) {
        for (WireName zone : zones) {
            if (isIn(zone)) {
                return true;
            }
        }
        return false;
    }

    /** The end of this name that is a zone which it lies in, in the spelling of this name. */
    WireName tailLike(WireName zone) {
        int from = octets.length - zone.octets.length;
        return Arrays.equals(octets, from, octets.length, zone.octets, 0, zone.octets.length)
                ? zone
                : new WireName(Arrays.copyOfRange(octets, from, octets.length));
    }

    /** The labels left of a zone that it lies in, leftmost first, in lower case. */
    String[] labelsBelow(WireName zone) {
        String[] texts = new String[labels - zone.labels];
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(at + 1, folded[at]);
            at += folded[at] + 1;
        }
        return texts;
    }

    /** Whether another name is spelled just like this one. */
    boolean isSpelledLike(WireName other) {
        return Arrays.equals(octets, other.octets);
    }

    /** The same name in lower case. */
    WireName lower() {
        return new WireName(folded);
    }

    Name toName() {
        try {
            return new Name(octets);
        } catch (IOException e) {
            throw new IllegalStateException("no name: " + Arrays.toString(octets), e);
        }
    }

    /** What does not stand for itself is escaped as in the text form of names: so CoreDNS compares labels. */
    private String text(int from, int length) {
        for (int i = from; i < from + length; i++) {
            byte octet = folded[i];
            if (octet <= ' ' || octet == '.' || octet == '\\' || octet == '"' || octet == 127) {
                return toName().getLabelString(labelAt(from)).toLowerCase(Locale.ROOT);
            }
        }
        return new String(folded, from, length, StandardCharsets.ISO_8859_1);
    }

    private int labelAt(int from) {
        int label = 0;
        while (offset(label) + 1 < from) {
            label++;
        }
        return label;
    }

    private int offset(int skipped) {
        int at = 0;
        for (int i = 0; i < skipped; i++) {
            at += folded[at] + 1;
        }
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WireName that && hash == that.hash && Arrays.equals(folded, that.folded);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return toName().toString();
    }
}
