// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** A server's certificate was refused; says which. */
final class Untrusted extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final transient X509Certificate certificate;

    Untrusted(X509Certificate certificate, CertificateException cause) {
        super(cause);
        this.certificate = certificate;
    }

    X509Certificate certificate() {
        return certificate;
    }
}
