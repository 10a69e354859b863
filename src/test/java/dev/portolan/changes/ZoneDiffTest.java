// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.ServerBlock;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

class ZoneDiffTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final ClusterSnapshot ALL_READY = DemoWorld.allReady();
    private static final NamespacedName QUIZ_SLICE = World.id("kiada/quiz-pods-x2kvd");

    @Test
    void podThatBecomesUnreadyTakesFiveRecordsAndChangesTheWeightOfFour() {
        List<ChangeEntry> entries = caused(ALL_READY, DEMO, put(DEMO.slice(QUIZ_SLICE)));

        assertThat(entries).hasSize(1);
        ChangeEntry entry = entries.getFirst();
        assertThat(entry.service()).isEqualTo(World.id("kiada/quiz-pods"));
        assertThat(entry.cause()).isEqualTo("quiz-2 became not ready");
        assertThat(entry.removed()).isEqualTo(5);
        assertThat(entry.changed()).isEqualTo(4);
        assertThat(entry.added()).isZero();
        assertThat(entry.staleUntil()).isEqualTo(AT.plusSeconds(30));
    }

    @Test
    void podThatBecomesReadyBringsThemBack() {
        ChangeEntry entry =
                caused(DEMO, ALL_READY, put(ALL_READY.slice(QUIZ_SLICE))).getFirst();

        assertThat(entry.cause()).isEqualTo("quiz-2 became ready");
        assertThat(entry.added()).isEqualTo(5);
        assertThat(entry.changed()).isEqualTo(4);
    }

    @Test
    void changeOfAPodObjectAloneChangesNoRecord() {
        ClusterChange pod = new ClusterChange.Removed(ResourceKind.POD, World.id("kiada/quiz-2"));

        assertThat(caused(ALL_READY, DEMO, pod)).isEmpty();
    }

    @Test
    void deletedServiceTakesAllItsRecords() {
        ClusterChange deleted = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"));
        ChangeEntry entry =
                caused(DEMO, DEMO.apply(List.of(deleted), AT), deleted).getFirst();

        assertThat(entry.cause()).isEqualTo("the Service was deleted");
        assertThat(entry.removed()).isEqualTo(4);
        assertThat(entry.changes()).allMatch(change -> change.sign().equals("-"));
    }

    @Test
    void renamedPortIsNamedByItsField() {
        ClusterSnapshot renamed = DemoWorld.world()
                .clusterIp("kiada/quote", "10.96.161.97", "web:80/TCP")
                .snapshot();
        ChangeEntry entry = caused(DEMO, renamed, put(renamed.service(World.id("kiada/quote"))))
                .getFirst();

        assertThat(entry.cause()).isEqualTo("the Service changed: spec.ports");
        assertThat(entry.changes().stream().map(RecordChange::sign)).containsExactly("-", "+");
    }

    @Test
    void newAliasTargetIsAChangeOfOneRecord() {
        ClusterSnapshot moved = DemoWorld.world()
                .externalName("kiada/time-api", "time.example.com")
                .snapshot();
        ChangeEntry entry = caused(DEMO, moved, put(moved.service(World.id("kiada/time-api"))))
                .getFirst();

        assertThat(entry.cause()).isEqualTo("the Service changed: spec.externalName");
        assertThat(entry.changes()).singleElement().isInstanceOf(RecordChange.Changed.class);
    }

    @Test
    void deletedNamespaceTakesTheRecordsOfItsServices() {
        ClusterChange deleted = new ClusterChange.Removed(ResourceKind.NAMESPACE, NamespacedName.ofCluster("kiada"));
        List<ChangeEntry> entries = caused(DEMO, DEMO.apply(List.of(deleted), AT), deleted);

        assertThat(entries).hasSize(6).allMatch(entry -> entry.cause().equals("namespace kiada was deleted"));
        assertThat(entries.stream().mapToLong(ChangeEntry::removed).sum()).isEqualTo(47);
    }

    @Test
    void sliceOfNoServiceTakesThePointerOfAnAddressThatItShares() {
        ClusterSnapshot alone = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", "10.0.0.1", "10.0.0.2")
                .snapshot();
        ClusterChange stray = new ClusterChange.Put(new EndpointSlice(
                World.id("kiada/stray"), Map.of(), "IPv4", List.of(), List.of(World.endpoint("10.0.0.1"))));

        ChangeEntry entry =
                caused(alone, alone.apply(List.of(stray), AT), stray).getFirst();

        assertThat(entry.changes()).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(RecordChange.Removed.class);
            assertThat(change.toString()).contains("1.0.0.10.in-addr.arpa.");
        });
    }

    @Test
    void clusterIpThatIsTheAddressOfAnEndpointTakesThePointerAndGivesItBack() {
        ClusterSnapshot alone = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", "10.0.0.1", "10.0.0.2")
                .snapshot();
        ClusterSnapshot taken = alone.apply(
                List.of(
                        put(new World()
                                .clusterIp("other/web", "10.0.0.1")
                                .snapshot()
                                .service(World.id("other/web"))),
                        put(Optional.of(new Namespace("other", Map.of())))),
                AT);
        ClusterChange created = put(taken.service(World.id("other/web")));
        ClusterChange deleted = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("other/web"));

        assertThat(caused(alone, taken, created))
                .extracting(entry -> entry.service() + ", " + entry.cause(), ZoneDiffTest::pointers)
                .containsExactly(
                        tuple(
                                "kiada/db, the Service other/web was created",
                                List.of("- 10-0-0-1.db.kiada.svc.cluster.local.")),
                        tuple("other/web, the Service was created", List.of("+ web.other.svc.cluster.local.")));
        assertThat(caused(taken, alone, deleted))
                .extracting(entry -> entry.service() + ", " + entry.cause(), ZoneDiffTest::pointers)
                .containsExactly(
                        tuple(
                                "kiada/db, the Service other/web was deleted",
                                List.of("+ 10-0-0-1.db.kiada.svc.cluster.local.")),
                        tuple("other/web, the Service was deleted", List.of("- web.other.svc.cluster.local.")));
    }

    @Test
    void clusterIpThatIsSharedWithAnEarlierServiceTakesNoPointer() {
        ClusterSnapshot alone =
                new World().namespace("z").clusterIp("a/web", "10.96.0.1").snapshot();
        ClusterChange later =
                put(new World().clusterIp("z/web", "10.96.0.1").snapshot().service(World.id("z/web")));

        assertThat(caused(alone, alone.apply(List.of(later), AT), later))
                .singleElement()
                .satisfies(entry -> assertThat(pointers(entry)).isEmpty())
                .extracting(ChangeEntry::service)
                .isEqualTo(World.id("z/web"));
    }

    @Test
    void unknownChangesCompareEveryService() {
        List<ChangeEntry> entries =
                diff(ALL_READY, DEMO, KubeadmCorefile.profile()).caused(List.of(), AT);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo("listed again");
            assertThat(entry.removed()).isEqualTo(5);
        });
    }

    @Test
    void manyClausesAreCounted() {
        ClusterSnapshot more = DemoWorld.world()
                .slice("kiada/quote", "quote-7hk2m", "http:80/TCP", "a#10.1.0.1", "b#10.1.0.2", "!c#10.1.0.3")
                .slice("kiada/quote-headless", "quote-headless-m4x8d", "http:80/TCP", "a#10.1.0.1", "b#10.1.0.2")
                .snapshot();
        NamespacedName slice = World.id("kiada/quote-headless-m4x8d");

        assertThat(caused(DEMO, more, put(more.slice(slice))).getFirst().cause())
                .isEqualTo("quote-003 went away and 5 more changes");
    }

    @Test
    void hostnameThatIsSpelledInOtherCaseChangesNoRecord() {
        ClusterSnapshot low = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "sql:5432/TCP", "db-0@10.0.0.1")
                .snapshot();
        ClusterSnapshot high = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "sql:5432/TCP", "DB-0@10.0.0.1")
                .snapshot();

        assertThat(caused(low, high, put(high.slice(World.id("kiada/db-1"))))).isEmpty();
    }

    @Test
    void cachePluginBoundsTheStaleness() {
        DnsProfile caching = caching(new CacheBlock.Side(5, 10, List.of()), new CacheBlock.Side(5, 8, List.of()));

        assertThat(staleness(ALL_READY, DEMO, caching)).isEqualTo(Duration.ofSeconds(10));
        assertThat(staleness(DEMO, ALL_READY, caching)).isEqualTo(Duration.ofSeconds(10));
        assertThat(staleness(withoutQuote(), DEMO, caching)).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10.0.0.1         | 20 | it joins a set that answered
        !10.0.0.1        | 8  | there was no name
        fd00::9          | 8  | there was no address of its family, and its own name was none
        """)
    void recordThatJoinsAnAnswerIsMissedAsLongAsTheAnswerIsKept(String there, int seconds, String why) {
        DnsProfile caching = caching(new CacheBlock.Side(5, 20, List.of()), new CacheBlock.Side(5, 8, List.of()));
        ClusterSnapshot before = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", there)
                .snapshot();
        ClusterSnapshot after = before.apply(
                List.of(put(new World()
                        .slice("kiada/db", "db-2", "", "10.0.0.2")
                        .snapshot()
                        .slice(World.id("kiada/db-2")))),
                AT);

        assertThat(staleness(before, after, caching)).as(why).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void denialLivesNoLongerThanTheStartOfAuthorityThatTellsIt() {
        DnsProfile kubeadm = KubeadmCorefile.profile();
        ServerBlock server = kubeadm.servers().getFirst();
        List<Plugin> plugins = new ArrayList<>(server.plugins());
        plugins.removeIf(CacheBlock.class::isInstance);
        DnsProfile lasting = new DnsProfile(
                        List.of(new ServerBlock(server.zones(), server.port(), server.bind(), plugins)),
                        kubeadm.version(),
                        kubeadm.addresses(),
                        List.of(),
                        "test")
                .withKubernetes(kubeadm.kubernetes().withTtl(3600));

        assertThat(staleness(withoutQuote(), DEMO, lasting)).isEqualTo(Duration.ofSeconds(300));
        assertThat(staleness(DEMO, withoutQuote(), lasting)).isEqualTo(Duration.ofSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        false | 0  | false | 10 | the time goes down in the cache
        true  | 0  | false | 20 | it begins anew with the last who asks
        false | 60 | false | 70 | the first who asks too late gets it once more
        true  | 60 | false | 80 | and keeps it
        false | 60 | true  | 10 | a cluster answers when it is asked whether it still holds
        """)
    void answerOfACacheIsHeldAsLongAsItsOptionsLet(
            boolean keepTtl, int stale, boolean verifies, int seconds, String why) {
        CacheBlock.Side side = new CacheBlock.Side(5, 10, List.of());
        DnsProfile caching =
                caching(side, side, new CacheBlock.Keeping(5, keepTtl, new CacheBlock.Stale(stale, verifies)));

        assertThat(staleness(ALL_READY, DEMO, caching)).as(why).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(staleness(withoutQuote(), DEMO, caching)).as(why).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static DnsProfile caching(CacheBlock.Side success, CacheBlock.Side denial) {
        return caching(success, denial, CacheBlock.Keeping.DEFAULT);
    }

    private static DnsProfile caching(CacheBlock.Side success, CacheBlock.Side denial, CacheBlock.Keeping keeping) {
        DnsProfile kubeadm = KubeadmCorefile.profile();
        ServerBlock server = kubeadm.servers().getFirst();
        List<Plugin> plugins = new ArrayList<>(server.plugins());
        plugins.removeIf(CacheBlock.class::isInstance);
        plugins.add(new CacheBlock(List.of(Name.root), success, denial, keeping));
        return new DnsProfile(
                List.of(new ServerBlock(server.zones(), server.port(), server.bind(), plugins)),
                kubeadm.version(),
                kubeadm.addresses(),
                List.of(),
                "test");
    }

    /** Pictures that come faster than they are compared are compared as one: their coverage may have changed meanwhile. */
    @ParameterizedTest
    @CsvSource({"SERVICE", "ENDPOINT_SLICE"})
    void whatIsReadNoMoreIsNotGone(ResourceKind kind) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(kind, new Coverage.Except(Map.of("kiada", "forbidden")));
        List<ClusterChange> dropped = Stream.concat(DEMO.servicesIn("kiada").stream(), DEMO.slices().stream())
                .filter(object -> object.kind() == kind)
                .<ClusterChange>map(object -> new ClusterChange.Removed(kind, object.id()))
                .toList();
        ClusterSnapshot narrow = DEMO.apply(dropped, AT).covering(new Coverage(access));
        DnsProfile profile = KubeadmCorefile.profile();

        for (List<ClusterChange> changes : List.of(dropped, List.<ClusterChange>of())) {
            assertThat(diff(DEMO, narrow, profile).caused(changes, AT))
                    .extracting(ChangeEntry::service)
                    .noneMatch(service -> service.namespace().equals("kiada"));
            assertThat(diff(narrow, DEMO, profile).caused(changes, AT))
                    .extracting(ChangeEntry::service)
                    .noneMatch(service -> service.namespace().equals("kiada"));
        }
    }

    private static List<String> pointers(ChangeEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.record().type() == Type.PTR)
                .map(change -> change.sign() + " " + change.record().data().rdataToString())
                .toList();
    }

    private static ClusterSnapshot withoutQuote() {
        return DEMO.apply(List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"))), AT);
    }

    private static Duration staleness(ClusterSnapshot before, ClusterSnapshot after, DnsProfile profile) {
        return diff(before, after, profile).caused(List.of(), AT).getFirst().staleFor();
    }

    private static List<ChangeEntry> caused(ClusterSnapshot before, ClusterSnapshot after, ClusterChange change) {
        return diff(before, after, KubeadmCorefile.profile()).caused(List.of(change), AT);
    }

    private static ZoneDiff diff(ClusterSnapshot before, ClusterSnapshot after, DnsProfile profile) {
        return new ZoneDiff(new ClusterZone(before, profile), new ClusterZone(after, profile));
    }

    private static ClusterChange put(Optional<? extends ClusterObject> object) {
        return new ClusterChange.Put(object.orElseThrow());
    }
}
