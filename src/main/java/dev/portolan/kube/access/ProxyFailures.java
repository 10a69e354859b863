// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/**
 * Tells the failures of a proxy from those of the server that it leads to. Whoever connects through one meets nobody else at
 * first, but what carries the requests says it of the server, or of nobody.
 *
 * @param proxy the proxy
 * @param address host and port of the server
 */
record ProxyFailures(ProxyChoice proxy, String address) {

    /** Such words come from a proxy by SOCKS (RFC 1928, section 6), as the JDK tells its answers. */
    private static final String SOCKS = "SOCKS";

    /**
     * What a failure means.
     *
     * @param said what the operating system said, or who spoke with the proxy
     * @param direct what it would mean without a proxy
     */
    Problem problem(IOException e, String said, Problem direct) {
        String name = "the proxy " + proxy.address();
        boolean answered = said.startsWith(SOCKS);
        return switch (e) {
            case SocketException _
            when said.contains("refused") && !answered -> ofProxy("Connection refused by " + name + ".");
            case UnknownHostException _ -> ofProxy("The name of " + name + " was not found.");
            case ConnectException _, NoRouteToHostException _ ->
                ofProxy("The proxy " + proxy.address() + " cannot be reached.").quoting(said);
            case SocketTimeoutException _
            when said.contains("onnect timed out") ->
                ofProxy("The proxy " + proxy.address() + " did not answer in time.");
            case IOException _
            when answered || said.contains("CONNECT") || said.contains("authenticate with proxy") ->
                ofProxy("The proxy " + proxy.address() + " does not let through to " + address + ".")
                        .quoting(said);
            default ->
                new Problem(
                        direct.happened(),
                        "The way there leads through " + name + ".",
                        direct.remedy(),
                        direct.quoted());
        };
    }

    private Problem ofProxy(String happened) {
        return Problem.of(happened)
                .withRemedy("Check the network or the VPN, and what names the proxy: " + proxy.source() + ".");
    }
}
