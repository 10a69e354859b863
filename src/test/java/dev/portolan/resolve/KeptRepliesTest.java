// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class KeptRepliesTest {

    private static final ClusterZone ZONE = new ClusterZone(
            new World()
                    .clusterIp("kiada/quote", "10.96.0.9", "http:80/TCP")
                    .headless("kiada/pods", "http:80/TCP")
                    .slice("kiada/pods", "pods-1", "http:80/TCP", "10.1.0.1", "10.1.0.2", "10.1.0.3", "10.1.0.4")
                    .snapshot(),
            KubeadmCorefile.profile());

    private static final Instant LATER = World.CHANGED.plusSeconds(60);

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
    void addressesBesideServiceRecordsGoOnRotatingAndAreAllThere() throws IOException {
        Set<List<Record>> orders = new HashSet<>();
        for (int id = 0; id < 100; id++) {
            Message answer = ask(resolver, "pods.kiada.svc.cluster.local.", Type.SRV, id);
            assertThat(answer.getSection(Section.ANSWER)).hasSize(4);
            assertThat(answer.getSection(Section.ADDITIONAL)).hasSize(4);
            orders.add(answer.getSection(Section.ADDITIONAL));
        }

        assertThat(orders).hasSizeGreaterThan(1);
        assertThat(orders.stream().map(HashSet::new))
                .containsOnly(new HashSet<>(orders.iterator().next()));
    }

    @Test
    void ofMoreAddressesThanFindRoomEachHasItsTurn() throws IOException {
        String[] hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "10.9.0." + i).toArray(String[]::new);
        Resolver large = Resolver.offline(zone(new World()
                .headless("kiada/many", "http:80/TCP")
                .slice("kiada/many", "many-1", "http:80/TCP", hundred)
                .snapshot()));
        Set<Record> seen = new HashSet<>();
        for (int id = 0; id < 100; id++) {
            Message answer = ask(large, "many.kiada.svc.cluster.local.", id);
            assertThat(answer.getHeader().getFlag(Flags.TC)).isTrue();
            assertThat(answer.getSection(Section.ANSWER)).hasSize(29).doesNotHaveDuplicates();
            seen.addAll(answer.getSection(Section.ANSWER));
        }

        assertThat(seen).hasSize(100);
    }

    @Test
    void answerThatGrowsBeyondTheMessageAndShrinksAgainIsRight() throws IOException {
        String name = "pods.kiada.svc.cluster.local.";
        String[] hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "10.9.0." + i).toArray(String[]::new);
        ask(resolver, name, 1);
        ClusterSnapshot many = after(new ClusterChange.Put(only(new World()
                .slice("kiada/pods", "pods-1", "http:80/TCP", hundred)
                .snapshot()
                .slices())));
        Resolver second = resolver.next(zone(many));
        for (int id = 0; id < 3; id++) {
            assertThat(ask(second, name, id).getSection(Section.ANSWER)).hasSize(29);
        }

        Resolver third = second.next(ZONE);
        assertThat(ask(third, name, 4).getSection(Section.ANSWER)).hasSize(4);
        assertThat(ask(third, name, 5).getSection(Section.ANSWER)).hasSize(4);
    }

    @Test
    void orderStaysAsItIsWithoutLoadBalance() throws IOException, CorefileException {
        DnsProfile profile =
                CorefileParser.parse(".:53 {\n kubernetes cluster.local\n}\n", "Corefile", CoreDnsVersion.NEWEST);
        Resolver steady = Resolver.offline(new ClusterZone(ZONE.snapshot(), profile));
        Set<List<Record>> orders = new HashSet<>();
        for (int id = 0; id < 20; id++) {
            orders.add(ask(steady, "pods.kiada.svc.cluster.local.", id).getSection(Section.ANSWER));
        }

        assertThat(orders).hasSize(1);
    }

    @Test
    void endpointThatIsGoneIsNotAnsweredAgain() throws IOException {
        ask(resolver, "pods.kiada.svc.cluster.local.", 1);
        ClusterSnapshot later = after(new ClusterChange.Put(only(new World()
                .slice("kiada/pods", "pods-1", "http:80/TCP", "10.1.0.1")
                .snapshot()
                .slices())));

        assertThat(addresses(resolver.next(zone(later)), "pods.kiada.svc.cluster.local."))
                .containsExactly("10.1.0.1");
    }

    @Test
    void serviceThatIsGoneIsANameErrorAndOneThatComesIsNot() throws IOException {
        NamespacedName quote = new NamespacedName("kiada", "quote");
        ask(resolver, "quote.kiada.svc.cluster.local.", 1);
        ClusterSnapshot without = after(new ClusterChange.Removed(ResourceKind.SERVICE, quote));
        Resolver second = resolver.next(zone(without));

        assertThat(ask(second, "quote.kiada.svc.cluster.local.", 2).getRcode()).isEqualTo(Rcode.NXDOMAIN);

        Service again = ZONE.snapshot().service(quote).orElseThrow();
        Resolver third = second.next(zone(without.apply(List.of(new ClusterChange.Put(again)), LATER)));
        assertThat(addresses(third, "quote.kiada.svc.cluster.local.")).containsExactly("10.96.0.9");
    }

    /** The serial counts seconds, so it does not tell the pictures of one second apart. */
    @Test
    void endpointThatIsANameIsFollowedAnewWithinTheSameSecond() throws IOException {
        ClusterSnapshot leadsNowhere = new World()
                .headless("kiada/out")
                .slice("kiada/out", "out-1", "", "quote.kiada.svc.cluster.local")
                .snapshot();
        Service quote = ZONE.snapshot().service(World.id("kiada/quote")).orElseThrow();
        Resolver first = Resolver.offline(zone(leadsNowhere));
        assertThat(addresses(first, "out.kiada.svc.cluster.local.")).isEmpty();

        Resolver second = first.next(zone(leadsNowhere.apply(List.of(new ClusterChange.Put(quote)), World.CHANGED)));

        assertThat(addresses(second, "out.kiada.svc.cluster.local."))
                .containsExactlyInAnyOrder("quote.kiada.svc.cluster.local.", "10.96.0.9");
    }

    @Test
    void nameServersAreToldAnewAtANameThatMightBeAPorts() throws IOException {
        String name = "ns.dns.cluster.local.svc.cluster.local.";
        ClusterSnapshot picture = new World()
                .namespace("local")
                .clusterIp("kube-system/kube-dns", "10.96.0.10", "dns:53/UDP")
                .slice("kube-system/kube-dns", "kube-dns-1", "dns:53/UDP", "10.244.0.2")
                .snapshot();
        Service moved = only(new World()
                .clusterIp("kube-system/kube-dns", "10.96.0.11", "dns:53/UDP")
                .snapshot()
                .servicesIn("kube-system"));
        Resolver first = Resolver.offline(zone(picture));
        assertThat(addresses(first, name)).containsExactly("10.96.0.10");

        Resolver second = first.next(zone(picture.apply(List.of(new ClusterChange.Put(moved)), LATER)));

        assertThat(addresses(second, name)).containsExactly("10.96.0.11");
    }

    @Test
    void namespaceThatIsGoneTakesItsNamesAlong() throws IOException {
        ask(resolver, "quote.kiada.svc.cluster.local.", 1);
        ClusterSnapshot without =
                after(new ClusterChange.Removed(ResourceKind.NAMESPACE, NamespacedName.ofCluster("kiada")));

        assertThat(ask(resolver.next(zone(without)), "quote.kiada.svc.cluster.local.", 2)
                        .getRcode())
                .isEqualTo(Rcode.NXDOMAIN);
    }

    @ParameterizedTest
    @CsvSource({"quote.kiada.svc.cluster.local., AAAA", "nothing.kiada.svc.cluster.local., A"})
    void whatDoesNotExistIsToldWithTheSerialOfTheMoment(String name, String type) throws IOException {
        ask(resolver, name, Type.value(type), 1);
        ClusterSnapshot later = after(new ClusterChange.Put(new Namespace("other", Map.of())));

        Record soa = ask(resolver.next(zone(later)), name, Type.value(type), 2)
                .getSection(Section.AUTHORITY)
                .getFirst();
        assertThat(((SOARecord) soa).getSerial()).isEqualTo(LATER.getEpochSecond());
    }

    @Test
    void anotherProfileAnswersAnew() throws IOException {
        ask(resolver, "quote.kiada.svc.cluster.local.", 1);
        DnsProfile shorter =
                ZONE.profile().withKubernetes(ZONE.profile().kubernetes().withTtl(7));
        Resolver second = resolver.next(new ClusterZone(ZONE.snapshot(), shorter));

        assertThat(ask(second, "quote.kiada.svc.cluster.local.", 2).getSection(Section.ANSWER))
                .extracting(Record::getTTL)
                .containsExactly(7L);
    }

    @Test
    void whatWasNotAskedForInHundredsOfPicturesIsForgotten() {
        KeptReplies replies = new KeptReplies();
        Client client = Client.local(Transport.UDP);
        byte[] query = {0, 1, 2, 3};
        KeptReply.Form form = new KeptReply.Octets(query, List.of());
        replies.keep(query, new KeptReply(query, form, null, replies.next()));
        assertThat(replies.find(query, 4, client, 1, ZONE.snapshot())).isNotNull();

        for (int picture = 0; picture < 256; picture++) {
            replies.next();
        }

        assertThat(replies.find(query, 4, client, 1, ZONE.snapshot())).isNull();
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

    private static ClusterSnapshot after(ClusterChange change) {
        return ZONE.snapshot().apply(List.of(change), LATER);
    }

    private static ClusterZone zone(ClusterSnapshot snapshot) {
        return new ClusterZone(snapshot, ZONE.profile());
    }

    private static <T> T only(Collection<T> all) {
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    private static List<String> addresses(Resolver resolver, String name) throws IOException {
        return ask(resolver, name, 9).getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }

    private static Message ask(Resolver resolver, String name, int id) throws IOException {
        return ask(resolver, name, Type.A, id);
    }

    private static Message ask(Resolver resolver, String name, int type, int id) throws IOException {
        Message query = Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN));
        query.getHeader().setID(id);
        return resolver.answer(query, Client.local(Transport.UDP)).orElseThrow();
    }
}
