// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Resolver;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DnsServerTest {

    /** Answers with what it was asked, after the name of the transport; stays silent to an empty message. */
    private static final Responder ECHO = (query, length, client, reply) -> {
        if (length > 0) {
            send(reply, client.transport() + " " + new String(query, 0, length, StandardCharsets.US_ASCII));
        }
    };

    private final AtomicReference<Responder> responder = new AtomicReference<>(ECHO);
    private DnsServer server;

    @BeforeEach
    void start() throws ProblemException {
        server = DnsServer.start(ListenAddress.parse("127.0.0.1:0"), responder::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersDatagrams() throws IOException {
        assertThat(askUdp("hello")).isEqualTo("UDP hello");
    }

    @Test
    void answersPipelinedMessagesOnOneConnectionInOrder() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "one");
            send(socket, "two");

            assertThat(receive(socket)).isEqualTo("TCP one");
            assertThat(receive(socket)).isEqualTo("TCP two");
        }
    }

    @Test
    void sendsEveryMessageOfAnAnswer() throws IOException {
        responder.set((_, _, _, reply) -> {
            for (String part : List.of("a", "b", "c")) {
                send(reply, part);
            }
        });
        try (Socket socket = connect()) {
            send(socket, "transfer");

            assertThat(List.of(receive(socket), receive(socket), receive(socket)))
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    void nextMessageIsAnsweredByTheNextPicture() throws IOException {
        askUdp("before");
        responder.set((_, _, _, reply) -> send(reply, "after"));

        assertThat(askUdp("again")).isEqualTo("after");
    }

    @Test
    void messageInManyPiecesIsPutTogether() throws IOException {
        try (Socket socket = connect()) {
            for (byte octet : new byte[] {0, 4, 's', 'l', 'o', 'w'}) {
                socket.getOutputStream().write(octet);
                socket.getOutputStream().flush();
            }

            assertThat(receive(socket)).isEqualTo("TCP slow");
        }
    }

    @Test
    void silentConnectionsDoNotKeepOthersOut() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 1_100; i++) {
                silent.add(connect());
            }
            try (Socket socket = connect()) {
                send(socket, "still there");

                assertThat(receive(socket)).isEqualTo("TCP still there");
            }
            assertThat(silent.getFirst().getInputStream().read()).isEqualTo(-1);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void closedServerFreesItsPort() throws Exception {
        String address = server.addressText();
        server.close();

        try (DnsServer again = DnsServer.start(ListenAddress.parse(address), responder::get)) {
            assertThat(again.addressText()).isEqualTo(address);
        }
    }

    @Test
    void messageThatMeetsADefectCostsNoOtherAnswer() throws IOException {
        int sockets = 2 * Runtime.getRuntime().availableProcessors();
        responder.set((_, _, _, _) -> {
            throw new IllegalStateException("a defect");
        });
        for (int i = 0; i < sockets; i++) {
            tellUdp("lost");
        }
        try (Socket socket = connect()) {
            send(socket, "lost");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        responder.set(ECHO);
        for (int i = 0; i < sockets; i++) {
            assertThat(askUdp("again")).isEqualTo("UDP again");
        }
    }

    @Test
    void takenPortIsToldInWords() {
        assertThatThrownBy(() -> DnsServer.start(ListenAddress.parse(server.addressText()), responder::get))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot listen on " + server.addressText())
                .hasMessageContaining("Choose another port");
    }

    private Socket connect() throws IOException {
        return new Socket(server.address().getAddress(), server.address().getPort());
    }

    private void tellUdp(String message) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(bytes, bytes.length, server.address()));
        }
    }

    private String askUdp(String question) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] bytes = question.getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(bytes, bytes.length, server.address()));
            DatagramPacket packet = new DatagramPacket(new byte[512], 512);
            socket.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
        }
    }

    private static void send(Resolver.ReplySink sink, String text) throws IOException {
        sink.send(text.getBytes(StandardCharsets.US_ASCII), text.length());
    }

    private static void send(Socket socket, String message) throws IOException {
        byte[] bytes = new byte[message.length() + 2];
        bytes[1] = (byte) message.length();
        System.arraycopy(message.getBytes(StandardCharsets.US_ASCII), 0, bytes, 2, message.length());
        socket.getOutputStream().write(bytes);
    }

    private static String receive(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return text(in.readNBytes(in.readUnsignedShort()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
