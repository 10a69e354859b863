// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import picocli.CommandLine;

@Timeout(30)
class ServeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void answersFromThePictureUntilItIsStopped() throws Exception {
        StopSignal stop = StopSignal.ofProcess();
        PipedReader out = new PipedReader();
        Terminal terminal =
                new Terminal(new PrintWriter(new PipedWriter(out)), new PrintWriter(new StringWriter()), Colours.NONE);
        CommandLine line = new CommandLine(new ServeCommand(demo(), terminal, stop));
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(
                () -> line.execute("--demo", "--listen", "127.0.0.1:0"), Thread::startVirtualThread);

        String first = new BufferedReader(out).readLine();
        assertThat(first).startsWith("listening on 127.0.0.1:");
        int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
        assertThat(ask("quote.kiada.svc.cluster.local.", port).getSection(Section.ANSWER))
                .extracting(Record::rdataToString)
                .containsExactly("10.96.161.97");

        stop.stop();
        assertThat(exit.get(20, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void pluginsThatMayAnswerOtherwiseAreToldBeforehand() throws Exception {
        Path corefile = Files.writeString(
                folder.resolve("Corefile"), ".:53 {\n hosts\n kubernetes cluster.local\n rewrite name a. b.\n}\n");
        StringWriter err = new StringWriter();
        StopSignal stop = StopSignal.ofProcess();
        stop.stop();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Colours.NONE);
        CommandLine line = new CommandLine(new ServeCommand(demo(), terminal, stop));

        assertThat(line.execute("--demo", "--listen", "127.0.0.1:0", "--corefile", corefile.toString()))
                .isZero();
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        "portolan: `hosts` in line 2 of the Corefile may change answers and is not taken into account.",
                        "portolan: `rewrite` in line 4 of the Corefile may change answers and is not taken into account.");
    }

    @Test
    void addressThatOthersReachIsRefused() {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Colours.NONE);
        CommandLine line = new CommandLine(new ServeCommand(demo(), terminal, StopSignal.ofProcess()));
        line.setExecutionExceptionHandler(new Failures(terminal)::failure);

        assertThat(line.execute("--demo", "--listen", "0.0.0.0:1053")).isEqualTo(2);
        assertThat(err.toString()).contains("Portolan does not listen on 0.0.0.0.");
    }

    private static Message ask(String name, int port) throws IOException {
        byte[] query = Message.newQuery(Record.newRecord(Name.fromString(name), Type.A, DClass.IN))
                .toWire();
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.send(new DatagramPacket(
                    query, query.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            DatagramPacket reply = new DatagramPacket(new byte[4096], 4096);
            socket.receive(reply);
            return new Message(Arrays.copyOf(reply.getData(), reply.getLength()));
        }
    }

    private static FixedSources demo() {
        return new FixedSources(FixedSource.of("demo", DemoWorld.snapshot(), World.CHANGED));
    }
}
