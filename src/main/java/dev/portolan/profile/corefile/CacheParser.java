// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CacheBlock.Side;
import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** Reads a {@code cache} directive with the limits and the error texts of CoreDNS's {@code plugin/cache/setup.go}. */
final class CacheParser {

    private static final long LONGEST_SERVFAIL = 300 * GoDuration.SECOND;

    private final Dispenser dispenser;
    private final CoreDnsVersion version;
    private final StaleAnswers stale = new StaleAnswers();
    private Side success = Side.SUCCESS;
    private Side denial = Side.DENIAL;
    private int servfail = 5;
    private boolean keepTtl;

    private CacheParser(Dispenser dispenser, CoreDnsVersion version) {
        this.dispenser = dispenser;
        this.version = version;
    }

    static CacheBlock parse(Dispenser dispenser, List<Name> serverZones, CoreDnsVersion version)
            throws CorefileException {
        CacheBlock block = null;
        while (dispenser.next()) {
            if (block != null) {
                throw dispenser.once();
            }
            block = new CacheParser(dispenser, version).block(serverZones);
        }
        if (block == null) {
            throw dispenser.plain("no cache directive");
        }
        return block;
    }

    private CacheBlock block(List<Name> serverZones) throws CorefileException {
        List<String> args = known(dispenser.remainingArgs());
        if (!args.isEmpty() && GoNumber.integerComplaint(args.getFirst()) == null) {
            int ttl = positive(args.getFirst());
            success = new Side(success.lowest(), ttl, success.disabled());
            denial = new Side(denial.lowest(), ttl, denial.disabled());
            args = args.subList(1, args.size());
        }
        List<Name> zones = args.isEmpty() ? serverZones : ZoneText.zones(args);
        while (dispenser.nextBlock()) {
            option();
        }
        stale.checkTogether(dispenser);
        return new CacheBlock(zones, success, denial, new CacheBlock.Keeping(servfail, keepTtl, stale.stale()));
    }

    private void option() throws CorefileException {
        String option = dispenser.value();
        if (Words.holdVariable(dispenser)) {
            dispenser.remainingArgs();
            return;
        }
        if (StaleAnswers.OPTIONS.knows(option, version)) {
            stale.check(dispenser, version);
            return;
        }
        List<String> args = dispenser.remainingArgs();
        switch (option) {
            case "success" -> success = side(success, args);
            case "denial" -> denial = side(denial, args);
            case "servfail" -> servfail(args);
            case "disable" -> disable(args);
            case "keepttl" -> {
                if (!args.isEmpty()) {
                    throw dispenser.argumentError();
                }
                keepTtl = true;
            }
            default -> throw dispenser.argumentError();
        }
    }

    private static List<String> known(List<String> words) {
        return words.stream().filter(word -> !Words.holdsVariable(word)).toList();
    }

    private Side side(Side base, List<String> args) throws CorefileException {
        if (args.isEmpty()) {
            throw dispenser.argumentError();
        }
        integer(args.getFirst());
        int highest = args.size() > 1 ? positive(args.get(1)) : base.highest();
        int lowest = base.lowest();
        if (args.size() > 2) {
            lowest = integer(args.get(2));
            if (lowest < 0) {
                throw dispenser.plain("cache min TTL can not be negative: " + lowest);
            }
        }
        return new Side(lowest, highest, base.disabled());
    }

    private void servfail(List<String> args) throws CorefileException {
        if (args.size() != 1) {
            throw dispenser.argumentError();
        }
        @Nullable String complaint = GoDuration.complaint(args.getFirst());
        if (complaint != null) {
            throw dispenser.plain(complaint);
        }
        if (GoDuration.nanoseconds(args.getFirst()) < 0) {
            throw dispenser.plain("invalid negative ttl for servfail");
        }
        long length = GoDuration.nanoseconds(args.getFirst());
        if (length > LONGEST_SERVFAIL) {
            throw dispenser.plain("caching SERVFAIL responses over 5 minutes is not permitted");
        }
        servfail = (int) (length / GoDuration.SECOND);
    }

    private void disable(List<String> args) throws CorefileException {
        if (args.isEmpty()) {
            throw dispenser.argumentError();
        }
        List<Name> zones = args.size() == 1 ? List.of(Name.root) : ZoneText.zones(args.subList(1, args.size()));
        switch (args.getFirst()) {
            case "success" -> success = new Side(success.lowest(), success.highest(), zones);
            case "denial" -> denial = new Side(denial.lowest(), denial.highest(), zones);
            default -> throw dispenser.plain("cache type for disable must be \"success\" or \"denial\"");
        }
    }

    private int positive(String text) throws CorefileException {
        int ttl = integer(text);
        if (ttl <= 0) {
            throw dispenser.plain("cache TTL can not be zero or negative: " + ttl);
        }
        return ttl;
    }

    private int integer(String text) throws CorefileException {
        @Nullable String complaint = GoNumber.integerComplaint(text);
        if (complaint != null) {
            throw dispenser.plain(complaint);
        }
        return GoNumber.integer(text);
    }
}
