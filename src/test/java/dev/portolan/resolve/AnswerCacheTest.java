// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import dev.portolan.testing.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

class AnswerCacheTest {

    private static final int ASKED = 25_000;
    private static final int MOST_DENIALS = 9_984;

    private static final Name NAME = Name.fromConstantString("web.ns.svc.cluster.local.");
    private static final WireRecord SOA =
            WireRecord.of(new SOARecord(Name.root, DClass.IN, 30, Name.root, Name.root, 1, 1, 1, 1, 30));

    private Instant now = World.CHANGED;
    private int served;

    @ParameterizedTest
    @CsvSource(textBlock = """
            900,   1100,  30
            900,   1899,  30
            900,   1900,  29
            0,     999,   30
            0,     29999, 1
            0,     30000, 30
            """)
    void ttlCountsTheSecondsSinceTheAnswerAndNotThoseOfTheClock(int stored, int asked, long ttl) {
        AnswerCache cache = cache("cache", "1.13.1");
        Reply denial = denial(Rcode.NXDOMAIN);

        now = World.CHANGED.plusMillis(stored);
        ask(cache, Type.A, denial);
        now = World.CHANGED.plusMillis(asked);

        assertThat(ask(cache, Type.A, denial).authority())
                .extracting(WireRecord::ttl)
                .containsExactly((int) ttl);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A,    30
            IXFR, 5
            AXFR, 5
            """)
    void whatAnswersATransferGetsTheShortestTtl(String type, int ttl) {
        Reply upToDate = Reply.authoritative(Rcode.NOERROR, List.of(SOA), List.of(), List.of());

        Reply reply = ask(cache("cache", "1.13.1"), Type.value(type), upToDate);

        assertThat(reply.answer()).extracting(WireRecord::ttl).containsExactly(ttl);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            disable success, SERVFAIL, 1
            disable denial,  SERVFAIL, 2
            disable success, NXDOMAIN, 1
            disable denial,  NXDOMAIN, 2
            disable success, NOERROR,  2
            disable denial,  NOERROR,  1
            """)
    void serverFailureIsKeptWithTheDenials(String option, String rcode, int asked) {
        AnswerCache cache = cache("cache {\n" + option + "\n}", "1.13.1");
        Reply reply = rcode.equals("NOERROR")
                ? Reply.authoritative(Rcode.NOERROR, List.of(SOA), List.of(), List.of())
                : denial(Rcode.value(rcode));

        ask(cache, Type.SOA, reply);
        ask(cache, Type.SOA, reply);

        assertThat(served).isEqualTo(asked);
    }

    @Test
    void namesThatDoNotExistDoNotFillTheMemory() {
        CacheBlock block = new CacheBlock(
                List.of(Name.root), CacheBlock.Side.SUCCESS, CacheBlock.Side.DENIAL, CacheBlock.Keeping.DEFAULT);
        AnswerCache cache = new AnswerCache(block, CoreDnsVersion.NEWEST, () -> World.CHANGED);
        Reply denial = denial(Rcode.NXDOMAIN);

        for (int i = 0; i < ASKED; i++) {
            Asked asked =
                    new Asked(WireName.of(Name.fromConstantString("n" + i + ".cluster.local.")), Type.A, DClass.IN);
            Query query = new Query(new Header(i, Header.RD), asked, null, null, Client.local(Transport.UDP));
            cache.answer(new Visit(query, asked, 0), _ -> denial);
        }

        assertThat(cache.size()).isEqualTo(MOST_DENIALS);
    }

    private Reply ask(AnswerCache cache, int type, Reply next) {
        Asked asked = new Asked(WireName.of(NAME), type, DClass.IN);
        Query query = new Query(new Header(1, Header.RD), asked, null, null, Client.local(Transport.TCP));
        return (Reply) cache.answer(new Visit(query, asked, 0), _ -> {
            served++;
            return next;
        });
    }

    private static Reply denial(int rcode) {
        return Reply.authoritative(rcode, List.of(), List.of(SOA), List.of());
    }

    private AnswerCache cache(String block, String version) {
        CoreDnsVersion release = CoreDnsVersion.parse(version).orElseThrow();
        try {
            return CorefileParser.parse(".:53 {\nkubernetes cluster.local\n" + block + "\n}\n", "Corefile", release)
                    .servers()
                    .getFirst()
                    .plugin(CacheBlock.class)
                    .map(parsed -> new AnswerCache(parsed, release, () -> now))
                    .orElseThrow();
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
