// SPDX-License-Identifier: Apache-2.0
/**
 * The resolver engine: any question to the answer that the cluster's DNS gives, and why it gives it.
 *
 * <p>Terms owned here: question, reply (what a plugin says before it becomes a message), chain (the plugins of a server block
 * in order), chase (following an alias through the server again), vantage (where one asks from), walk (the names that a search
 * list tries), explanation (why a name does not answer).
 *
 * <p>Sources: CoreDNS {@code plugin/kubernetes}, {@code plugin/backend_lookup.go}, {@code plugin/cache}, {@code
 * plugin/transfer}, {@code core/dnsserver}, {@code request}; the message layer of the library under it (miekg/dns), as far as
 * its behaviour shows on the wire; RFC 1035, 2308, 6891.
 *
 * <p>Decisions: A {@link dev.portolan.resolve.Resolver} answers from one picture and one profile and never changes, so an
 * answer belongs to one picture. Bytes go in and bytes come out at the lowest level, so that malformed messages are treated as
 * CoreDNS treats them and the wire server has nothing to decide; messages and values are made from that. Records are encoded
 * one by one, because CoreDNS truncates between records and not between sets.
 *
 * <p>Somebody who may read a part of a cluster has a picture of a part. What such a picture does not hold is not denied: the
 * model is CoreDNS itself while its lists are on their way, which answers what it holds and fails (SERVFAIL, with the SOA) where
 * it would have to say that a name does not exist. Here so does a name that exists and whose records, or those of what it is an
 * alias of, in whatever zone of the server, may not have been read, and a zone transfer: CoreDNS tells what it holds of these,
 * but its lists come a moment later, and a part stays a part. Where Namespaces were not read, one in which something was read
 * exists; of another, its own name and those of Pods that spell out any address are unknown. {@link
 * dev.portolan.resolve.Answer.Unknown} tells this failure from others.
 *
 * <p>May depend on {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.resolve;

import org.jspecify.annotations.NullMarked;
