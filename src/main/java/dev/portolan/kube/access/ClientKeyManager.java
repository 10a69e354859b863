// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Presents one client key to servers that ask for one of its kind. The JDK's own key managers take a key store, which encrypts
 * each key in memory at a cost of some hundred milliseconds.
 */
final class ClientKeyManager extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final ClientKey key;

    ClientKeyManager(ClientKey key) {
        this.key = key;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return fits(Arrays.asList(types), issuers) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseClientAlias(types, issuers, null);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return fits(List.of(type), issuers) ? new String[] {ALIAS} : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return alias.equals(ALIAS) ? key.chain().toArray(X509Certificate[]::new) : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return alias.equals(ALIAS) ? key.key() : null;
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    /** Whether the key is of one of the types, and of an authority that the server names, if it names any. */
    private boolean fits(List<String> types, Principal @Nullable [] issuers) {
        String own = key.chain().getFirst().getPublicKey().getAlgorithm();
        if (!types.contains(own)) {
            return false;
        }
        List<Principal> named = issuers == null ? List.of() : Arrays.asList(issuers);
        return named.isEmpty() || key.chain().stream().anyMatch(one -> named.contains(one.getIssuerX500Principal()));
    }
}
