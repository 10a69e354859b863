// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.kube.KubeSources;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Percentile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import picocli.CommandLine;

/**
 * A change that the API server tells is in the next answers on the wire. Short and small by itself;
 * {@code -Dlatency.changes=2400 -Dlatency.services=10000} measures how long it takes from the watch event's bytes until the first
 * answer that has it, and says what it measured.
 */
@Timeout(600)
class ServeLatencyTest {

    /** The headless Service whose endpoint moves. */
    private static final int NUMBER = 3;

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final long BETWEEN_NANOS = 100_000;

    private static final int CHANGES = Integer.getInteger("latency.changes", 20);
    private static final int SERVICES = Integer.getInteger("latency.services", 40);
    private static final BigWorld WORLD = new BigWorld(SERVICES, 15, Math.max(2, SERVICES / 50));

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private final StopSignal stop = StopSignal.ofProcess();
    private CompletableFuture<Integer> exit;
    private DatagramSocket socket;

    @BeforeEach
    void serve() throws IOException {
        WORLD.objects().forEach(server::put);
        // What is looked through for each event would be measured too.
        server.state().compact();
        Path kubeconfig = Files.writeString(
                folder.resolve("config"), KubeconfigText.of(server.url()).toString());
        PipedReader out = new PipedReader();
        PipedWriter pipe = new PipedWriter(out);
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(pipe), new PrintWriter(err), Colours.NONE);
        CommandLine line = new CommandLine(new ServeCommand(new KubeSources(InstantSource.system()), terminal, stop));
        exit = CompletableFuture.supplyAsync(
                () -> {
                    try (pipe) {
                        return line.execute(
                                "--kubeconfig", kubeconfig.toString(), "--context", "test", "--listen", "127.0.0.1:0");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
        String first = new BufferedReader(out).readLine();
        assertThat(first).as(err::toString).startsWith("listening on ");
        socket = new DatagramSocket();
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(first.substring(first.lastIndexOf(':') + 1))));
    }

    @AfterEach
    void end() throws Exception {
        socket.close();
        stop.stop();
        assertThat(exit.get(20, TimeUnit.SECONDS)).isZero();
        server.close();
    }

    @Test
    void changeIsInTheAnswersThatFollow(TestReporter reporter) throws IOException {
        List<Double> latencies = new ArrayList<>();
        Random pauses = new Random(5);
        for (int i = 0; i < CHANGES; i++) {
            String address = "10.255." + (i / 250) + "." + (i % 250 + 1);
            EndpointSlice changed = moved(address);

            long told = System.nanoTime();
            server.put(changed);
            List<String> answer = answer();
            while (!answer.equals(List.of(address))) {
                assertThat(System.nanoTime() - told)
                        .as("nanoseconds without the change, which is waited for in vain")
                        .isLessThan(PATIENCE_NANOS);
                // Who asks without a pause takes the processor from what is measured.
                LockSupport.parkNanos(BETWEEN_NANOS);
                answer = answer();
            }

            latencies.add((System.nanoTime() - server.state().sent()) / 1e6);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauses.nextInt(20)));
        }
        reporter.publishEntry("latency", report(latencies));
        assertThat(answer()).hasSize(1);
    }

    private static EndpointSlice moved(String address) {
        EndpointSlice slice = WORLD.slice(NUMBER);
        Endpoint one = slice.endpoints().getFirst();
        return new EndpointSlice(
                slice.id(),
                slice.labels(),
                slice.addressType(),
                slice.ports(),
                List.of(new Endpoint(List.of(address), EndpointConditions.READY, "", one.target(), one.placement())));
    }

    private List<String> answer() throws IOException {
        var id = WORLD.service(NUMBER).id();
        byte[] query = Message.newQuery(Record.newRecord(
                        Name.fromString(id.name() + "." + id.namespace() + ".svc.cluster.local."), Type.A, DClass.IN))
                .toWire();
        socket.send(new DatagramPacket(query, query.length));
        DatagramPacket reply = new DatagramPacket(new byte[4096], 4096);
        socket.receive(reply);
        return new Message(Arrays.copyOf(reply.getData(), reply.getLength()))
                .getSection(Section.ANSWER).stream().map(Record::rdataToString).toList();
    }

    private static String report(List<Double> all) {
        List<Double> warm = all.subList(all.size() / 2, all.size());
        return String.format(
                Locale.ROOT,
                "%d services, second half of %d changes: 50th %.2f, 95th %.2f, 99th %.2f, most %.2f ms from the event's"
                        + " bytes to the answer",
                SERVICES,
                all.size(),
                Percentile.of(warm, 50),
                Percentile.of(warm, 95),
                Percentile.of(warm, 99),
                Percentile.of(warm, 100));
    }
}
