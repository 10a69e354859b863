// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.TransferBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * Reads {@code transfer} directives with the error texts of CoreDNS's {@code plugin/transfer/setup.go}; those with a line
 * name the plugin twice there.
 */
final class TransferParser {

    private static final String NAME = "transfer";
    private static final CoreDnsVersion SOURCE = new CoreDnsVersion(1, 14, 5);
    private static final WordKind PEER = WordKind.plain(TransferParser::peerComplaint);

    private TransferParser() {}

    static List<Plugin> parse(Dispenser dispenser, List<Name> serverZones, CoreDnsVersion version)
            throws CorefileException {
        List<Plugin> transfers = new ArrayList<>();
        while (dispenser.next()) {
            List<String> args = dispenser.remainingArgs();
            List<String> to = to(dispenser, version);
            if (to.isEmpty()) {
                throw dispenser.error("'to' is required").within(NAME);
            }
            transfers.add(new TransferBlock(args.isEmpty() ? serverZones : ZoneText.zones(args), to));
        }
        return transfers;
    }

    private static List<String> to(Dispenser dispenser, CoreDnsVersion version) throws CorefileException {
        List<String> to = new ArrayList<>();
        boolean sourced = false;
        while (dispenser.nextBlock()) {
            String option = dispenser.value();
            if (Words.holdsVariable(option)) {
                // It may stand for "to", and for whom then is not known.
                dispenser.remainingArgs();
                to.add(option);
            } else if (option.equals("to")) {
                List<String> hosts = dispenser.remainingArgs();
                if (hosts.isEmpty()) {
                    throw dispenser.argumentError();
                }
                Words.checkAll(hosts, dispenser, PEER);
                to.addAll(hosts);
            } else if (option.equals("source") && !version.isBefore(SOURCE)) {
                source(dispenser, sourced);
                sourced = true;
            } else {
                throw dispenser.error("unknown property \"" + option + "\"").within(NAME);
            }
        }
        return to;
    }

    private static void source(Dispenser dispenser, boolean again) throws CorefileException {
        List<String> words = dispenser.remainingArgs();
        if (words.size() != 1) {
            throw dispenser.argumentError();
        }
        if (again) {
            throw dispenser.error("source already specified").within(NAME);
        }
        if (!Words.holdsVariable(words.getFirst()) && !WordKind.isAddress(words.getFirst())) {
            throw dispenser
                    .error("invalid source address \"" + words.getFirst() + "\"")
                    .within(NAME);
        }
    }

    private static @Nullable String peerComplaint(String word) {
        String host = HostPort.host(word);
        return word.equals("*") || WordKind.isAddress(host.replaceAll("%.*$", ""))
                ? null
                : "must specify an IP address: `" + host + "'";
    }
}
