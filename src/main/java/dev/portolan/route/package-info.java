// SPDX-License-Identifier: Apache-2.0
/**
 * The ways from a client in a namespace to the pods of a Service, as data: what is asked, what the DNS answers, what stands
 * in between, where the connection arrives, and why an endpoint gets none.
 *
 * <p>Terms owned here: route (one way, told apart by the form of its Service), lane (the letter and hue of a form), leg (the
 * last part of a route, to one endpoint), traffic (whether a leg carries new connections), sibling (a Service that selects
 * the same pods the other way), entrance (a way in from outside the cluster).
 *
 * <p>Sources: Kubernetes DNS-Based Service Discovery 1.1.0; EndpointSlice API (discovery.k8s.io/v1); kube-proxy's treatment
 * of terminating endpoints (KEP-1669).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Endpoints of two Services that are the same pod, or the same address, are one endpoint with two legs: both routes
 *       arrive at the same place.
 *   <li>An endpoint's state is the pod's; whether traffic reaches it is a matter of each leg, since {@code
 *       publishNotReadyAddresses} makes them differ.
 *   <li>What was not read stays unknown, with the reason: an endpoint that nobody watches is neither ready nor unready.
 * </ul>
 *
 * <p>May depend on {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.route;

import org.jspecify.annotations.NullMarked;
