// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import dev.portolan.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

class AnswerCacheTest {

    private static final int ASKED = 25_000;
    private static final int MOST_DENIALS = 9_984;

    @Test
    void namesThatDoNotExistDoNotFillTheMemory() {
        CacheBlock block = new CacheBlock(
                List.of(Name.root), CacheBlock.Side.SUCCESS, CacheBlock.Side.DENIAL, CacheBlock.Keeping.DEFAULT);
        AnswerCache cache = new AnswerCache(block, CoreDnsVersion.NEWEST, () -> World.CHANGED);
        WireRecord soa = WireRecord.of(new SOARecord(Name.root, DClass.IN, 30, Name.root, Name.root, 1, 1, 1, 1, 30));
        Reply denial = Reply.authoritative(Rcode.NXDOMAIN, List.of(), List.of(soa), List.of());

        for (int i = 0; i < ASKED; i++) {
            Asked asked =
                    new Asked(WireName.of(Name.fromConstantString("n" + i + ".cluster.local.")), Type.A, DClass.IN);
            Query query = new Query(new Header(i, Header.RD), asked, null, null, Client.local(Transport.UDP));
            cache.answer(new Visit(query, asked, 0), _ -> denial);
        }

        assertThat(cache.size()).isEqualTo(MOST_DENIALS);
    }
}
