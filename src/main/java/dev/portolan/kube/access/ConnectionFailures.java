// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in words why there is no connection. */
final class ConnectionFailures {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final String address;
    private final String host;
    private final List<X509Certificate> authorities;
    private final ProxyChoice proxy;

    /**
     * @param address host and port of the server
     * @param host the name that its certificate must bear
     * @param authorities those that the kubeconfig trusts, none if the machine's count
     * @param proxy the proxy that leads there
     */
    ConnectionFailures(String address, String host, List<X509Certificate> authorities, ProxyChoice proxy) {
        this.address = address;
        this.host = host;
        this.authorities = authorities;
        this.proxy = proxy;
    }

    /** What a failed request means. */
    ApiException failure(IOException e) {
        Optional<Untrusted> untrusted = cause(e, Untrusted.class);
        if (untrusted.isPresent()) {
            return new ApiException(ApiException.Reason.UNTRUSTED, refused(untrusted.get()), e);
        }
        if (e instanceof SSLPeerUnverifiedException) {
            return new ApiException(ApiException.Reason.UNTRUSTED, otherName(e), e);
        }
        ApiException.Reason reason =
                e instanceof SSLException ? ApiException.Reason.UNTRUSTED : ApiException.Reason.UNREACHABLE;
        Problem direct = problem(e);
        return new ApiException(
                reason, proxy.isUsed() ? new ProxyFailures(proxy, address).problem(e, reason(e), direct) : direct, e);
    }

    /** The end of a validity, as a day. */
    static String day(Instant time) {
        return DAY.format(time);
    }

    private Problem problem(IOException e) {
        return switch (e) {
            case ConnectException _
            when reason(e).contains("refused") ->
                Problem.of("Connection refused by " + address + ".")
                        .withRemedy("Check that the cluster is running and that the context's server is right.");
            case UnknownHostException _ ->
                Problem.of("The name " + address.substring(0, address.lastIndexOf(':')) + " was not found.")
                        .withRemedy("Check the network or the VPN, and the context's server.");
            case ConnectException _, NoRouteToHostException _ ->
                Problem.of(address + " cannot be reached.")
                        .withRemedy("Check the network or the VPN, and the context's server.")
                        .quoting(reason(e));
            case SocketTimeoutException _ ->
                Problem.of(address + " did not answer in time.")
                        .withRemedy("Check the network or the VPN, and the context's server.");
            case SSLException _
            when said(e).contains("Unsupported or unrecognized SSL message") ->
                Problem.of(address + " does not speak TLS.").withRemedy("Check the context's server: http or https?");
            case SSLException _ ->
                Problem.of(address + " ended the TLS handshake.")
                        .withRemedy("Check that the cluster is running, and what stands before its API server.")
                        .quoting(said(e));
            default ->
                Problem.of("The connection to " + address + " broke.")
                        .withRemedy("Check that the cluster is running, and the network or the VPN.")
                        .quoting(said(e));
        };
    }

    private Problem refused(Untrusted untrusted) {
        X509Certificate certificate = untrusted.certificate();
        String did = "Portolan did not connect.";
        if (cause(untrusted, CertificateExpiredException.class).isPresent()) {
            return new Problem(
                    "The certificate of " + host + " expired on "
                            + day(certificate.getNotAfter().toInstant()) + ".",
                    did,
                    "Renew it on the cluster, then try again.",
                    "");
        }
        if (cause(untrusted, CertificateNotYetValidException.class).isPresent()) {
            return new Problem(
                    "The certificate of " + host + " is valid from "
                            + day(certificate.getNotBefore().toInstant()) + " only.",
                    did,
                    "Check this machine's clock.",
                    "");
        }
        String trusted =
                authorities.isEmpty() ? "an authority that this machine trusts" : "the authority in the kubeconfig";
        return new Problem(
                "The certificate of " + host + " is not signed by " + trusted + ".",
                did,
                authorities.isEmpty()
                        ? "Name its authority in the kubeconfig (certificate-authority)."
                        : "If the cluster was set up anew, get its kubeconfig anew.",
                "It is signed by " + certificate.getIssuerX500Principal() + expected());
    }

    private String expected() {
        return authorities.isEmpty()
                ? "."
                : "; trusted is "
                        + authorities.stream()
                                .map(authority ->
                                        authority.getSubjectX500Principal().toString())
                                .collect(Collectors.joining(" or "))
                        + ".";
    }

    private Problem otherName(IOException e) {
        String names = said(e).lines()
                .map(String::strip)
                .filter(line -> line.startsWith("subjectAltNames:"))
                .findFirst()
                .map(line -> "It bears " + line.substring("subjectAltNames: ".length()) + ".")
                .orElse("");
        return new Problem(
                "The certificate of " + address + " is not for the name " + host + ".",
                "Portolan did not connect.",
                "Set tls-server-name in the kubeconfig if the server goes by another name there.",
                names);
    }

    /** What the operating system said: OkHttp puts the address before it, and keeps it as the cause. */
    private static String reason(IOException e) {
        return e.getCause() == null ? said(e) : said(e.getCause());
    }

    private static String said(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        @Nullable Throwable at = e;
        for (int i = 0; at != null && i < 12; i++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
