// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Nanoseconds from the octets of a question to the octets of its answer, without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ResolverBenchmark {

    private static final Map<String, String> QUESTIONS = Map.of(
            "1 A", "quote.kiada.svc.cluster.local. A",
            "4 A", "quote-headless.kiada.svc.cluster.local. A",
            "SRV of a port", "_http._tcp.quote.kiada.svc.cluster.local. SRV",
            "NXDOMAIN", "nothing.kiada.svc.cluster.local. A",
            "100 A", "hundred.bench.svc.cluster.local. A");

    /** What is asked. */
    @Param({"1 A", "4 A", "SRV of a port", "NXDOMAIN", "100 A"})
    public String question = "";

    private final Client client = Client.local(Transport.TCP);
    private Resolver resolver = Resolver.offline(zone());
    private byte[] query = new byte[0];

    @Setup
    public void ask() throws IOException {
        resolver = Resolver.offline(zone());
        String[] parts = QUESTIONS.get(question).split(" ");
        Record asked = Record.newRecord(Name.fromString(parts[0]), Type.value(parts[1]), DClass.IN);
        query = Message.newQuery(asked).toWire();
    }

    @Benchmark
    public void answer(Blackhole hole) throws IOException {
        resolver.answer(query, query.length, client, (octets, length) -> {
            hole.consume(octets);
            hole.consume(length);
        });
    }

    private static ClusterZone zone() {
        String[] hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "10.9.0." + i)
                .toArray(String[]::new);
        World world = new World().headless("bench/hundred", "http:80/TCP");
        world.slice("bench/hundred", "hundred-1", "http:80/TCP", hundred);
        Snapshots.resource("/conformance/snapshot/all.json.gz").services().forEach(world::with);
        Snapshots.resource("/conformance/snapshot/all.json.gz").slices().forEach(world::with);
        return new ClusterZone(world.snapshot(), KubeadmCorefile.profile());
    }
}
