// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An API server on the loopback interface that holds what a test puts there, speaks HTTP/1.1 by hand, and can be made to
 * misbehave as real ones do. What it holds is changed through {@link #state()}, how it behaves through {@link #faults()}.
 */
public final class FakeApiServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private volatile ServerSocketFactory sockets;
    private final boolean tls;
    private final FakeApiState state = new FakeApiState();
    private final Faults faults = new Faults();
    private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> serverNames = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Door door;
    private final int port;

    private FakeApiServer(ServerSocketFactory sockets, boolean tls) {
        this.sockets = sockets;
        this.tls = tls;
        this.port = listen(0);
    }

    /** One that speaks plain HTTP. */
    public static FakeApiServer plain() {
        return new FakeApiServer(ServerSocketFactory.getDefault(), false);
    }

    /**
     * One that speaks TLS.
     *
     * @param own what it proves itself with
     * @param clients whose client certificates it believes; null if it asks for none
     */
    public static FakeApiServer secure(Identity own, @Nullable Authority clients) {
        return new FakeApiServer(TlsSockets.server(own, clients), true);
    }

    /** Where it listens. */
    public String url() {
        return (tls ? "https" : "http") + "://127.0.0.1:" + port;
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** What it holds. */
    public FakeApiState state() {
        return state;
    }

    /** How it misbehaves. */
    public Faults faults() {
        return faults;
    }

    /** Everything that it was asked, in order. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** The names that it was called by in TLS (RFC 6066 section 3), in order. */
    public List<String> serverNames() {
        return List.copyOf(serverNames);
    }

    /** Waits until it was asked such things that often. */
    public synchronized void awaitRequests(Predicate<FakeRequest> such, long times) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (requests.stream().filter(such).count() < times) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for a request");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private synchronized void remember(FakeRequest request) {
        requests.add(request);
        notifyAll();
    }

    /** Adds or changes objects. */
    public void put(ClusterObject... objects) {
        for (ClusterObject object : objects) {
            state.put(object);
        }
    }

    /** Removes an object. */
    public void remove(ResourceKind kind, NamespacedName id) {
        state.remove(kind, id);
    }

    /** Refuses connections from now on, and breaks those that there are. */
    public void goDown() {
        refuseNewcomers();
        reset();
    }

    /** Refuses connections from now on; those that there are go on. */
    public void refuseNewcomers() {
        Door now = door;
        door = null;
        if (now != null) {
            now.shut();
        }
    }

    /** Listens again on the same port. */
    public void comeUp() {
        listen(port);
    }

    /** Proves itself with another certificate once it {@link #comeUp comes up} again. */
    public void prove(Identity own) {
        sockets = TlsSockets.server(own, null);
    }

    /** Breaks all connections that there are with a reset; those that come meanwhile go on. */
    public void reset() {
        for (Socket socket : List.copyOf(connections)) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // It is broken already.
                continue;
            }
        }
    }

    @Override
    public void close() {
        goDown();
        state.close();
    }

    private int listen(int wanted) {
        try {
            ServerSocket socket = sockets.createServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            door = new Door(socket, Thread.ofVirtual().name("fake api").start(() -> accept(socket)));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                // As an API server does; else an event can wait 40 ms for the word that the one before it has come.
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().name("fake api connection").start(() -> {
                    try (connection) {
                        greet(connection);
                        new FakeConnection(connection, state, faults, this::remember).serve();
                    } catch (IOException e) {
                        // The client went, or a fault cut it off.
                        return;
                    } finally {
                        connections.remove(connection);
                    }
                });
            } catch (IOException e) {
                // A TLS client that went during its handshake, or the listener was closed.
                continue;
            }
        }
    }

    private void greet(Socket connection) {
        if (connection instanceof SSLSocket secure && secure.getSession() instanceof ExtendedSSLSession session) {
            session.getRequestedServerNames()
                    .forEach(name -> serverNames.add(new String(name.getEncoded(), StandardCharsets.US_ASCII)));
        }
    }

    private record Door(ServerSocket listener, Thread accepting) {

        /** Once it returns the port is free: a listener ends with the thread that waits at it. */
        void shut() {
            try {
                listener.close();
                accepting.join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
