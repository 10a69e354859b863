// SPDX-License-Identifier: Apache-2.0
/**
 * How the DNS of a cluster is set up: what its Corefile says, which CoreDNS it is, and what each of them changes.
 *
 * <p>Terms owned here: profile, zone (as in the Corefile), pods mode, fallthrough, origin (how the profile was found).
 *
 * <p>Source: CoreDNS {@code plugin/kubernetes/setup.go} for the options, their limits and their errors.
 *
 * <p>May depend on {@code cluster} only.
 */
@NullMarked
package dev.portolan.profile;

import org.jspecify.annotations.NullMarked;
