// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;

/**
 * A certificate with its key.
 *
 * @param certificate the certificate
 * @param keys its keys
 */
public record Identity(X509Certificate certificate, KeyPair keys) {

    /** The certificate in PEM. */
    public String certificatePem() {
        try {
            return Der.pem("CERTIFICATE", certificate.getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** The key in PEM, as PKCS#8. */
    public String keyPem() {
        return Der.pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    /** The key in PEM in the older form of its algorithm: SEC 1 of an EC key, PKCS#1 of an RSA key. */
    public String olderKeyPem() {
        if (keys.getPrivate() instanceof ECPrivateKey ec) {
            byte[] number = ec.getS().toByteArray();
            byte[] scalar = new byte[32];
            int length = Math.min(32, number.length);
            System.arraycopy(number, number.length - length, scalar, 32 - length, length);
            byte[] curve = Der.explicit(0, Der.oid("1.2.840.10045.3.1.7"));
            return Der.pem("EC PRIVATE KEY", Der.sequence(Der.integer(1), Der.octets(scalar), curve));
        }
        byte[] encoded = keys.getPrivate().getEncoded();
        // SEQUENCE, version, algorithm, and an OCTET STRING with the PKCS#1 key to the end.
        return Der.pem("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, 26, encoded.length));
    }
}
