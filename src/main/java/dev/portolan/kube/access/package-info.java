// SPDX-License-Identifier: Apache-2.0
/**
 * What it takes to be let in by an API server: trust, client certificates, tokens, plugins, proxies.
 *
 * <p>Terms owned here: client key (a client certificate with its private key), pass (what is shown with a request, and how
 * another is got when it is refused), plugin (a program of the {@code client.authentication.k8s.io} protocol).
 *
 * <p>Decisions:
 * <ul>
 *   <li>OkHttp carries the requests, not fabric8's client: of that only the HTTP layer would be left, after its kubeconfig
 *       merge, plugins, token refresh, retries and watches had each been replaced for their faults; a first request takes it
 *       three times as long; and of its transports none knows SOCKS, {@code tls-server-name} and a timeout of reading at
 *       once. OkHttp does all three, and a call can be cancelled from anywhere.
 *   <li>Plugins run without a shell, with nothing on their standard input unless the command line runs in a terminal and
 *       the kubeconfig lets them ask there, their standard error apart. What they print on
 *       standard output is a secret and appears nowhere. Their expiry is honoured, and several requests wait for one run,
 *       which none of them ends by leaving: a person may be signing in for all. A run in which a person was waited for in vain
 *       is not repeated for minutes, unless somebody tries again by hand. A plugin ends with this program, and a terminal that
 *       it asked in is then put back as it was: one that was ended at a password leaves it showing nothing that is typed.
 *   <li>A pass that is refused is renewed once; a second refusal is the answer. A plugin is then not run again for minutes,
 *       while what it told is tried at the usual pace: a server that knew nobody for a moment takes it again.
 *   <li>Whoever is trusted is trusted by the kubeconfig alone: its authority if it names one, else the machine's.
 * </ul>
 *
 * <p>May depend on {@code config}, {@code read} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.access;

import org.jspecify.annotations.NullMarked;
