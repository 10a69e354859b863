// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.config.Certificates;
import dev.portolan.kube.config.ClusterEntry;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Believes the servers whose certificates lead to an authority of the kubeconfig, or of the machine if it names none. */
final class ServerTrust implements X509TrustManager {

    private final @Nullable X509TrustManager authorities;
    private final List<X509Certificate> named;

    private ServerTrust(@Nullable X509TrustManager authorities, List<X509Certificate> named) {
        this.authorities = authorities;
        this.named = named;
    }

    /**
     * The trust that a cluster entry asks for.
     *
     * @throws IOException with a message for a person, if its authority cannot be read
     */
    static ServerTrust of(ClusterEntry.Trust trust) throws IOException, GeneralSecurityException {
        if (trust.nobody()) {
            return new ServerTrust(null, List.of());
        }
        if (trust.authority().isMissing()) {
            return new ServerTrust(manager(null), List.of());
        }
        List<X509Certificate> named;
        try {
            named = Certificates.parse(trust.authority().read());
        } catch (CertificateException e) {
            throw new IOException("it holds no certificate", e);
        }
        if (named.isEmpty()) {
            throw new IOException("it holds no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < named.size(); i++) {
            store.setCertificateEntry("authority" + i, named.get(i));
        }
        return new ServerTrust(manager(store), named);
    }

    /** Whether every certificate is accepted. */
    boolean believesAnybody() {
        return authorities == null;
    }

    /** The authorities that the kubeconfig names; none if the machine's count. */
    List<X509Certificate> named() {
        return named;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        if (authorities == null) {
            return;
        }
        try {
            authorities.checkServerTrusted(chain, authentication);
        } catch (CertificateException e) {
            throw new Untrusted(chain[0], e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        throw new CertificateException("Portolan is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities == null ? new X509Certificate[0] : authorities.getAcceptedIssuers();
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }
}
