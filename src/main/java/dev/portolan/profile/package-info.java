// SPDX-License-Identifier: Apache-2.0
/**
 * How the DNS of a cluster is set up: what its Corefile says, which CoreDNS it is, and what each of them changes.
 *
 * <p>Terms owned here: profile, zone (as in the Corefile), pods mode, fallthrough, origin (how the profile was found), grammar
 * (what CoreDNS lets a directive say).
 *
 * <p>Source: the {@code setup.go} of each CoreDNS plugin for the options, their limits and their errors.
 *
 * <p>Decisions: Directives are held against a grammar first, option by option and with the release that brought it, and read
 * afterwards, so that what leaves answers alone needs no reader. Nothing is said of what only the server's surroundings decide:
 * files, interfaces, upstreams given by name, environment variables, and the templates and expressions of {@code template} and
 * {@code view}.
 *
 * <p>May depend on {@code cluster} only.
 */
@NullMarked
package dev.portolan.profile;

import org.jspecify.annotations.NullMarked;
