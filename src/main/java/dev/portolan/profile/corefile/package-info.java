// SPDX-License-Identifier: Apache-2.0
/**
 * Corefiles as CoreDNS reads them, with the words it refuses them with.
 *
 * <p>Terms owned here: Corefile, directive, option, grammar (what CoreDNS lets a directive say), dispenser (what hands out the
 * words of a directive, as in CoreDNS's own {@code caddyfile}).
 *
 * <p>Source: the {@code setup.go} of each CoreDNS plugin for the options, their limits and their errors.
 *
 * <p>Decisions: Directives are held against a grammar first, option by option and with the release that brought it, and read
 * afterwards, so that what leaves answers alone needs no reader. Nothing is said of what only the server's surroundings decide:
 * files, interfaces, upstreams given by name, environment variables, and the templates and expressions of {@code template} and
 * {@code view}.
 *
 * <p>May depend on {@code profile} and {@code cluster} only.
 */
@NullMarked
package dev.portolan.profile.corefile;

import org.jspecify.annotations.NullMarked;
