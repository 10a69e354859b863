// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.Authority;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.Faults;
import dev.portolan.testing.Identity;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a server and the way to it do, in whatever order: once they behave again, the picture is the server's. */
class FaultProperties {

    private static final BigWorld WORLD = new BigWorld(12, 2, 3);

    private static final ExternalNameService UMLAUT = new ExternalNameService(
            new ServiceMetadata(new NamespacedName("namespace-0", "alias"), Map.of("text", "ümlaut"), Map.of(), null),
            List.of(),
            "example.com");

    /** Soon enough that a stalled watch is taken up again while somebody waits. */
    private static final Pace HASTY = new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofMillis(5),
            Duration.ofMillis(40));

    /** What goes wrong, or changes. */
    private enum Fault {
        CUT_WITHIN_A_CHARACTER("cut WITHIN_A_CHARACTER"),
        CUT_IN_AN_EVENT("cut ORDERLY"),
        STALL("cut STALL"),
        RESET(""),
        SILENCE("silent"),
        RESTART(""),
        SET_BACK(""),
        GONE_AS_EVENT("410 event"),
        GONE_AS_STATUS("410 status"),
        TOKEN_REFUSED("401"),
        LIST_FORBIDDEN("403"),
        WATCH_FORBIDDEN("403"),
        SLICES_NOT_FOUND("404"),
        TOO_MANY_REQUESTS("429"),
        INTERNAL_ERRORS("500"),
        NO_JSON("302"),
        WRONG_FIELD(""),
        PACKED("packed"),
        IN_JSON("in JSON"),
        HEAD_ALONE("head alone"),
        EXPIRED_CERTIFICATE(""),
        REMOVAL(""),
        CHANGE("");

        /** How the server tells that the client met it; empty if it cannot but be met. */
        private final String bite;

        Fault(String bite) {
            this.bite = bite;
        }
    }

    /** One step, with the number of the object that it is about. */
    private record Step(Fault fault, int number) {}

    private final Authority authority = new Authority("kubernetes");
    private final Identity valid = authority.server("localhost", Instant.now().plus(Duration.ofDays(1)));
    private final Identity expired = authority.server("localhost", Instant.parse("2026-03-05T12:00:00Z"));

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void pictureIsTheServersOnceItBehaves(@ForAll("steps") List<Step> steps) throws IOException {
        following((server, heard) -> steps.forEach(step -> perform(step, server, heard)));
    }

    /** A fault that nobody meets proves nothing. */
    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void eachFaultAloneIsMetAndSurvived(@ForAll Fault fault) throws IOException {
        following((server, heard) -> {
            perform(new Step(fault, 3), server, heard);
            if (!fault.bite.isEmpty()) {
                server.faults().awaitBite(fault.bite);
            }
        });
    }

    private void following(BiConsumer<FakeApiServer, RecordingListener> trouble) throws IOException {
        Path folder = Files.createTempDirectory("faults");
        try (FakeApiServer server = FakeApiServer.secure(valid, null)) {
            WORLD.objects().forEach(server::put);
            server.faults().requireTokens("good");
            RecordingListener heard = new RecordingListener();
            try (SourceConnection _ = LiveFixture.open(
                    KubeconfigText.of(server.url())
                            .trusting(authority)
                            .user("token: good")
                            .write(folder),
                    heard,
                    HASTY)) {
                heard.await(SourceState.Live.class);
                trouble.accept(server, heard);
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

    private void perform(Step step, FakeApiServer server, RecordingListener heard) {
        int number = step.number();
        switch (step.fault()) {
            case CUT_WITHIN_A_CHARACTER -> {
                server.faults().cutNext(Faults.Cut.WITHIN_A_CHARACTER);
                server.put(UMLAUT);
            }
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
                boolean asStatus = step.fault() == Fault.GONE_AS_STATUS;
                server.faults().goneAsStatus(asStatus);
                if (asStatus) {
                    server.reset();
                }
                server.remove(ResourceKind.SERVICE, WORLD.service(number).id());
                server.state().compact();
            }
            case TOKEN_REFUSED -> {
                server.faults().requireTokens("another");
                server.reset();
            }
            case LIST_FORBIDDEN, WATCH_FORBIDDEN -> {
                boolean watch = step.fault() == Fault.WATCH_FORBIDDEN;
                String kind = number % 2 == 0 ? "/services" : "/endpointslices";
                server.faults()
                        .forbid(
                                request -> request.isWatch() == watch
                                        && request.path().endsWith(kind),
                                "forbidden");
                server.state().compact();
            }
            case SLICES_NOT_FOUND -> answer(server, "/endpointslices", 404, 3);
            case TOO_MANY_REQUESTS -> answer(server, "/", 429, 4);
            case INTERNAL_ERRORS -> answer(server, "/", 500, 5);
            case NO_JSON -> answer(server, "/api/v1/services", 302, 2);
            case WRONG_FIELD ->
                server.state()
                        .putRaw(
                                ResourceKind.SERVICE,
                                WORLD.service(number).id(),
                                "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"%s\",\"resourceVersion\":\"$VERSION\"},\"spec\":{\"ports\":7}}"
                                        .formatted(
                                                WORLD.service(number).id().name(),
                                                WORLD.service(number).id().namespace()));
            case PACKED -> {
                server.faults().gzip(number % 2 == 1);
                server.state().compact();
            }
            case IN_JSON -> {
                server.faults().protobuf(number % 2 == 0);
                server.state().compact();
            }
            case HEAD_ALONE -> {
                server.faults().protobuf(number % 2 == 0);
                server.faults().behead(request -> !request.isWatch(), 3);
                server.state().compact();
            }
            case EXPIRED_CERTIFICATE -> expire(server, heard);
            case REMOVAL ->
                server.remove(ResourceKind.ENDPOINT_SLICE, WORLD.slice(number).id());
            case CHANGE -> server.put(WORLD.service(number), WORLD.slice(number));
        }
        server.put(WORLD.service(number + 1));
    }

    private static void answer(FakeApiServer server, String pathPart, int status, int times) {
        server.faults().answer(pathPart, status, times);
        server.reset();
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

    private void expire(FakeApiServer server, RecordingListener heard) {
        server.goDown();
        server.prove(expired);
        server.comeUp();
        heard.await(SourceState.Stale.class, stale -> stale.problem().happened().contains("expired"));
        server.goDown();
        server.prove(valid);
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
