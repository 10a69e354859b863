// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import okhttp3.Credentials;

/**
 * The proxy to go through.
 *
 * @param proxy the proxy, {@link Proxy#NO_PROXY} for none
 * @param authorization the value of {@code Proxy-Authorization}, empty for none. A secret
 * @param source what names it, such as {@code HTTPS_PROXY}; empty for none
 */
record ProxyChoice(Proxy proxy, String authorization, String source) {

    private static final String CORRECT = "It should look like http://proxy.example.com:3128.";

    private static final ProxyChoice NONE = new ProxyChoice(Proxy.NO_PROXY, "", "");

    /** The one that the cluster entry names, else the environment's, by the rules of Go's {@code http.ProxyFromEnvironment}. */
    static ProxyChoice of(ContextAccess access, URI server, Host host) throws ProblemException {
        String named = access.cluster().proxyUrl();
        if (!named.isEmpty()) {
            return parse(named, "proxy-url of the cluster " + access.cluster().name());
        }
        String variable = server.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        String value = host.variable(variable).isEmpty()
                ? host.variable(variable.toLowerCase(Locale.ROOT))
                : host.variable(variable);
        String exceptions = host.variable("NO_PROXY").isEmpty() ? host.variable("no_proxy") : host.variable("NO_PROXY");
        if (value.isEmpty() || new NoProxy(exceptions).covers(server.getHost(), port(server))) {
            return NONE;
        }
        return parse(value.contains("://") ? value : "http://" + value, variable);
    }

    /** The port of a URL, or its scheme's. */
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }

    private static ProxyChoice parse(String text, String where) throws ProblemException {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new ProblemException(
                    Problem.of("The " + where + " is no URL.").withRemedy(CORRECT), e);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String user = url.getUserInfo() == null ? "" : url.getUserInfo();
        if (url.getHost() == null) {
            throw new ProblemException(
                    Problem.of("The " + where + " names no host.").withRemedy(CORRECT));
        }
        return switch (scheme) {
            case "http" ->
                new ProxyChoice(
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.getHost(), port(url))),
                        user.isEmpty() ? "" : basic(user),
                        where);
            case "socks5", "socks5h" -> {
                if (!user.isEmpty()) {
                    throw new ProblemException(
                            Problem.of("The " + where + " has a password, which Portolan cannot give to a SOCKS proxy.")
                                    .withRemedy(CORRECT));
                }
                int port = url.getPort() < 0 ? 1080 : url.getPort();
                yield new ProxyChoice(
                        new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved(url.getHost(), port)),
                        "",
                        where);
            }
            default ->
                throw new ProblemException(Problem.of("The " + where + " begins with " + scheme
                                + "://. Portolan goes through http:// and socks5:// proxies.")
                        .withRemedy(CORRECT));
        };
    }

    private static String basic(String user) {
        int colon = user.indexOf(':');
        return colon < 0
                ? Credentials.basic(user, "")
                : Credentials.basic(user.substring(0, colon), user.substring(colon + 1));
    }

    /** Whether there is one. */
    boolean isUsed() {
        return !source.isEmpty();
    }

    /** Its host and port. */
    String address() {
        return proxy.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : "";
    }

    /** Says through which proxy, and no password. */
    @Override
    public String toString() {
        return "ProxyChoice[" + proxy + "]";
    }
}
