// SPDX-License-Identifier: Apache-2.0
package dev.portolan.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A DNS server on loopback that knows a few records and follows no alias, or says nothing at all. */
final class LoopbackServer implements AutoCloseable {

    private static final int LARGEST = 4_096;

    private final DatagramSocket socket;
    private final List<Record> records;
    private final boolean silent;
    private final List<String> questions = new CopyOnWriteArrayList<>();

    private LoopbackServer(List<Record> records, boolean silent) throws IOException {
        this.records = records;
        this.silent = silent;
        socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    /** Records as {@code name type data}. */
    static LoopbackServer answering(String... records) throws IOException {
        return new LoopbackServer(Stream.of(records).map(LoopbackServer::record).toList(), false);
    }

    static LoopbackServer silent() throws IOException {
        return new LoopbackServer(List.of(), true);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was asked, in order. */
    List<String> questions() {
        return questions;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                Record asked = query.getQuestion();
                questions.add(asked.getName() + " " + Type.string(asked.getType()));
                if (!silent) {
                    byte[] answer = answer(query).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // The socket was closed, which ends the loop.
                continue;
            }
        }
    }

    private Message answer(Message query) {
        Record asked = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(asked, Section.QUESTION);
        List<Record> owned = records.stream()
                .filter(record -> record.getName().equals(asked.getName()))
                .toList();
        answer.getHeader().setRcode(owned.isEmpty() ? Rcode.NXDOMAIN : Rcode.NOERROR);
        owned.stream()
                .filter(record -> record.getType() == asked.getType() || record.getType() == Type.CNAME)
                .forEach(record -> answer.addRecord(record, Section.ANSWER));
        return answer;
    }

    private static Record record(String text) {
        String[] parts = text.split(" ", 3);
        try {
            return Record.fromString(
                    Name.fromString(parts[0]), Type.value(parts[1]), DClass.IN, 60, parts[2], Name.root);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
