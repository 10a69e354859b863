// SPDX-License-Identifier: Apache-2.0
/**
 * The records that a cluster's DNS generates for a picture under a profile, each with its derivation.
 *
 * <p>Terms owned here: zone, derivation (object, field, rule), main set (what a client is meant to use), also answered (what
 * CoreDNS answers beyond that), not generated (what is missing, and why).
 *
 * <p>Sources: Kubernetes DNS-Based Service Discovery, specification 1.1.0; CoreDNS {@code plugin/kubernetes}.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Records are derived when asked for and never stored, so a new picture costs nothing until somebody looks.
 *   <li>Derivations of endpoint records are put into words when asked for: of those that the log of changes compares hardly
 *       any is read. Until then they hold endpoint and port, never a picture or a whole slice, since the log outlives both.
 *   <li>An alias is followed within the zone, and only there: whether those who ask for addresses are told of it depends on
 *       what the zone has at its end, and on nothing that another server says.
 *   <li>What a Service that is hidden still points back is among its records, since reverse questions are answered without a
 *       look at most of what hides names.
 * </ul>
 *
 * <p>May depend on {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.zone;

import org.jspecify.annotations.NullMarked;
