// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.config.Certificates;
import dev.portolan.kube.config.Material;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;

/**
 * A client certificate with its private key.
 *
 * @param chain the certificate, then those that lead to its authority
 * @param key its key
 */
record ClientKey(List<X509Certificate> chain, PrivateKey key) {

    ClientKey {
        chain = List.copyOf(chain);
    }

    /**
     * Reads both.
     *
     * @throws IOException with a message for a person, if either cannot be read
     */
    static ClientKey read(Material certificate, Material key) throws IOException {
        return parse(certificate.read(), key.read());
    }

    /**
     * The same from what was read.
     *
     * @throws IOException with a message for a person, if either cannot be used
     */
    static ClientKey parse(byte[] certificate, byte[] key) throws IOException {
        try {
            List<X509Certificate> chain = Certificates.parse(certificate);
            if (chain.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            return new ClientKey(chain, PrivateKeys.parse(key));
        } catch (CertificateException e) {
            throw new IOException("the certificate is damaged", e);
        } catch (InvalidKeyException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Presents it to servers that ask. */
    KeyManager[] managers() {
        return new KeyManager[] {new ClientKeyManager(this)};
    }

    /** Says whose it is. */
    @Override
    public String toString() {
        return "ClientKey[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
