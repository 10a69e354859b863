// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.Plugin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/** Reads {@code forward} directives with the limits and the error texts of CoreDNS's {@code plugin/forward/setup.go}. */
final class ForwardParser {

    /** The first release that looks up upstreams that are given by name. */
    private static final CoreDnsVersion HOST_NAMES = new CoreDnsVersion(1, 14, 4);

    private static final Set<String> TRANSPORTS = Set.of("dns", "tls", "https");
    private static final int MOST_UPSTREAMS = 15;
    private static final long EXPIRE = 10 * GoDuration.SECOND;

    private final Dispenser dispenser;
    private final CoreDnsVersion version;
    private final List<Name> except = new ArrayList<>();
    private long expire = EXPIRE;
    private long maxAge;

    private ForwardParser(Dispenser dispenser, CoreDnsVersion version) {
        this.dispenser = dispenser;
        this.version = version;
    }

    static List<Plugin> parse(Dispenser dispenser, CoreDnsVersion version) throws CorefileException {
        List<Plugin> forwards = new ArrayList<>();
        while (dispenser.next()) {
            forwards.add(new ForwardParser(dispenser, version).block());
        }
        return forwards;
    }

    private ForwardBlock block() throws CorefileException {
        if (!dispenser.nextArg()) {
            throw dispenser.argumentError();
        }
        String from = dispenser.value();
        List<Name> zones = ZoneText.zones(from);
        if (zones.isEmpty()) {
            throw dispenser.plain("unable to normalize '" + from + "'");
        }
        List<String> to = dispenser.remainingArgs();
        if (to.isEmpty()) {
            throw dispenser.argumentError();
        }
        while (dispenser.nextBlock()) {
            option();
        }
        if (maxAge > 0 && maxAge < expire) {
            throw dispenser.plain("max_age (" + GoDuration.text(maxAge) + ") must not be less than expire ("
                    + GoDuration.text(expire) + ")");
        }
        upstreams(to);
        return new ForwardBlock(zones.getFirst(), to, except);
    }

    private void option() throws CorefileException {
        if (Words.holdVariable(dispenser)) {
            dispenser.remainingArgs();
            expire = 0;
            return;
        }
        switch (dispenser.value()) {
            case "except" -> {
                List<String> names = dispenser.remainingArgs();
                if (names.isEmpty()) {
                    throw dispenser.argumentError();
                }
                except.addAll(ZoneText.zones(names));
            }
            case "expire" -> expire = duration();
            case "max_age" -> maxAge = duration();
            default -> ForwardGrammar.OPTIONS.checkOption(dispenser, version);
        }
    }

    private long duration() throws CorefileException {
        ForwardGrammar.OPTIONS.checkOption(dispenser, version);
        return GoDuration.nanoseconds(dispenser.value());
    }

    private void upstreams(List<String> to) throws CorefileException {
        for (String word : to) {
            if (word.startsWith("https://") && word.indexOf('/', "https://".length()) >= 0) {
                throw dispenser.plain(
                        "paths are not allowed in HTTPS upstream addresses (the /dns-query path is used by"
                                + " default): " + word);
            }
        }
        Set<String> known = new HashSet<>();
        for (String word : to) {
            if (!Words.holdsVariable(word)) {
                known.add(upstream(word));
            }
        }
        if (known.size() > MOST_UPSTREAMS) {
            throw dispenser.plain("more than " + MOST_UPSTREAMS + " TOs configured: " + known.size());
        }
    }

    /** The address of an upstream. What looks like a file is one: files are not read. */
    private String upstream(String word) throws CorefileException {
        int scheme = word.indexOf("://");
        String transport = scheme < 0 ? "dns" : word.substring(0, scheme);
        String address = ZoneText.withoutScheme(word);
        if (address.isEmpty()) {
            throw dispenser.plain("invalid address: \"" + word + "\"");
        }
        String host = HostPort.host(address).replaceAll("^\\[|]$", "");
        boolean supported = TRANSPORTS.contains(transport);
        if (WordKind.isAddress(host.replaceAll("%[^%]*$", ""))) {
            if (!supported) {
                String port = HostPort.complaint(address) == null ? "" : ":" + ZoneText.port(word);
                throw dispenser.plain(
                        "'" + transport + "' is not supported as a destination protocol in forward: " + word + port);
            }
            return host;
        }
        if (!host.contains("/") && version.isBefore(HOST_NAMES)) {
            throw dispenser.plain("not an IP address or file \"" + address + "\": failed to open file \"" + address
                    + "\": \"open " + address + ": no such file or directory\"");
        }
        if (!host.contains("/") && (!supported || ZoneText.zones(host).isEmpty())) {
            throw dispenser.plain("not an IP address, file, or valid domain: \"" + word + "\"");
        }
        return host;
    }
}
