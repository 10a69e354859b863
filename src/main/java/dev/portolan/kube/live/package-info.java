// SPDX-License-Identifier: Apache-2.0
/**
 * Live clusters: lists and watches turned into one picture that follows them.
 *
 * <p>Terms owned here, from the API's own concepts: scope (a kind, in all namespaces or one, all of it or what a selector
 * picks), reflector (lists a scope, watches it, and starts over when it must; the word is client-go's), narrowing (from all
 * namespaces to those that may be read), line (how a reflector
 * stands with the server), pace (how long is waited for what).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Each reflector has a thread of its own that blocks while there is nothing to read. It hands its changes to the picture
 *       and waits until they are applied and told, so a flood of events fills no queue; it slows the reading.
 *   <li>Lists of Services, EndpointSlices and Namespaces are asked for in protobuf, as CoreDNS does: half the octets, and
 *       half the work for both ends. A server that has none answers in JSON, and watches are JSON always: their events are
 *       few, and lines can be read where a length may be wrong.
 *   <li>A list is read while it arrives and shown in parts. Listing again changes only what differs: equal values are no
 *       change, whatever resource version they bear.
 *   <li>Pages are not asked for: each costs a server the whole way to its store. One that gives no more at once all the same is
 *       asked for the next until the last has come, and none of them counts as the list.
 *   <li>The first list may come from the server's cache ({@code resourceVersion=0}). After 410 it must not, or a server that
 *       lags would send the same past again.
 *   <li>A watch that ends is taken up again where it was. Only if that fails, its part of the picture lags, and is told with its
 *       time, the API's words and the next try. If all that a picture needs is lost for one reason, it is the connection, and the
 *       whole picture is stale. What was never read is tried some times before it is told; until then it is on its way.
 *   <li>Silence of a minute and a half, bookmarks included, is taken for a dead connection: a laptop that slept gets no error
 *       from TCP for many minutes.
 *   <li>First lists of which nothing arrives for ten seconds are told to be silent, and waited for all the same: a slow network is
 *       no dead one, and a large list may take long to begin.
 *   <li>Where one reflector cannot reach the server any more, the others take up their watches again. An open watch that says
 *       nothing is no sign of life: a server that is being stopped, or lies behind a broken network, keeps it open.
 *   <li>Whatever says that it is not allowed (403) is information about that scope, and the others go on. Services,
 *       EndpointSlices and, where all are wanted, Pods that may not be read as a whole are read namespace by namespace; a
 *       namespace is asked for by listing it, since the server's refusal says more than a review does, and one that refuses
 *       makes room for another: a hundred are read by themselves, five hundred tried. Of the others, where there are more, the
 *       server is asked which it would let in ({@code SelfSubjectAccessReview}), about each once until a person lists all again,
 *       and those are tried too; the others are refused in the words of that answer. Rights may be granted later, so what was refused is asked for again every few minutes. What was
 *       read once and is refused then lags, since a server that comes up may refuse for a moment, until a person lists all
 *       again: then the refusal is the answer. A {@code SelfSubjectRulesReview} only finds names to ask for. These two reviews
 *       are the only requests that are not a GET.
 *   <li>After a loss everything is listed again. A server that came back may have been set back, and a watch that begins in its
 *       future is answered with silence; a bookmark from the past says the same.
 *   <li>Whoever connects again after staying offline keeps what was read namespace by namespace, as what was read as a whole:
 *       as of its time, until it was read again, refused, or it is known that nobody reads it any more.
 *   <li>The picture is not whole before it is known how the cluster's DNS is set up, or that it may not be known. That is asked
 *       again each minute, as CoreDNS itself reloads its Corefile. What of it may not be read any more stays as it was.
 *   <li>A virtual machine that has never read a list takes half as long again for its first cluster. So lists are
 *       read while a person chooses: some that API servers of Kubernetes 1.36 sent, with made-up names, and among their objects
 *       some that have whatever else an object may have. One object of a form that did not occur, as the endpoint without a node
 *       that is in every cluster, makes the virtual machine throw away what it had compiled.
 *   <li>What is heard of the whole cluster is read on platform threads: on a busy machine waking a virtual thread costs
 *       milliseconds. Of single namespaces there may be hundreds, on virtual threads.
 * </ul>
 *
 * <p>May depend on {@code access}, {@code config}, {@code dns}, {@code read}, {@code source}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.live;

import org.jspecify.annotations.NullMarked;
