// SPDX-License-Identifier: Apache-2.0
/**
 * What a cluster holds at one moment, as immutable values: Services, EndpointSlices, Namespaces, Pods, Nodes.
 *
 * <p>Terms owned here: snapshot (the whole picture, replaced and never edited), change (one object that came, changed or
 * went), source (where pictures come from), coverage (what of the cluster the picture holds, so that absence is told from
 * ignorance), watched part (a kind, in all namespaces or one, as one list and watch covers it), lag (how a part of a live
 * picture is behind while others are not), problem (a failure in words for a person).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Objects are slim projections of the Kubernetes API: only what the DNS, the routes, the endpoints table and the
 *       findings read. A field is added when a rule reads it.
 *   <li>Addresses and names stay texts as written in the object, since CoreDNS compares and dashes them textually
 *       ({@code plugin/kubernetes/kubernetes.go} endpointHostname, {@code reverse.go}).
 *   <li>A text that the API leaves out is the empty string; a condition that it leaves out is {@link
 *       dev.portolan.cluster.Condition#UNSET}, because "unset" has a meaning of its own there.
 *   <li>The snapshot is made of persistent maps, so that one change of a large cluster costs a few small nodes and readers
 *       never lock.
 * </ul>
 *
 * <p>This room depends on no other room.
 */
@NullMarked
package dev.portolan.cluster;

import org.jspecify.annotations.NullMarked;
