// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.ui.serve.LoopbackDns;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.List;

/** Opens no socket. Remembers what its servers were shown; some ports are taken. */
public final class FixedLoopbackDns implements LoopbackDns {

    /** The port that is always taken. */
    public static final int TAKEN = 53;

    private final List<FixedServer> started = new ArrayList<>();

    /** Every server that was started, in order. */
    public List<FixedServer> started() {
        return started;
    }

    @Override
    public Server start(int port, ClusterZone zone) throws ProblemException {
        if (port == TAKEN) {
            throw new ProblemException(
                    Problem.of("Portolan cannot listen on 127.0.0.1:53.").withRemedy("Choose another port."));
        }
        FixedServer server = new FixedServer(port == 0 ? 40_053 : port);
        server.show(zone);
        started.add(server);
        return server;
    }

    /** A server that says it runs. */
    public static final class FixedServer implements Server {

        private final int port;
        private final List<ClusterZone> shown = new ArrayList<>();
        private long answered;
        private boolean closed;

        private FixedServer(int port) {
            this.port = port;
        }

        /** The pictures that it was told to answer from. */
        public List<ClusterZone> shown() {
            return shown;
        }

        /** Somebody asked so many questions. */
        public void ask(int questions) {
            answered += questions;
        }

        /** Whether it was stopped. */
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void show(ClusterZone zone) {
            shown.add(zone);
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public long answered() {
            return answered;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
