// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
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
    private static final int HEAD = 5;
    private static final int RECORD = 512;
    private static final GCMParameterSpec NONCE = new GCMParameterSpec(128, new byte[12]);

    private final SSLContext context;
    private final SecretKey key;
    private final Cipher cipher;
    private final byte[] sealed;

    /** A server that a client of this machine would greet. */
    public RehearsedServer() {
        try {
            key = KeyGenerator.getInstance("AES").generateKey();
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            sealed = begin(Cipher.ENCRYPT_MODE).doFinal(new byte[RECORD]);
            context = SSLContext.getInstance("TLS");
            // The authorities of this machine are not needed to greet, and take long to read.
            context.init(null, new TrustManager[0], null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this virtual machine has no TLS", e);
        }
    }

    private Cipher begin(int mode) throws GeneralSecurityException {
        cipher.init(mode, key, NONCE);
        cipher.updateAAD(new byte[HEAD]);
        return cipher;
    }

    /**
     * A record as it comes from a server, opened as TLS opens it: in its own place, with its head authenticated (RFC 8446,
     * section 5.2). The first ten thousand take some twenty times as long as those that follow, since a virtual machine takes the
     * processor's own instructions for it only then.
     */
    public ByteBuffer record() {
        ByteBuffer record = ByteBuffer.wrap(sealed.clone());
        try {
            begin(Cipher.DECRYPT_MODE).doFinal(record.duplicate(), record);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed here cannot be opened", e);
        }
        return record.flip();
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
