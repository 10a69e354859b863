// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates in PEM. */
public final class Certificates {

    private Certificates() {}

    /**
     * All certificates, in order.
     *
     * @throws CertificateException if there is anything else
     */
    public static List<X509Certificate> parse(byte[] pem) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate one :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
            certificates.add((X509Certificate) one);
        }
        return List.copyOf(certificates);
    }
}
