// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/** Finds server blocks that claim the same zone on the same port: a block that is bound to no address claims all of them. */
final class ListenerOverlap {

    private static final int HIGHEST_PORT = 65_535;

    private final Set<String> places = new HashSet<>();
    private final Set<String> bound = new HashSet<>();

    /** Throws what CoreDNS says of the first block that claims what another has. */
    static void check(List<RawServerBlock> blocks, List<List<String>> binds) throws CorefileException {
        ListenerOverlap overlap = new ListenerOverlap();
        for (int i = 0; i < blocks.size(); i++) {
            RawServerBlock block = blocks.get(i);
            boolean filtered = block.directives().containsKey("view");
            for (String key : block.keys()) {
                int port = ZoneText.port(key);
                if (port > HIGHEST_PORT) {
                    throw new CorefileException("address " + port + ": invalid port", block.line());
                }
                for (Name zone : ZoneText.zones(key)) {
                    String address = ZoneText.transport(key) + "://" + zone + ":" + port;
                    overlap.claim(address, binds.get(i), filtered, block.line());
                }
            }
        }
    }

    private void claim(String address, List<String> hosts, boolean filtered, int line) throws CorefileException {
        if (hosts.isEmpty()) {
            claim(address, address, filtered, line);
        }
        for (String host : hosts) {
            claim(address, address + " on " + host, filtered, line);
        }
    }

    private void claim(String address, String place, boolean filtered, int line) throws CorefileException {
        if (places.contains(place) && !filtered) {
            throw new CorefileException("cannot serve " + place + " - it is already defined", line);
        }
        boolean all = place.equals(address);
        String other = all
                ? bound.stream()
                        .filter(one -> one.startsWith(address + " on "))
                        .findFirst()
                        .orElse("")
                : places.contains(address) ? address : "";
        if (!other.isEmpty()) {
            throw new CorefileException(
                    "cannot serve " + place + " - zone overlap listener capacity with " + other, line);
        }
        if (!filtered) {
            places.add(place);
            if (!all) {
                bound.add(place);
            }
        }
    }
}
