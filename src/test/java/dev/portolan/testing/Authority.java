// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A certificate authority for tests, made anew each time. */
public final class Authority {

    private static final Duration DAY = Duration.ofDays(1);
    private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

    private final AtomicLong serials = new AtomicLong(1);
    private final String name;
    private final KeyPair keys = keys("EC");
    private final Identity own;

    public Authority(String name) {
        this.name = name;
        byte[] basic = extension("2.5.29.19", Der.sequence(Der.bool(true)));
        own = new Identity(sign(name, keys, Instant.now().plus(DAY), basic), keys);
    }

    /** The authority's own certificate. */
    public Identity own() {
        return own;
    }

    /** The identity of a server on 127.0.0.1 that goes by that name too, valid until then. */
    public Identity server(String dnsName, Instant until) {
        byte[] names = Der.join(
                Der.tagged(0x82, dnsName.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                Der.tagged(0x87, new byte[] {127, 0, 0, 1}));
        KeyPair serverKeys = keys("EC");
        byte[] alternative = extension("2.5.29.17", Der.tagged(0x30, names));
        return new Identity(sign(dnsName, serverKeys, until, alternative), serverKeys);
    }

    /**
     * The identity of a client.
     *
     * @param algorithm {@code EC}, {@code RSA} or {@code Ed25519}
     */
    public Identity client(String user, String algorithm, Instant until) {
        KeyPair clientKeys = keys(algorithm);
        byte[] basic = extension("2.5.29.19", Der.sequence());
        return new Identity(sign(user, clientKeys, until, basic), clientKeys);
    }

    private X509Certificate sign(String subject, KeyPair of, Instant until, byte[] extension) {
        byte[] certificate = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(serials.getAndIncrement()),
                ECDSA_SHA256,
                distinguished(name),
                Der.sequence(Der.time(until.minus(Duration.ofDays(400))), Der.time(until)),
                distinguished(subject),
                of.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(extension)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(certificate);
            byte[] signed = Der.sequence(certificate, ECDSA_SHA256, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] extension(String oid, byte[] content) {
        return Der.sequence(Der.oid(oid), Der.octets(content));
    }

    private static byte[] distinguished(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
    }

    private static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
