// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.SignIn;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** How to reach the server of a context: its address, its trust, the way there, and what every request says. */
final class Entrance {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** A client that may speak TLS reads all authorities of the machine when it is made. */
    private static final List<ConnectionSpec> CLEARTEXT = List.of(ConnectionSpec.CLEARTEXT);

    private static final String JSON = "application/json";
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private final ContextAccess access;
    private final HttpUrl server;
    private final ServerTrust trust;
    private final ProxyChoice proxy;
    private final @Nullable ClientKey own;
    private final Headers impersonation;

    private Entrance(
            ContextAccess access, HttpUrl server, ServerTrust trust, ProxyChoice proxy, @Nullable ClientKey own)
            throws ProblemException {
        this.access = access;
        this.server = server;
        this.trust = trust;
        this.proxy = proxy;
        this.own = own;
        this.impersonation = Impersonation.of(access.user());
    }

    /** Reads what the context names; connects nowhere. */
    static Entrance of(ContextAccess access, Host host) throws ProblemException {
        HttpUrl server = server(access);
        ProxyChoice proxy = ProxyChoice.of(access, URI.create(server.scheme() + "://" + authority(server)), host);
        return new Entrance(
                access, server, Materials.trust(access.cluster()), proxy, Materials.clientKey(access.user()));
    }

    /** A URL, or a host with its port, as client-go takes them ({@code rest.DefaultServerUrlFor}). */
    private static HttpUrl server(ContextAccess access) throws ProblemException {
        String text = access.cluster().server();
        boolean complete = text.contains("://");
        HttpUrl server = HttpUrl.parse(complete ? text : (proves(access) ? "https://" : "http://") + text);
        if (server == null || (!complete && !server.encodedPath().equals("/"))) {
            throw new ProblemException(Problem.of(
                            "The server of the context " + access.context() + " is \"" + text + "\", which is no URL.")
                    .withRemedy("It should look like https://127.0.0.1:6443."));
        }
        return server;
    }

    /** Whether somebody proves something by TLS. */
    private static boolean proves(ContextAccess access) {
        return access.cluster().trust().nobody()
                || !access.cluster().trust().authority().isMissing()
                || !access.user().certificate().isMissing();
    }

    /** The name of the context. */
    String context() {
        return access.context();
    }

    /** Host and port. */
    String address() {
        return authority(server);
    }

    ServerTrust trust() {
        return trust;
    }

    /** Whether others could read what is sent there. */
    boolean isOverheard() {
        return !server.isHttps() && !NoProxy.isThisMachine(server.host());
    }

    /** What it means that there is no connection. */
    ConnectionFailures failures() {
        String other = access.cluster().trust().serverName();
        return new ConnectionFailures(address(), other.isEmpty() ? server.host() : other, trust.named(), proxy);
    }

    /** A request that reads. */
    Request request(String path, String authorization) {
        return prepared(path, authorization).build();
    }

    /** A request that reads, and takes protobuf where the server has it. */
    Request compactRequest(String path, String authorization) {
        return prepared(path, authorization)
                .header("Accept", ApiResponse.PROTOBUF + "," + JSON)
                .build();
    }

    /** A request that asks what the user may do in a namespace. */
    Request rulesReview(String namespace, String authorization) {
        return review("SelfSubjectRulesReview", "{\"namespace\":\"" + named(namespace) + "\"}", authorization);
    }

    /** A request that asks whether the user may list a resource of a group in a namespace. */
    Request accessReview(String namespace, String group, String resource, String authorization) {
        String what = "{\"resourceAttributes\":{\"namespace\":\"" + named(namespace)
                + "\",\"verb\":\"list\",\"group\":\"" + named(group) + "\",\"resource\":\"" + named(resource) + "\"}}";
        return review("SelfSubjectAccessReview", what, authorization);
    }

    /** Reviews alone are sent by another method than GET. */
    private Request review(String kind, String what, String authorization) {
        String review = "{\"kind\":\"" + kind + "\",\"apiVersion\":\"authorization.k8s.io/v1\",\"spec\":" + what + "}";
        return prepared("/apis/authorization.k8s.io/v1/" + kind.toLowerCase(Locale.ROOT) + "s", authorization)
                .post(RequestBody.create(review, MediaType.get(JSON)))
                .build();
    }

