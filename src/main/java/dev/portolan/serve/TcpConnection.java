// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import dev.portolan.resolve.Client;
import dev.portolan.resolve.Transport;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One TCP connection: messages with two octets of length before each (RFC 1035 section 4.2.2), pipelined (RFC 7766). */
final class TcpConnection implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpConnection.class);
    /** How long a client may be silent between messages; CoreDNS allows ten seconds. */
    private static final int IDLE_MILLIS = 10_000;
    /** How long a message may take from its first octet to its last. */
    private static final long MESSAGE_NANOS = 5_000_000_000L;

    private static final int CHUNK = 4_096;
    private static final int NANOS_A_MILLI = 1_000_000;

    private final Socket socket;
    private final Supplier<Responder> current;
    private final TcpListener listener;

    TcpConnection(Socket socket, Supplier<Responder> current, TcpListener listener) {
        this.socket = socket;
        this.current = current;
        this.listener = listener;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
            while (answerNext(in, out)) {
                listener.heard(this);
            }
        } catch (IOException e) {
            LOG.debug("a TCP connection ended", e);
        } finally {
            listener.ended(this);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing a TCP connection", e);
        }
    }

    private boolean answerNext(InputStream in, OutputStream out) throws IOException {
        socket.setSoTimeout(IDLE_MILLIS);
        int high = in.read();
        if (high < 0) {
            return false;
        }
        long deadline = System.nanoTime() + MESSAGE_NANOS;
        int low = message(in, 1, deadline)[0] & 0xff;
        byte[] query = message(in, high << 8 | low, deadline);
        Client client = new Client(Transport.TCP, socket.getInetAddress());
        current.get().respond(query, query.length, client, (octets, length) -> {
            out.write(length >> 8);
            out.write(length);
            out.write(octets, 0, length);
        });
        if (in.available() == 0) {
            out.flush();
        }
        return true;
    }

    /** Takes octets as they come, so that a promised length costs nothing until it is kept. */
    private byte[] message(InputStream in, int length, long deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(length, CHUNK));
        byte[] chunk = new byte[Math.min(length, CHUNK)];
        while (bytes.size() < length) {
            long left = (deadline - System.nanoTime()) / NANOS_A_MILLI;
            socket.setSoTimeout((int) Math.max(1, left));
            int count = in.read(chunk, 0, Math.min(chunk.length, length - bytes.size()));
            if (count < 0) {
                throw new EOFException("the client left within a message");
            }
            bytes.write(chunk, 0, count);
        }
        return bytes.toByteArray();
    }
}
