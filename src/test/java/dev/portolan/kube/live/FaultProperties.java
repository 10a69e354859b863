// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.Faults;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a server and the way to it do, in whatever order: once they behave again, the picture is the server's. */
class FaultProperties {

    private static final BigWorld WORLD = new BigWorld(12, 2, 3);

    /** Soon enough that a stalled watch is taken up again while somebody waits. */
    private static final Pace HASTY = new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofMillis(5),
            Duration.ofMillis(40));

    /** What goes wrong, or changes. */
    private enum Fault {
        CUT_WITHIN_A_CHARACTER,
        CUT_IN_AN_EVENT,
        STALL,
        RESET,
        SILENCE,
        RESTART,
        SET_BACK,
        GONE_AS_EVENT,
        GONE_AS_STATUS,
        TOKEN_REFUSED,
        SERVICES_FORBIDDEN,
        SLICES_NOT_FOUND,
        TOO_MANY_REQUESTS,
        INTERNAL_ERRORS,
        NO_JSON,
        WRONG_FIELD,
        PACKED,
        IN_JSON,
        REMOVAL,
        CHANGE
    }

    /** One step, with the number of the object that it is about. */
    private record Step(Fault fault, int number) {}

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void pictureIsTheServersOnceItBehaves(@ForAll("steps") List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("faults");
        try (FakeApiServer server = LiveFixture.serving(WORLD)) {
            server.faults().requireTokens("good");
            RecordingListener heard = new RecordingListener();
            try (SourceConnection _ = LiveFixture.open(
                    KubeconfigText.of(server.url()).user("token: good").write(folder), heard, HASTY)) {
                heard.await(SourceState.Live.class);
                steps.forEach(step -> perform(step, server, heard));
                heal(server);
                LiveFixture.awaitSame(heard, server);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Fault.class), Arbitraries.integers().between(0, 15))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(9);
    }

    private static void perform(Step step, FakeApiServer server, RecordingListener heard) {
        int number = step.number();
        switch (step.fault()) {
            case CUT_WITHIN_A_CHARACTER -> server.faults().cutNext(Faults.Cut.WITHIN_A_CHARACTER);
            case CUT_IN_AN_EVENT -> server.faults().cutNext(Faults.Cut.ORDERLY);
            case STALL -> server.faults().cutNext(Faults.Cut.STALL);
            case RESET -> server.reset();
            case SILENCE -> {
                server.faults().silent(true);
                server.reset();
            }
            case RESTART -> restart(server, heard, 10_000 + number);
            case SET_BACK -> restart(server, heard, 7);
            case GONE_AS_EVENT, GONE_AS_STATUS -> {
                server.faults().goneAsStatus(step.fault() == Fault.GONE_AS_STATUS);
                server.remove(ResourceKind.SERVICE, WORLD.service(number).id());
                server.state().compact();
            }
            case TOKEN_REFUSED -> {
                server.faults().requireTokens("another");
                server.reset();
            }
            case SERVICES_FORBIDDEN ->
                server.faults().forbid(request -> request.path().endsWith("/services"), "services is forbidden");
            case SLICES_NOT_FOUND -> server.faults().answer("/endpointslices", 404, 3);
            case TOO_MANY_REQUESTS -> server.faults().answer("/", 429, 4);
            case INTERNAL_ERRORS -> server.faults().answer("/", 500, 5);
            case NO_JSON -> server.faults().answer("/api/v1/services", 302, 2);
            case WRONG_FIELD ->
                server.state()
                        .putRaw(
                                ResourceKind.SERVICE,
                                WORLD.service(number).id(),
                                "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"%s\",\"resourceVersion\":\"$VERSION\"},\"spec\":{\"ports\":7}}"
                                        .formatted(
                                                WORLD.service(number).id().name(),
                                                WORLD.service(number).id().namespace()));
            case PACKED -> server.faults().gzip(number % 2 == 0);
            case IN_JSON -> server.faults().protobuf(number % 2 == 0);
            case REMOVAL ->
                server.remove(ResourceKind.ENDPOINT_SLICE, WORLD.slice(number).id());
            case CHANGE -> server.put(WORLD.service(number), WORLD.slice(number));
        }
        server.put(WORLD.service(number + 1));
    }

    /** Down for longer than anybody waits before the next try, so that all have noticed; back with something gone. */
    private static void restart(FakeApiServer server, RecordingListener heard, long version) {
        server.goDown();
        Instant noticed = Instant.now().plus(HASTY.longestRetry().multipliedBy(20));
        heard.await(
                SourceState.Stale.class,
                stale -> Objects.requireNonNull(stale.nextTry()).isAfter(noticed));
        server.remove(ResourceKind.SERVICE, WORLD.service(2).id());
        server.state().restartAt(version);
        server.comeUp();
    }

    private static void heal(FakeApiServer server) {
        server.faults().allowEverything();
        server.faults().silent(false);
        server.faults().requireTokens("good");
        server.faults().cutNext(null);
        server.state().bookmark();
    }
}
