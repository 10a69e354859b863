// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A proxy on the loopback interface, SOCKS5 (RFC 1928) without passwords or HTTP with {@code CONNECT}. Wherever it is told to go,
 * it goes to one port of this machine.
 */
public final class FakeProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final boolean socks;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile String refusal = "";
    private volatile String demanded = "";

    private FakeProxy(int target, boolean socks) {
        this.target = target;
        this.socks = socks;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("fake proxy").start(this::accept);
    }

    /** One that speaks SOCKS5 and leads to that port. */
    public static FakeProxy socks(int target) {
        return new FakeProxy(target, true);
    }

    /** One that speaks HTTP and leads to that port. */
    public static FakeProxy http(int target) {
        return new FakeProxy(target, false);
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** Lets nothing through any more, and ends no connection. */
    public void fallSilent() {
        silent = true;
    }

    /** Refuses whoever does not say that word with what it asks by HTTP, such as a password. */
    public void demand(String word) {
        demanded = word;
    }

    /** Refuses all with that status line of HTTP, such as {@code 403 Forbidden}, or that reply of SOCKS. */
    public void refuse(String status) {
        refusal = status;
    }

    /** Where it was told to go, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().name("fake proxy connection").start(() -> serve(client));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            if (socks) {
                greet(in, client.getOutputStream());
            } else {
                connect(in, client.getOutputStream());
            }
            Thread.ofVirtual().name("fake proxy answer").start(() -> copy(server, client));
            copy(in, server.getOutputStream());
            if (silent) {
                closed.await();
            }
        } catch (IOException e) {
            // One of the two went.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(DataInputStream in, OutputStream out) throws IOException {
        in.readByte();
        in.skipNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, 0});
        in.skipNBytes(3);
        String host = in.readUnsignedByte() == 3
                ? new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII)
                : InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
        asked.add(host + ":" + in.readUnsignedShort());
        byte reply = refusal.isEmpty() ? 0 : Byte.parseByte(refusal);
        out.write(new byte[] {5, reply, 0, 1, 127, 0, 0, 1, 0, 0});
    }

    private void connect(DataInputStream in, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readByte());
        }
        asked.add(head.toString().lines().findFirst().orElse(""));
        String status = head.toString().contains(demanded) ? refusal : "407 Proxy Authentication Required";
        String answer = status.isEmpty() ? "200 Connected" : status + "\r\nContent-Length: 0";
        out.write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void copy(Socket from, Socket to) {
        try {
            copy(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // One of the two went.
            return;
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (!silent) {
                to.write(buffer, 0, count);
            }
        }
    }
}
