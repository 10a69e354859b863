// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import okio.GzipSource;
import okio.Okio;

/** What of a conversation with a server can be had without one. For one thread. */
public final class RehearsedServer {

    private static final String NAME = "localhost";
    private static final int PORT = 443;

    private final SSLContext context;

    /** A server that a client of this machine would greet. */
    public RehearsedServer() {
        try {
            context = SSLContext.getInstance("TLS");
            // The authorities of this machine are not needed to greet, and take long to read.
            context.init(null, new TrustManager[0], null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this virtual machine has no TLS", e);
        }
    }

    /** What the client would say first (RFC 8446, section 4.1.2), with fresh keys; it is sent to nobody. */
    public ByteBuffer greeting() {
        SSLEngine client = context.createSSLEngine(NAME, PORT);
        client.setUseClientMode(true);
        ByteBuffer greeting = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        try {
            client.wrap(ByteBuffer.allocate(0), greeting);
        } catch (SSLException e) {
            throw new IllegalStateException("the greeting cannot be written", e);
        }
        return greeting.flip();
    }

    /**
     * A body as {@link ApiResponse#body} gives it: unpacked by the same code.
     *
     * @param packed the body in gzip, closed with the result
     */
    public static InputStream body(InputStream packed) throws IOException {
        return Okio.buffer(new GzipSource(Okio.source(packed))).inputStream();
    }
}
