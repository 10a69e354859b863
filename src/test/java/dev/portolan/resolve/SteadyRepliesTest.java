// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.CorefileException;
import dev.portolan.profile.CorefileParser;
import dev.portolan.profile.DnsProfile;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class SteadyRepliesTest {

    private static final ClusterZone ZONE = new ClusterZone(
            new World()
                    .clusterIp("kiada/quote", "10.96.0.9", "http:80/TCP")
                    .headless("kiada/pods", "http:80/TCP")
                    .slice("kiada/pods", "pods-1", "http:80/TCP", "10.1.0.1", "10.1.0.2", "10.1.0.3", "10.1.0.4")
                    .snapshot(),
            DnsProfile.kubeadm());

    private final Resolver resolver = Resolver.offline(ZONE);

    @ParameterizedTest
    @ValueSource(strings = {"quote.kiada.svc.cluster.local.", "nothing.kiada.svc.cluster.local.", "example.com."})
    void sameQueryIsAnsweredAgainUnderItsOwnId(String name) throws IOException {
        Message first = ask(resolver, name, 1);
        Message second = ask(resolver, name, 2);

        assertThat(second.getHeader().getID()).isEqualTo(2);
        second.getHeader().setID(1);
        assertThat(second.toWire()).isEqualTo(first.toWire());
    }

    @Test
    void anotherSpellingIsAnsweredInThatSpelling() throws IOException {
        ask(resolver, "quote.kiada.svc.cluster.local.", 1);

        assertThat(ask(resolver, "QUOTE.kiada.svc.cluster.local.", 2).getSection(Section.ANSWER))
                .extracting(record -> record.getName().toString())
                .containsExactly("QUOTE.kiada.svc.cluster.local.");
    }

    @Test
    void addressesGoOnRotating() throws IOException {
        Set<List<Record>> orders = new HashSet<>();
        for (int id = 0; id < 100; id++) {
            orders.add(ask(resolver, "pods.kiada.svc.cluster.local.", id).getSection(Section.ANSWER));
        }

        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void answersThatTheCacheKeepsGoOnCountingDown() throws IOException, CorefileException {
        DnsProfile profile = CorefileParser.parse(
                ".:53 {\n kubernetes cluster.local {\n ttl 30\n }\n cache 30\n}\n", "Corefile", CoreDnsVersion.NEWEST);
        AtomicReference<Instant> now = new AtomicReference<>(World.CHANGED);
        Resolver caching = new Resolver(
                new ClusterZone(ZONE.snapshot(), profile),
                Surroundings.offline().withClock(now::get));

        ask(caching, "quote.kiada.svc.cluster.local.", 1);
        now.set(World.CHANGED.plusSeconds(10));

        assertThat(ask(caching, "quote.kiada.svc.cluster.local.", 2).getSection(Section.ANSWER))
                .extracting(Record::getTTL)
                .containsExactly(20L);
    }

    private static Message ask(Resolver resolver, String name, int id) throws IOException {
        Message query = Message.newQuery(Record.newRecord(Name.fromString(name), Type.A, DClass.IN));
        query.getHeader().setID(id);
        return resolver.answer(query, Client.local(Transport.UDP)).orElseThrow();
    }
}
