// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys in PEM: PKCS#8 of any algorithm, SEC 1 of EC keys (RFC 5915), PKCS#1 of RSA keys (RFC 8017). The last two are
 * wrapped as PKCS#8 (RFC 5208), which is all that the JDK reads.
 */
final class PrivateKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----(.*?)-----END", Pattern.DOTALL);
    private static final String[] ALGORITHMS = {"EC", "RSA", "EdDSA"};

    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_OID = HexFormat.of().parseHex("06072a8648ce3d0201");

    private PrivateKeys() {}

    /**
     * The first key in the text.
     *
     * @throws InvalidKeyException with a message for a person, if there is none that can be used
     */
    static PrivateKey parse(byte[] pem) throws InvalidKeyException {
        Matcher block = BLOCK.matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!block.find()) {
            throw new InvalidKeyException("there is no private key in it");
        }
        if (block.group(1).equals("ENCRYPTED PRIVATE KEY") || block.group(2).contains("ENCRYPTED")) {
            throw new InvalidKeyException("the private key is encrypted, and there is nobody to ask for its password");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(block.group(2));
            return key(
                    switch (block.group(1)) {
                        case "EC PRIVATE KEY" -> wrappedEc(encoded);
                        case "RSA PRIVATE KEY" -> wrapped(RSA, encoded);
                        default -> encoded;
                    });
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidKeyException("the private key is damaged", e);
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws InvalidKeyException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                // Of another algorithm, or damaged; the next one tells.
            } catch (GeneralSecurityException e) {
                throw new InvalidKeyException(algorithm + " keys cannot be used by this Java runtime", e);
            }
        }
        throw new InvalidKeyException("the private key is neither EC nor RSA nor Ed25519, or damaged");
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return DerReader.value(DerReader.SEQUENCE, VERSION_0, algorithm, DerReader.value(DerReader.OCTETS, key));
    }

    /** The curve is named inside the key. */
    private static byte[] wrappedEc(byte[] key) throws InvalidKeyException {
        DerReader fields = new DerReader(new DerReader(key).content());
        while (fields.hasNext()) {
            int tag = fields.tag();
            byte[] content = fields.content();
            if (tag == DerReader.FIRST_EXPLICIT) {
                return wrapped(DerReader.value(DerReader.SEQUENCE, EC_OID, content), key);
            }
        }
        throw new InvalidKeyException("the EC private key does not name its curve");
    }
}
