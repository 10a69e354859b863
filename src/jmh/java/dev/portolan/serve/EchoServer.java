// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The ceiling for a UDP server in Java on the machine at hand: the product's own listener, which sends every question back
 * with the answer flag set and does nothing else. Run it beside {@code portolan serve} and ask both with dnsperf.
 */
public final class EchoServer {

    private EchoServer() {}

    /** Listens on the port given, until the process ends. */
    public static void main(String[] arguments) throws Exception {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        UdpListener udp = UdpListener.bind(address, () -> (octets, length, _, sink) -> {
            octets[2] |= (byte) 0x80;
            sink.send(octets, length);
        });
        udp.start();
        Thread.currentThread().join();
    }
}
