// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.walk.Standpoint;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/**
 * What a person wants to know.
 *
 * @param typed a name as typed, or an address, whose names are asked for then
 * @param type what is asked for; an address is always asked for its pointers
 * @param vantage from where
 * @param stub the resolver library in the client
 * @param ndots null for that of the vantage
 */
record Ask(
        String typed,
        TypeChoice type,
        Vantage vantage,
        Stub stub,
        @Nullable Integer ndots) {

    /** The address that was typed; null for a name. */
    @Nullable
    IpLiteral address() {
        return IpLiteral.parse(typed);
    }

    /** The name that the walk begins with. */
    String name() {
        IpLiteral address = address();
        return address == null ? typed : address.reverseName().toString();
    }

    /** The types that are asked, for each name. */
    List<Integer> types() {
        return address() == null ? type.types() : List.of(Type.PTR);
    }

    /** The types as text: {@code A, AAAA}. */
    String typeText() {
        return types().stream().map(Type::string).collect(Collectors.joining(", "));
    }

    /** What the vantage amounts to in a picture. */
    Standpoint standpoint(ClusterZone zone) {
        Standpoint standpoint = vantage.in(zone);
        return ndots == null ? standpoint : standpoint.withNdots(ndots);
    }

    /** What stands after {@code dig} to ask the same from such a pod. */
    String digArguments() {
        IpLiteral address = address();
        if (address != null) {
            return "-x " + address.canonical();
        }
        String search = typed.endsWith(".") ? "" : "+search ";
        String shown = search + quoted(typed);
        return types().stream().map(one -> shown + " " + Type.string(one)).collect(Collectors.joining(" "));
    }

    /** What is typed may be anything, and a command is pasted into a shell. */
    private static String quoted(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)
                ? name
                : "'" + name.replace("'", "'\\''") + "'";
    }
}
