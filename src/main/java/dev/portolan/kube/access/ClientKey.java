// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.config.Certificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.List;
import javax.net.ssl.KeyManager;

/**
 * A client certificate with its private key.
 *
 * @param chain the certificate, then those that lead to its authority
 * @param key its key
 */
record ClientKey(List<X509Certificate> chain, PrivateKey key) {

    private static final byte[] PROBE = {1};

    ClientKey {
        chain = List.copyOf(chain);
    }

    /**
     * Reads both.
     *
     * @throws IOException with a message for a person, if either cannot be used
     */
    static ClientKey parse(byte[] certificate, byte[] key) throws IOException {
        ClientKey read = new ClientKey(chain(certificate), key(key));
        if (!read.isPair()) {
            throw new IOException("the key is not that of the certificate");
        }
        return read;
    }

    /**
     * Reads the certificates.
     *
     * @throws IOException with a message for a person, if they cannot be used
     */
    static List<X509Certificate> chain(byte[] pem) throws IOException {
        try {
            List<X509Certificate> chain = Certificates.parse(pem);
            if (chain.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            return chain;
        } catch (CertificateException e) {
            throw new IOException("the certificate is damaged", e);
        }
    }

    /**
     * Reads the key.
     *
     * @throws IOException with a message for a person, if it cannot be used
     */
    static PrivateKey key(byte[] pem) throws IOException {
        try {
            return PrivateKeys.parse(pem);
        } catch (InvalidKeyException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Whether the key belongs to the certificate. One that cannot be tried out counts as that: the server will tell. */
    boolean isPair() {
        PublicKey proven = chain.getFirst().getPublicKey();
        if (key instanceof RSAKey own && proven instanceof RSAKey other) {
            // Signing with such a key takes some ten milliseconds of every start.
            return own.getModulus().equals(other.getModulus());
        }
        return key.getAlgorithm().equals(proven.getAlgorithm()) && isSignatureProven(proven);
    }

    private boolean isSignatureProven(PublicKey proven) {
        Signature signature;
        byte[] signed;
        try {
            signature = Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : key.getAlgorithm());
            signature.initSign(key);
            signature.update(PROBE);
            signed = signature.sign();
        } catch (GeneralSecurityException e) {
            // Such as of a curve that this Java runtime does not know.
            return true;
        }
        try {
            signature.initVerify(proven);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Of another curve than the certificate.
            return false;
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
