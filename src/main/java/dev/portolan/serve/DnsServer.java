// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** A running DNS server on a loopback address, UDP and TCP on the same port. Safe for any thread. */
public final class DnsServer implements AutoCloseable {

    private static final int MOST_TRIES = 20;

    private final InetSocketAddress address;
    private final UdpListener udp;
    private final TcpListener tcp;

    private DnsServer(InetSocketAddress address, UdpListener udp, TcpListener tcp) {
        this.address = address;
        this.udp = udp;
        this.tcp = tcp;
    }

    /**
     * Starts to listen.
     *
     * @param listen where; with port 0 one is chosen that is free for both transports
     * @param current gives the responder of the picture as it is now; asked once for each message
     * @throws ProblemException if the port cannot be had
     */
    public static DnsServer start(ListenAddress listen, Supplier<Responder> current) throws ProblemException {
        for (int attempt = 1; ; attempt++) {
            try {
                return bind(listen, current);
            } catch (BindException e) {
                if (listen.port() != 0 || attempt == MOST_TRIES) {
                    throw new ProblemException(taken(listen).quoting(String.valueOf(e.getMessage())), e);
                }
            } catch (IOException e) {
                throw new ProblemException(
                        Problem.of("Portolan cannot listen on " + listen + ".").quoting(String.valueOf(e.getMessage())),
                        e);
            }
        }
    }

    /** Where it listens, with the port that was chosen. */
    public InetSocketAddress address() {
        return address;
    }

    /** {@code 127.0.0.1:1053} */
    public String addressText() {
        return ListenAddress.format(address);
    }

    /** Stops: no message is answered after this has returned, and the port is free. */
    @Override
    public void close() {
        udp.close();
        tcp.close();
    }

    private static DnsServer bind(ListenAddress listen, Supplier<Responder> current) throws IOException {
        TcpListener tcp = TcpListener.bind(new InetSocketAddress(listen.address(), listen.port()), current);
        try {
            InetSocketAddress address = new InetSocketAddress(listen.address(), tcp.port());
            UdpListener udp = UdpListener.bind(address, current);
            udp.start();
            tcp.start();
            return new DnsServer(address, udp, tcp);
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    private static Problem taken(ListenAddress listen) {
        return new Problem(
                "Portolan cannot listen on " + listen + ".",
                "Another program has the port, or it needs rights that you do not have.",
                "Choose another port.",
                "");
    }
}
