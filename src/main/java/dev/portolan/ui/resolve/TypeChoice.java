// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Type;

/** The types that can be asked for. */
public enum TypeChoice {
    A("A", Type.A),
    AAAA("AAAA", Type.AAAA),
    /** Both families, as a program asks that wants to connect. */
    ADDRESSES("A, AAAA", Type.A),
    SRV("SRV", Type.SRV),
    CNAME("CNAME", Type.CNAME),
    PTR("PTR", Type.PTR),
    TXT("TXT", Type.TXT),
    NS("NS", Type.NS),
    SOA("SOA", Type.SOA),
    MX("MX", Type.MX),
    ANY("ANY", Type.ANY);

    private final String label;
    private final int type;

    TypeChoice(String label, int type) {
        this.label = label;
        this.type = type;
    }

    /** The choice that asks these types in that order; {@link #A} where it is not offered. */
    public static TypeChoice of(List<Integer> types) {
        return Stream.of(values())
                .filter(choice -> choice.types().equals(types))
                .findFirst()
                .orElse(A);
    }

    String label() {
        return label;
    }

    /** Constants of {@link Type}, in the order in which they are asked. */
    List<Integer> types() {
        return this == ADDRESSES ? List.of(Type.A, Type.AAAA) : List.of(type);
    }
}
