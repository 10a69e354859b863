// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import dev.portolan.resolve.Client;
import dev.portolan.resolve.Transport;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers datagrams, on as many sockets as the system lets share the port. */
final class UdpListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UdpListener.class);
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final int MOST_SOCKETS = 8;

    private final List<DatagramChannel> channels;
    private final Supplier<Responder> current;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private UdpListener(List<DatagramChannel> channels, Supplier<Responder> current) {
        this.channels = channels;
        this.current = current;
    }

    static UdpListener bind(InetSocketAddress address, Supplier<Responder> current) throws IOException {
        List<DatagramChannel> channels = new ArrayList<>();
        try {
            DatagramChannel first = open(address);
            channels.add(first.bind(address));
            boolean shares = first.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT);
            int wanted = shares ? Math.min(MOST_SOCKETS, Runtime.getRuntime().availableProcessors()) : 1;
            while (channels.size() < wanted) {
                DatagramChannel next = open(address);
                channels.add(next);
                next.bind(address);
            }
            return new UdpListener(channels, current);
        } catch (IOException e) {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
            throw e;
        }
    }

    void start() {
        channels.forEach(this::startServing);
    }

    /** A message that meets a defect costs its own answer and no other. */
    private void startServing(DatagramChannel channel) {
        threads.add(Thread.ofPlatform()
                .name("dns-udp")
                .daemon()
                .uncaughtExceptionHandler((_, defect) -> {
                    LOG.error("a datagram was not answered", defect);
                    startServing(channel);
                })
                .start(() -> serve(channel)));
    }

    @Override
    public void close() {
        for (DatagramChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("closing a UDP socket", e);
            }
        }
        threads.forEach(UdpListener::join);
    }

    private static DatagramChannel open(InetSocketAddress address) throws IOException {
        boolean six = address.getAddress() instanceof Inet6Address;
        DatagramChannel channel =
                DatagramChannel.open(six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
            channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        return channel;
    }

    private void serve(DatagramChannel channel) {
        ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
        ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
        byte[] query = new byte[LARGEST_DATAGRAM];
        while (channel.isOpen()) {
            try {
                in.clear();
                InetSocketAddress from = (InetSocketAddress) channel.receive(in);
                int length = in.flip().remaining();
                in.get(query, 0, length);
                Client client = new Client(Transport.UDP, from.getAddress());
                current.get().respond(query, length, client, (octets, count) -> {
                    channel.send(out.clear().put(octets, 0, count).flip(), from);
                });
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // Linux reports a client that has gone away (ICMP port unreachable) on the next call.
                LOG.debug("a datagram was not answered", e);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
