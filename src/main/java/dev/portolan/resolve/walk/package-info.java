// SPDX-License-Identifier: Apache-2.0
/**
 * How a name that somebody types becomes questions: from where it is asked, with which search list, by which resolver library.
 *
 * <p>Terms owned here: vantage (a namespace, a pod, or a pasted resolv.conf), standpoint (what a vantage amounts to), stub (the
 * resolver library in the client: glibc, musl, Go), walk (the names tried, in order), try (one of them), wasted (a question whose
 * answer was of no use).
 *
 * <p>Sources: resolv.conf(5); kubelet {@code pkg/kubelet/network/dns}; glibc {@code resolv/res_query.c}; musl {@code
 * src/network/lookup_name.c}; Go {@code net/dnsclient_unix.go}; KEP-2595 for the limits of search lists.
 *
 * <p>Decision: a walk holds the names that were not asked as well, with what they would have answered, because that is what a
 * person wants to know next.
 *
 * <p>May depend on {@code resolve}, {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.resolve.walk;

import org.jspecify.annotations.NullMarked;
