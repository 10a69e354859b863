// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets for TLS that do not wait for its handshake as long as an answer may take, and that may ask for a server of another
 * name than the one connected to ({@code tls-server-name}, RFC 6066 section 3).
 */
final class TlsSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory sockets;
    private final String name;
    private final Duration patience;

    /**
     * @param name the other name, empty for the one connected to
     * @param patience how long each step of the other side may take
     */
    TlsSocketFactory(SSLSocketFactory sockets, String name, Duration patience) {
        this.sockets = sockets;
        this.name = name;
        this.patience = patience;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        // Whoever speaks TLS over it then waits as long as the answer may take.
        int least = Math.toIntExact(patience.toMillis());
        int set = socket.getSoTimeout();
        socket.setSoTimeout(set == 0 ? least : Math.min(set, least));
        return sockets.createSocket(socket, name.isEmpty() ? host : name, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
