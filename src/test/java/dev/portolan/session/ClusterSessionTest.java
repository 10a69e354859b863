// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

@Timeout(30)
class ClusterSessionTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");
    private static final Instant LATER = Instant.parse("2026-03-17T15:00:00Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final ClusterChange QUOTE_GONE =
            new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"));
    private static final ClusterSnapshot WITHOUT_QUOTE = DEMO.apply(List.of(QUOTE_GONE), AT);

    private final ScriptedSource source = new ScriptedSource();
    private final BlockingQueue<SessionView> views = new LinkedBlockingQueue<>();
    private final ClusterSession session =
            ClusterSession.open(source, KubeadmCorefile.profile(), null, views::add, InstantSource.fixed(LATER));

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void beginsWithAnEmptyPictureThatConnects() {
        assertThat(session.view().state()).isInstanceOf(SourceState.Connecting.class);
        assertThat(session.view().snapshot().serviceCount()).isZero();
        assertThat(session.view().hasPicture()).isFalse();
    }

    @Test
    void nothingIsDeniedBeforeAnythingWasRead() {
        Resolver resolver = Resolver.offline(session.view().zone());

        Answer answer =
                resolver.resolve(Question.of(Name.fromConstantString("quote.kiada.svc.cluster.local."), Type.A));

        assertThat(answer).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void profileThatAPersonChoosesWhileAnotherIsFoundStays() throws InterruptedException {
        DnsProfile chosen = KubeadmCorefile.profile().withOrigin("chosen");
        Thread finding = new Thread(() -> source.tell(KubeadmCorefile.profile().withOrigin("found")));
        session.subscribe(view -> {
            if (finding.getState() == Thread.State.NEW) {
                finding.start();
                while (finding.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
                session.overrideProfile(chosen);
            }
        });

        source.tell(DEMO);
        finding.join();

        assertThat(session.view().profile()).isEqualTo(chosen);
        session.useFoundProfile();
        assertThat(session.view().profile().origin()).isEqualTo("found");
    }

    @Test
    void viewFollowsWhatTheSourceTells() {
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        source.listener().unreadable(List.of(new ReadIssue("all.yaml", "spec", "is missing")));

        assertThat(session.view().snapshot()).isSameAs(DEMO);
        assertThat(session.view().hasPicture()).isTrue();
        assertThat(session.view().issues()).hasSize(1);
        assertThat(views).hasSize(3);
    }

    @Test
    void listsThatArriveAreNoPictureUntilTheyAreWhole() {
        source.tell(DEMO);
        assertThat(session.view().hasPicture()).isFalse();

        source.listener().state(new SourceState.Live(AT));
        assertThat(session.view().hasPicture()).isTrue();

        source.listener().state(new SourceState.Failed(Problem.of("It is gone.")));
        assertThat(session.view().hasPicture()).isFalse();
    }

    @Test
    void firstPictureIsNoChange() throws InterruptedException {
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        source.tell(WITHOUT_QUOTE, QUOTE_GONE);

        List<ChangeEntry> entries = nextChanges().changes().entries();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.service()).isEqualTo(World.id("kiada/quote"));
            assertThat(entry.removed()).isEqualTo(4);
            assertThat(entry.at()).isEqualTo(AT);
        });
    }

    @Test
    void otherWordsAboutWhatWasReadAreNoChangeOfTheRecords() throws InterruptedException {
        ClusterSnapshot lessKnown =
                DEMO.covering(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Everything())));
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        source.tell(lessKnown);
        source.tell(lessKnown.apply(List.of(QUOTE_GONE), AT), QUOTE_GONE);

        assertThat(nextChanges().changes().entries())
                .singleElement()
                .extracting(ChangeEntry::cause)
                .isEqualTo("the Service was deleted");
    }

    @Test
    void whatIsReadForTheFirstTimeIsNoChangeOfTheRecords() throws InterruptedException {
        ClusterChange dnsGone = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kube-system/kube-dns"));
        ClusterChange dnsRead = new ClusterChange.Put(
                DEMO.service(World.id("kube-system/kube-dns")).orElseThrow());
        ClusterSnapshot onlyKiada = DEMO.apply(List.of(dnsGone), AT)
                .covering(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "not all"))));
        source.tell(onlyKiada);
        source.listener().state(new SourceState.Live(AT));

        source.tell(onlyKiada.apply(List.of(dnsRead), AT), dnsRead);
        source.tell(onlyKiada.apply(List.of(dnsRead, QUOTE_GONE), AT), QUOTE_GONE);

        assertThat(nextChanges().changes().entries())
                .singleElement()
                .extracting(ChangeEntry::service)
                .isEqualTo(World.id("kiada/quote"));
    }

    /** A source says first that it may not read, and then drops what it had read. */
    @Test
    void whatMayBeReadNoMoreIsNoChangeOfTheRecords() throws InterruptedException {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Except(Map.of("kube-system", "forbidden")));
        access.put(ResourceKind.ENDPOINT_SLICE, new Coverage.Nothing("forbidden"));
        ClusterSnapshot narrow = DEMO.covering(new Coverage(access));
        ClusterChange[] dropped = Stream.concat(DEMO.servicesIn("kube-system").stream(), DEMO.slices().stream())
                .map(object -> new ClusterChange.Removed(object.kind(), object.id()))
                .toArray(ClusterChange[]::new);
        ClusterSnapshot without = narrow.apply(List.of(dropped), AT);
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));

        source.tell(narrow);
        source.tell(without, dropped);
        source.tell(DEMO.covering(new Coverage(access)));
        source.tell(without.apply(List.of(QUOTE_GONE), AT), QUOTE_GONE);

        assertThat(nextChanges().changes().entries())
                .extracting(ChangeEntry::service)
                .containsExactly(World.id("kiada/quote"));
    }

    @Test
    void overriddenProfileChangesTheRecordsAndIsLogged() throws InterruptedException {
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        DnsProfile profile = KubeadmCorefile.profile();
        session.overrideProfile(profile.withKubernetes(profile.kubernetes().withTtl(5)));

        assertThat(session.view().profile().ttl()).isEqualTo(5);
        assertThat(nextChanges().changes().entries()).allSatisfy(entry -> {
            assertThat(entry.cause()).isEqualTo("the DNS profile changed");
            assertThat(entry.at()).isEqualTo(LATER);
            assertThat(entry.changed()).isPositive();
        });
    }

    @Test
    void whatDoesNotFitTheLogAtOnceWasInItPartByPart() throws InterruptedException {
        source.tell(new BigWorld(16, 1_500, 1).snapshot());
        source.listener().state(new SourceState.Live(AT));
        DnsProfile profile = KubeadmCorefile.profile();

        session.overrideProfile(profile.withKubernetes(profile.kubernetes().withTtl(5)));

        Set<NamespacedName> seen = new HashSet<>();
        for (SessionView view = nextChanges(); view != null; view = seen.size() < 16 ? nextChanges() : null) {
            view.changes().entries().forEach(entry -> seen.add(entry.service()));
        }
        assertThat(session.view().changes().forgotten()).isPositive();
        assertThat(seen).hasSize(16);
    }

    @Test
    void profileThatWasFoundComesBackWhenItIsOverriddenNoLonger() {
        source.tell(DEMO);
        DnsProfile found = session.view().profile();
        assertThat(session.overridesProfile()).isFalse();
        session.overrideProfile(found.withKubernetes(found.kubernetes().withTtl(5)));
        assertThat(session.overridesProfile()).isTrue();

        session.useFoundProfile();

        assertThat(session.view().profile()).isEqualTo(found);
        assertThat(session.overridesProfile()).isFalse();
    }

    @Test
    void changesAreToldFromAPictureOnOfWhichPartsLag() throws InterruptedException {
        WatchedPart nodes = new WatchedPart(ResourceKind.NODE, "");
        Lag lag = new Lag(nodes, AT, Problem.of("Watches end as soon as they begin."), 5, AT.plusSeconds(30));
        source.tell(DEMO);
        source.listener().state(new SourceState.Lagging(AT, List.of(lag), List.of()));
        source.tell(WITHOUT_QUOTE, QUOTE_GONE);
        nextChanges();

        source.listener().state(new SourceState.Live(AT.plusSeconds(60)));

        assertThat(session.view().changes().began()).contains(AT);
        assertThat(session.view().changes().entries()).hasSize(1);
    }

    @Test
    void clearedLogStartsAnew() throws InterruptedException {
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        source.tell(WITHOUT_QUOTE, QUOTE_GONE);
        nextChanges();
        assertThat(session.view().changes().began()).contains(AT);
        session.clearChanges(AT.plusSeconds(60));

        assertThat(session.view().changes().entries()).isEmpty();
        assertThat(session.view().changes().began()).contains(AT.plusSeconds(60));
    }

    @Test
    void whatWasNotFoundOutBeforeTheLogWasClearedIsNotInIt() throws InterruptedException {
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        boolean[] once = {true};
        session.subscribe(view -> {
            if (once[0]) {
                once[0] = false;
                // While a listener is called nobody else tells anything, so this cannot be in the log before it is
                // cleared.
                source.tell(WITHOUT_QUOTE, QUOTE_GONE);
                session.clearChanges(AT.plusSeconds(60));
            }
        });
        ClusterChange dnsGone = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kube-system/kube-dns"));
        source.tell(WITHOUT_QUOTE.apply(List.of(dnsGone), AT.plusSeconds(61)), dnsGone);

        assertThat(nextChanges().changes().entries())
                .extracting(ChangeEntry::service)
                .containsOnly(World.id("kube-system/kube-dns"));
    }

    @Test
    void countOfUnreadableThingsIsBounded() {
        List<ReadIssue> many = IntStream.range(0, 700)
                .mapToObj(i -> new ReadIssue("a.yaml, line " + i, "", "is broken"))
                .toList();
        List<ReadIssue> more = IntStream.range(0, 700)
                .mapToObj(i -> new ReadIssue("b.yaml, line " + i, "", "is broken"))
                .toList();
        source.listener().unreadable(many);
        source.listener().unreadable(more);

        assertThat(session.view().issues()).hasSize(1_000);
    }

    @Test
    void objectThatIsToldToBeBrokenAgainAndAgainIsOneWithTheLastWord() {
        ReadIssue.Subject quote = new ReadIssue.Subject(ResourceKind.SERVICE, World.id("kiada/quote"));
        ReadIssue other = new ReadIssue("Context prod", "", "is odd.");

        source.listener().unreadable(List.of(ReadIssue.of(quote, "spec.ports", "is a text.")));
        source.listener().unreadable(List.of(other, ReadIssue.of(quote, "spec.clusterIP", "is a number.")));
        source.listener().unreadable(List.of(other, ReadIssue.of(quote, "spec.clusterIP", "is a number.")));

        assertThat(session.view().issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("Context prod: is odd.", "Service kiada/quote: spec.clusterIP is a number.");
    }

    @Test
    void brokenObjectIsLeftOutUntilItCanBeRead() {
        ReadIssue.Subject quote = new ReadIssue.Subject(ResourceKind.SERVICE, World.id("kiada/quote"));
        source.tell(WITHOUT_QUOTE);
        source.listener().unreadable(List.of(ReadIssue.of(quote, "spec.ports", "is a text.")));
        assertThat(session.view().leftOut()).hasSize(1);

        source.tell(DEMO);

        assertThat(session.view().leftOut()).isEmpty();
    }

    @Test
    void whatIsSettledWasLeftOutNoMore() {
        ReadIssue quote = ReadIssue.of(
                new ReadIssue.Subject(ResourceKind.SERVICE, World.id("kiada/quote")), "spec", "is a text.");
        ReadIssue file = new ReadIssue("all.yaml", "spec", "is missing");
        source.tell(WITHOUT_QUOTE);
        source.listener().unreadable(List.of(quote, file));

        source.listener().settled(List.of(quote));

        assertThat(session.view().leftOut()).containsExactly(file);
    }

    /** What came between a look at the view and the subscription would else wait for the next view. */
    @Test
    void subscriptionBeginsWithTheViewThatThereIs() {
        BlockingQueue<SessionView> heard = new LinkedBlockingQueue<>();
        source.tell(DEMO);

        session.subscribe(heard::add);

        assertThat(heard).containsExactly(session.view());
    }

    @Test
    void closedSubscriptionHearsNothing() {
        BlockingQueue<SessionView> heard = new LinkedBlockingQueue<>();
        Subscription subscription = session.subscribe(heard::add);
        source.tell(DEMO);
        subscription.close();
        source.tell(WITHOUT_QUOTE);

        assertThat(heard).extracting(SessionView::snapshot).containsExactly(ClusterSnapshot.UNREAD, DEMO);
    }

    @Test
    void commandsReachTheSource() {
        session.focus(World.id("kiada/quote"));
        session.refresh();
        session.stayOffline();
        session.close();

        assertThat(source.asked()).containsExactly("focus kiada/quote", "refresh", "stay offline", "close");
    }

    private SessionView nextChanges() throws InterruptedException {
        while (true) {
            SessionView view = views.poll(20, TimeUnit.SECONDS);
            if (view == null || !view.changes().entries().isEmpty()) {
                return view;
            }
        }
    }
}
