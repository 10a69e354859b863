// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates in PEM. */
public final class Certificates {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private Certificates() {}

    /**
     * All certificates, in order. What else lies between them is passed over, as Go does it: a kubelet keeps its key in the file
     * of its certificate.
     *
     * @throws CertificateException if one of them is damaged, or there is something else alone
     */
    public static List<X509Certificate> parse(byte[] pem) throws CertificateException {
        StringBuilder blocks = new StringBuilder();
        Matcher block = BLOCK.matcher(new String(pem, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            blocks.append(block.group()).append('\n');
        }
        byte[] read = blocks.isEmpty() ? pem : blocks.toString().getBytes(StandardCharsets.ISO_8859_1);
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate one :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(read))) {
            certificates.add((X509Certificate) one);
        }
        return List.copyOf(certificates);
    }
}