    /** Without what no name holds, such as a quote. */
    private static String named(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]", "");
    }

    private Request.Builder prepared(String path, String authorization) {
        HttpUrl base = server;
        String prefix = base.encodedPath().endsWith("/")
                ? base.encodedPath().substring(0, base.encodedPath().length() - 1)
                : base.encodedPath();
        HttpUrl url = base.resolve(prefix + path);
        Request.Builder request = new Request.Builder()
                .url(url == null ? base : url)
                .headers(impersonation)
                .header("Accept", JSON)
                .header("User-Agent", "portolan");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (NoProxy.isLoopback(server.host()) && !server.isHttps()) {
            // Packing costs both ends more than such a connection saves.
            request.header("Accept-Encoding", "identity");
        }
        return request;
    }

    /**
     * A client that presents that key.
     *
     * @param key a client certificate that came with the pass, null for the kubeconfig's own
     */
    OkHttpClient client(@Nullable ClientKey key) throws GeneralSecurityException {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .writeTimeout(CONNECTING)
                .proxy(proxy.proxy());
        if (!proxy.authorization().isEmpty()) {
            client.proxyAuthenticator((route, refused) -> refused.request().header(PROXY_AUTHORIZATION) != null
                    ? null
                    : refused.request()
                            .newBuilder()
                            .header(PROXY_AUTHORIZATION, proxy.authorization())
                            .build());
        }
        if (server.isHttps()) {
            secure(client, key == null ? own : key);
        } else {
            client.connectionSpecs(CLEARTEXT);
        }
        return client.build();
    }

    /** The same client, which waits no longer than that for anything; it shares the connections of the other. */
    static OkHttpClient waiting(OkHttpClient client, Duration patience) {
        return client.newBuilder()
                .connectTimeout(patience.compareTo(CONNECTING) < 0 ? patience : CONNECTING)
                .readTimeout(patience)
                .build();
    }

    /** The failure of a refused pass, with the reason if it can be seen from here. */
    ApiException explained(ApiException refused, Instant now) {
        if (isOverheard() && !(access.user().signIn() instanceof SignIn.Nothing)) {
            return new ApiException(
                    refused.reason(),
                    new Problem(
                            refused.problem().happened(),
                            "The credentials of " + access.user().name() + " were not sent: the server of the cluster "
                                    + access.cluster().name()
                                    + " is named by http://, where anybody on the way could read them. kubectl sends"
                                    + " none either.",
                            "Name it by https:// in the kubeconfig.",
                            refused.problem().quoted()),
                    Duration.ZERO);
        }
        if (own == null) {
            return refused;
        }
        Instant end = own.chain().getFirst().getNotAfter().toInstant();
        return end.isAfter(now)
                ? refused
                : new ApiException(
                        refused.reason(),
                        new Problem(
                                "The certificate of " + access.user().name() + " expired on "
                                        + ConnectionFailures.day(end) + ".",
                                "The API server refuses it.",
                                "Renew it and connect again.",
                                refused.problem().quoted()),
                        Duration.ZERO);
    }

    private void secure(OkHttpClient.Builder client, @Nullable ClientKey key) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key == null ? null : key.managers(), new TrustManager[] {trust}, null);
        SSLSocketFactory sockets = context.getSocketFactory();
        String other = access.cluster().trust().serverName();
        client.sslSocketFactory(new TlsSocketFactory(sockets, other, CONNECTING), trust);
        if (trust.believesAnybody()) {
            client.hostnameVerifier((_, _) -> true);
        } else if (!other.isEmpty()) {
            // OkHttp's own verifier, which has no other public door.
            HostnameVerifier byName = new OkHttpClient.Builder()
                    .connectionSpecs(CLEARTEXT)
                    .build()
                    .hostnameVerifier();
            client.hostnameVerifier((_, session) -> byName.verify(other, session));
        }
    }

    private static String authority(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return host + ":" + url.port();
    }
}
