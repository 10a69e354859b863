// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Client;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.serve.DnsServer;
import dev.portolan.serve.ListenAddress;
import dev.portolan.serve.Responder;
import dev.portolan.ui.serve.LoopbackDns;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/** Serves what the window asks to be served. */
final class ServedDns implements LoopbackDns {

    private final InstantSource clock;

    ServedDns(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Server start(int port, ClusterZone zone) throws ProblemException {
        Pictures pictures = new Pictures(clock, zone);
        ListenAddress listen = new ListenAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        DnsServer server = DnsServer.start(listen, () -> pictures);
        return new Running(server, pictures);
    }

    /** Answers each message from the picture of its moment. Remembers as the cache does, but not beyond a picture. */
    private static final class Pictures implements Responder {

        private final LongAdder answered = new LongAdder();
        private volatile Resolver current;

        Pictures(InstantSource clock, ClusterZone zone) {
            current = new Resolver(zone, Surroundings.offline().withClock(clock));
        }

        void show(ClusterZone zone) {
            if (!zone.equals(current.zone())) {
                current = current.next(zone);
            }
        }

        @Override
        public void respond(byte[] message, int length, Client client, Resolver.ReplySink sink) throws IOException {
            answered.increment();
            current.answer(message, length, client, sink);
        }
    }

    private record Running(DnsServer server, Pictures pictures) implements Server {

        @Override
        public void show(ClusterZone zone) {
            pictures.show(zone);
        }

        @Override
        public int port() {
            return server.address().getPort();
        }

        @Override
        public long answered() {
            return pictures.answered.sum();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
