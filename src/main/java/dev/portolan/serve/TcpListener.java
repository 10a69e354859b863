// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections and keeps their number within bounds: beyond them the one that has been silent longest goes. */
final class TcpListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpListener.class);
    private static final int BACKLOG = 1_024;
    private static final int MOST_CONNECTIONS = 1_024;
    private static final Duration PAUSE_WITHOUT_FILES = Duration.ofMillis(50);

    private final ServerSocket server;
    private final Supplier<Responder> current;
    private final SequencedSet<TcpConnection> connections = new LinkedHashSet<>();
    private @Nullable Thread acceptor;

    private TcpListener(ServerSocket server, Supplier<Responder> current) {
        this.server = server;
        this.current = current;
    }

    static TcpListener bind(InetSocketAddress address, Supplier<Responder> current) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(address, BACKLOG);
            return new TcpListener(server, current);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    int port() {
        return server.getLocalPort();
    }

    void start() {
        acceptor = Thread.ofPlatform().name("dns-tcp").daemon().start(this::accept);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("closing the TCP socket", e);
        }
        List<TcpConnection> open;
        synchronized (connections) {
            open = List.copyOf(connections);
        }
        open.forEach(TcpConnection::close);
        Thread thread = acceptor;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The connection has something to say: it is now the last one to be closed for its silence. */
    void heard(TcpConnection connection) {
        synchronized (connections) {
            if (connections.remove(connection)) {
                connections.addLast(connection);
            }
        }
    }

    void ended(TcpConnection connection) {
        synchronized (connections) {
            connections.remove(connection);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.debug("accepting a connection", e);
                    pause();
                }
            }
        }
    }

    private void admit(Socket socket) {
        TcpConnection connection = new TcpConnection(socket, current, this);
        TcpConnection silent = null;
        synchronized (connections) {
            if (connections.size() >= MOST_CONNECTIONS) {
                silent = connections.removeFirst();
            }
            connections.addLast(connection);
        }
        if (silent != null) {
            silent.close();
        }
        Thread.ofVirtual()
                .name("dns-tcp-connection")
                .uncaughtExceptionHandler((_, defect) -> LOG.error("a question over TCP was not answered", defect))
                .start(connection);
    }

    /** Without file descriptors left, accepting fails at once; wait for some connection to end. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_WITHOUT_FILES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
