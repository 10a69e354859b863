// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.kube.demo.DemoSource;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.IdleConnection;
import dev.portolan.zone.ClusterZone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class WatchCommandTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:00:00Z");
    private static final NamespacedName QUOTE = new NamespacedName("kiada", "quote");
    private static final NamespacedName KUBE_DNS = new NamespacedName("kube-system", "kube-dns");
    private static final EndpointSlice ALL_READY = DemoWorld.allReady()
            .slice(new NamespacedName("kiada", "quiz-pods-x2kvd"))
            .orElseThrow();

    private static final WatchedPart SLICES = new WatchedPart(ResourceKind.ENDPOINT_SLICE, "");
    private static final WatchedPart NAMESPACES = new WatchedPart(ResourceKind.NAMESPACE, "");

    private final Live live = new Live();
    private final StopSignal stop = StopSignal.ofProcess();
    private final CompletableFuture<Boolean> watching = new CompletableFuture<>();
    private final StringWriter err = new StringWriter();

    @Test
    void recordsThatGoArePrintedWithCauseAndTime() throws Exception {
        BufferedReader out = new BufferedReader(start());

        live.removeQuote();

        assertThat(out.readLine())
                .matches("2026-03-17T\\d\\d:00:00\\S+ - quote\\.kiada\\.svc\\.cluster\\.local\\. 30 A"
                        + " 10\\.96\\.161\\.97  kiada/quote: the Service was deleted; old answers until"
                        + " \\d\\d:00:30");
        stop.stop();
    }

    @ParameterizedTest
    @CsvSource({"'', 8 Services", "-n kiada, 6 Services", "-n kiada quote, 1 Service", "kiada/quite, 0 Services"})
    void onlyWhatIsMeantIsCounted(String asked, String told) throws Exception {
        start(asked.isEmpty() ? new String[0] : asked.split(" "));
        stop.stop();

        assertThat(err.toString().lines()).contains("watching live, " + told);
    }

    @Test
    void serviceThatIsNotThereIsSaidToBeAwaited() throws Exception {
        start("kiada/quite");
        stop.stop();

        assertThat(err.toString())
                .contains("There is no Service quite in namespace kiada. Did you mean kiada/quote? Its records are"
                        + " printed once it is there.");
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        BufferedReader out = new BufferedReader(start("-o", "json", "kiada/quote"));

        live.removeQuote();

        JsonNode first = JsonMapper.shared().readTree(out.readLine());
        assertThat(first.at("/service").asString()).isEqualTo("kiada/quote");
        assertThat(first.at("/change").asString()).isEqualTo("removed");
        assertThat(first.at("/cause").asString()).isEqualTo("the Service was deleted");
        assertThat(first.at("/record/data").asString()).isEqualTo("10.96.161.97");
        assertThat(first.at("/at").asString()).isEqualTo("2026-03-17T14:00:00Z");
        assertThat(first.at("/oldAnswerUntil").asString()).isEqualTo("2026-03-17T14:00:30Z");
        assertThat(JsonMapper.shared().readTree(out.readLine()).at("/service").asString())
                .isEqualTo("kiada/quote");
        stop.stop();
    }

    @Test
    void recordThatComesBackIsAddedAndOneThatChangesSaysWhatItWas() throws Exception {
        BufferedReader out = new BufferedReader(start());

        live.change(new ClusterChange.Put(ALL_READY));
        List<String> lines = lines(out, 9);
        live.removeQuote();
        lines(out, 4);
        live.change(new ClusterChange.Put(DemoWorld.snapshot().service(QUOTE).orElseThrow()));

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                " ~ quiz-pods.kiada.svc.cluster.local. 30 SRV 0 33 27017"
                                        + " quiz-0.quiz-pods.kiada.svc.cluster.local.",
                                " (was 30 0 50 27017 quiz-0.quiz-pods.kiada.svc.cluster.local.)  kiada/quiz-pods: "))
                .anySatisfy(line -> assertThat(line)
                        .contains(" + quiz-2.quiz-pods.kiada.svc.cluster.local. 30 A 10.244.2.15  kiada/quiz-pods: "));
        assertThat(lines(out, 4)).allMatch(line -> line.contains(" + ") && line.contains("the Service was created"));
        stop.stop();
    }

    @Test
    void scriptsReadWhatAChangedRecordWas() throws Exception {
        BufferedReader out = new BufferedReader(start("-o", "json"));

        live.change(new ClusterChange.Put(ALL_READY));

        JsonNode changed = lines(out, 9).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(change -> change.at("/change").asString().equals("changed"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.at("/before/data").asString()).startsWith("0 50 27017 ");
        assertThat(changed.at("/record/data").asString()).startsWith("0 33 27017 ");
        stop.stop();
    }

    @ParameterizedTest
    @CsvSource({"-n, kube-system", "kube-system/kube-dns, ''", "kube-dns, ''"})
    void onlyWhatWasNamedIsPrinted(String one, String other) throws Exception {
        BufferedReader out = new BufferedReader(
                start(Stream.of(one, other).filter(word -> !word.isEmpty()).toArray(String[]::new)));

        live.removeQuote();
        live.change(new ClusterChange.Removed(ResourceKind.SERVICE, KUBE_DNS));

        assertThat(out.readLine()).contains(" kube-system/kube-dns: ");
        stop.stop();
    }

    @Test
    void releaseThatWasNamedIsNoChange() throws Exception {
        BufferedReader out = new BufferedReader(start("--coredns-version", "1.8.2"));

        live.change(new ClusterChange.Removed(ResourceKind.SERVICE, KUBE_DNS));

        assertThat(out.readLine()).contains(" kube-system/kube-dns: ");
        stop.stop();
    }

    /** The log is bounded: what came is told apart from what stayed. */
    @Test
    void whatComesAfterTheLogHasForgottenSomeIsPrintedOnce() throws Exception {
        BufferedReader out = new BufferedReader(start());
        BigWorld big = new BigWorld(4, 5_000, 1);

        live.change(big.objects()
                .filter(object -> object.kind() == ResourceKind.NAMESPACE
                        || object.equals(big.service(3))
                        || object.equals(big.slice(3)))
                .map(ClusterChange.Put::new)
                .toArray(ClusterChange[]::new));
        int records = new ClusterZone(live.now, KubeadmCorefile.profile()).recordCount(big.service(3));
        assertThat(records).isGreaterThan(20_000);
        assertThat(lines(out, records)).allMatch(line -> line.contains(" namespace-0/service-3: "));
        live.change(new ClusterChange.Removed(ResourceKind.SERVICE, KUBE_DNS));

        assertThat(lines(out, 7)).doesNotHaveDuplicates().allMatch(line -> line.contains(" kube-system/kube-dns: "));
        stop.stop();
    }

    @Test
    void lostConnectionIsToldOnce() throws Exception {
        BufferedReader out = new BufferedReader(start());

        live.listener
                .join()
                .state(new SourceState.Stale(
                        AT.plusMillis(353), Problem.of("Connection refused.").quoting("reset by peer"), 2, AT));
        live.listener.join().state(new SourceState.Stale(AT, Problem.of("Connection refused."), 3, AT));
        live.listener.join().state(new SourceState.Live(AT));
        live.removeQuote();
        out.readLine();

        assertThat(err.toString().lines())
                .containsSubsequence(
                        "portolan: Connection refused. reset by peer. Nothing is heard as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.")
                .hasSize(3);
        stop.stop();
    }

    @Test
    void connectionIsNotBackWhileNothingIsFollowed() throws Exception {
        BufferedReader out = new BufferedReader(start());
        Lag slices =
                new Lag(new WatchedPart(ResourceKind.ENDPOINT_SLICE, ""), AT, Problem.of("Connection refused."), 2, AT);

        live.listener.join().state(new SourceState.Stale(AT, Problem.of("Connection refused."), 2, AT));
        live.listener.join().state(new SourceState.Lagging(AT, List.of(slices), List.of()));
        live.listener.join().state(new SourceState.Stale(AT, Problem.of("Unauthorized."), 3, AT));
        live.listener.join().state(new SourceState.Stale(AT, Problem.of("Unauthorized."), 4, AT));
        live.listener.join().state(new SourceState.Live(AT));
        live.removeQuote();
        out.readLine();

        assertThat(err.toString().lines())
                .containsSubsequence(
                        "portolan: Connection refused. Nothing is heard as of 2026-03-17T14:00:00Z.",
                        "portolan: Unauthorized. Nothing is heard as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.")
                .hasSize(4);
        stop.stop();
    }

    @Test
    void partThatIsLostIsToldOnceAndByName() throws Exception {
        BufferedReader out = new BufferedReader(start());
        Problem problem = Problem.of("Too many requests.");
        WatchedPart slices = new WatchedPart(ResourceKind.ENDPOINT_SLICE, "kiada");

        for (int attempt = 1; attempt < 4; attempt++) {
            Lag lag = new Lag(slices, AT.plusMillis(353), problem, attempt, AT);
            live.listener.join().state(new SourceState.Lagging(AT.plusSeconds(attempt), List.of(lag), List.of()));
        }
        live.listener.join().state(new SourceState.Live(AT));
        live.removeQuote();
        out.readLine();

        assertThat(err.toString().lines())
                .containsSubsequence(
                        "portolan: EndpointSlices in kiada are not followed since 2026-03-17T14:00:00Z: Too many"
                                + " requests.",
                        "portolan: EndpointSlices in kiada are followed again.")
                .hasSize(3);
        stop.stop();
    }

    @Test
    void partThatIsNotTriedSoonIsToldAtOnce() throws Exception {
        BufferedReader out = new BufferedReader(start());
        Instant late = Instant.now().plusSeconds(300);
        Lag slices = new Lag(SLICES, AT, Problem.of("Too many requests."), 1, late);

        live.listener.join().state(new SourceState.Lagging(AT, List.of(slices), List.of()));
        live.removeQuote();
        out.readLine();

        assertThat(err.toString())
                .contains("EndpointSlices are not followed since 2026-03-17T14:00:00Z: Too many requests.");
        stop.stop();
    }

    @Test
    void lossThatPartsMeetOneAfterTheOtherIsToldOnce() throws Exception {
        BufferedReader out = new BufferedReader(start());
        Problem refused = Problem.of("Connection refused.");

        live.listener.join().state(lagging(refused, 1, SLICES));
        live.listener.join().state(lagging(refused, 1, NAMESPACES, SLICES));
        live.listener.join().state(new SourceState.Stale(AT, refused, 2, AT));
        live.listener.join().state(lagging(refused, 5, NAMESPACES, SLICES));
        live.listener.join().state(lagging(refused, 5, SLICES));
        live.listener.join().state(new SourceState.Live(AT));
        live.removeQuote();
        out.readLine();

        assertThat(err.toString().lines())
                .containsExactly(
                        "watching live, 8 Services",
                        "portolan: Connection refused. Nothing is heard as of 2026-03-17T14:00:00Z.",
                        "portolan: The connection is back.");
        stop.stop();
    }

    private static SourceState.Lagging lagging(Problem problem, int attempt, WatchedPart... parts) {
        return new SourceState.Lagging(
                AT,
                Stream.of(parts)
                        .map(part -> new Lag(part, AT, problem, attempt, AT))
                        .toList(),
                List.of(new WatchedPart(ResourceKind.SERVICE, "")));
    }

    @Test
    void snapshotIsNotWatched() {
        FixedSources sources = new FixedSources(FixedSource.of("kind-kind", DemoWorld.snapshot(), AT));

        Invocation call = Invocation.of(sources, "watch", "--snapshot", "kind.yaml");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains("kind-kind is a snapshot, which does not change.");
    }

    @Test
    void demoIsSaidToChangeInTheWindowOnly() {
        Invocation call = Invocation.of(new FixedSources(new DemoSource(InstantSource.fixed(AT))), "watch", "--demo");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .contains("The demo changes in the window only, from its menu. Open it with portolan window --demo");
    }

    private PipedReader start(String... arguments) throws Exception {
        PipedReader out = new PipedReader(1 << 16);
        Terminal terminal = new Terminal(new PrintWriter(new PipedWriter(out)), told(), Colours.NONE);
        CommandLine line =
                new CommandLine(new WatchCommand(new FixedSources(live, FixedSources.naming("live")), terminal, stop));
        String[] all = new String[arguments.length + 2];
        all[0] = "--context";
        all[1] = "live";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        CompletableFuture<Integer> exit =
                CompletableFuture.supplyAsync(() -> line.execute(all), Thread::startVirtualThread);
        live.listener.get(20, TimeUnit.SECONDS).changed(DemoWorld.snapshot(), List.of());
        live.listener.join().state(new SourceState.Live(AT));
        watching.get(20, TimeUnit.SECONDS);
        assertThat(exit).isNotDone();
        return out;
    }

    private static List<String> lines(BufferedReader out, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(out.readLine());
        }
        return lines;
    }

    private PrintWriter told() {
        return new PrintWriter(err, true) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.startsWith("watching")) {
                    watching.complete(true);
                }
            }
        };
    }

    /** A live cluster, as the demo is. */
    private static final class Live implements ClusterSource {

        private final CompletableFuture<SourceListener> listener = new CompletableFuture<>();
        private ClusterSnapshot now = DemoWorld.snapshot();

        @Override
        public SourceDescription description() {
            return new SourceDescription(SourceDescription.Kind.CONTEXT, "live", "127.0.0.1:6443", "");
        }

        @Override
        public SourceConnection open(SourceListener heard) {
            listener.complete(heard);
            return new IdleConnection();
        }

        void removeQuote() {
            change(new ClusterChange.Removed(ResourceKind.SERVICE, QUOTE));
        }

        void change(ClusterChange... changes) {
            now = now.apply(List.of(changes), AT);
            listener.join().changed(now, List.of(changes));
        }
    }
}
