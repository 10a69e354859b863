// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.AnswerLifetime;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.StartOfAuthority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What is said of the life of an answer is about the server and the cache that give it. */
class AnswerLifetimeAgreesTest {

    private static final Name WEB = Name.fromConstantString("web.shop.svc.cluster.local.");
    private static final Name NOPE = Name.fromConstantString("nope.shop.svc.cluster.local.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".:53 {\n K\n}\n",
                ".:53 {\n K\n cache 7\n}\n",
                ".:53 {\n K\n cache {\n success 100 400 350\n denial 100 9\n disable success\n disable denial\n}\n}\n",
                ".:53 {\n cache 50\n}\ncluster.local:53 {\n K\n cache 7\n}\n",
                ".:53 {\n cache 50\n}\ncluster.local:53 {\n K\n}\n",
                ".:54 {\n cache 9\n K\n}\n.:53 {\n K\n cache 7\n}\n",
                ".:53 {\n view a {\n expr true\n }\n cache 9\n}\n.:53 {\n K\n cache 7\n}\n",
                "cluster.local:53 {\n view a {\n expr true\n }\n cache 9\n}\n.:53 {\n K\n cache 7\n}\n",
                ".:53 {\n K\n cache 7 in-addr.arpa\n}\n",
            })
    void clientsKeepAnAnswerAsLongAsItSays(String text) throws CorefileException {
        DnsProfile profile = CorefileParser.parse(
                text.replace("K", "kubernetes cluster.local {\n ttl 320\n}"), "Corefile", CoreDnsVersion.NEWEST);
        Resolver resolver = Resolver.offline(new ClusterZone(
                new World().clusterIp("shop/web", "10.96.0.10", "http:80/TCP").snapshot(), profile));

        Message found = resolver.resolve(Question.of(WEB, Type.A)).exchange().message();
        Message denied = resolver.resolve(Question.of(NOPE, Type.A)).exchange().message();

        assertThat(found.getSection(Section.ANSWER).getFirst().getTTL())
                .isEqualTo(AnswerLifetime.ofRecords(profile, WEB, 320).ttl());
        SOARecord authority = (SOARecord) denied.getSection(Section.AUTHORITY).getFirst();
        assertThat(Math.min(authority.getTTL(), authority.getMinimum()))
                .isEqualTo(AnswerLifetime.ofDenial(profile, NOPE, StartOfAuthority.denialTtl(320), 320)
                        .ttl());
    }
}
