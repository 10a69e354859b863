// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.testing.Authority;
import dev.portolan.testing.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is that of its certificate, or cannot be told to be another's. */
class ClientKeyTest {

    private static final Instant NEXT_YEAR = Instant.now().plus(365, ChronoUnit.DAYS);

    /** Of the curve P-224, which Go takes and Java does not know. */
    private static final String OF_ANOTHER_CURVE = """
            -----BEGIN CERTIFICATE-----
            MIIBXDCCAQqgAwIBAgIUftsRsEEDoQKobwve7wB9M/SCus0wCgYIKoZIzj0EAwIw
            DDEKMAgGA1UEAwwBdTAgFw0yNjExMjYxNTM1MTFaGA8yMTI2MTEwMjE1MzUxMVow
            DDEKMAgGA1UEAwwBdTBOMBAGByqGSM49AgEGBSuBBAAhAzoABAB349PxIKi9CqVo
            3hykYJzLa2VdBJlFMUXZD+yHHrOEu+Arw2IlaRoUTcFEagptds2MWhLqEpkBo1Mw
            UTAdBgNVHQ4EFgQUCeP5riC5QzA5ZfSKDYYr4tj5mUAwHwYDVR0jBBgwFoAUCeP5
            riC5QzA5ZfSKDYYr4tj5mUAwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNA
            ADA9Ah0AnPCM6ABLuRRGFb/vIXHmR+kt5BiBRDoFBYfe8wIcMFcx0MHhFjhCP5nC
            H2us4HSbNjPA9sTMUi/Izw==
            -----END CERTIFICATE-----
            -----BEGIN PRIVATE KEY-----
            MHgCAQAwEAYHKoZIzj0CAQYFK4EEACEEYTBfAgEBBByO0j+vcT6moMYEI2SRN88g
            paoUXw3ly4Vo/N1ooTwDOgAEAHfj0/EgqL0KpWjeHKRgnMtrZV0EmUUxRdkP7Ice
            s4S74CvDYiVpGhRNwURqCm12zYxaEuoSmQE=
            -----END PRIVATE KEY-----
            """;

    private final Authority authority = new Authority("kubernetes");

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519", "Ed448"})
    void keyOfTheCertificateIsItsPair(String algorithm) {
        Identity admin = authority.client("admin", algorithm, NEXT_YEAR);

        assertThat(pairOf(admin, admin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EC, EC", "RSA, RSA", "Ed25519, Ed25519", "Ed25519, Ed448", "Ed448, Ed25519", "EC, RSA", "RSA, EC"})
    void keyOfAnotherCertificateIsNone(String certificate, String key) {
        assertThat(pairOf(authority.client("admin", certificate, NEXT_YEAR), authority.client("other", key, NEXT_YEAR)))
                .isFalse();
    }

    @Test
    void pairThatCannotBeTriedOutIsNotToldToBeNone() throws Exception {
        assertThat(parsed(OF_ANOTHER_CURVE).isPair()).isTrue();
    }

    @Test
    void certificateAndKeyAreFoundInOneTextInAnyOrder() throws Exception {
        Identity admin = authority.client("admin", "EC", NEXT_YEAR);

        assertThat(parsed(admin.certificatePem() + admin.keyPem()))
                .isEqualTo(
                        parsed("Bag Attributes\n" + admin.keyPem() + "subject=CN = admin\n" + admin.certificatePem()))
                .extracting(ClientKey::chain)
                .isEqualTo(List.of(admin.certificate()));
    }

    @Test
    void keyThatIsEncryptedInTheOlderWayIsToldAsEncrypted() {
        String encrypted = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,0BEAC2D0BE0B0A6F2D5A3B3B7B7B9F10

                AAAA
                -----END RSA PRIVATE KEY-----
                """;

        assertThatThrownBy(() -> ClientKey.key(encrypted.getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("the private key is encrypted, and there is nobody to ask for its password");
    }

    private static ClientKey parsed(String both) throws IOException {
        byte[] pem = both.getBytes(StandardCharsets.US_ASCII);
        return ClientKey.parse(pem, pem);
    }

    private static boolean pairOf(Identity certificate, Identity key) {
        return new ClientKey(List.of(certificate.certificate()), key.keys().getPrivate()).isPair();
    }
}
