// SPDX-License-Identifier: Apache-2.0
/**
 * Answers in the form of the tools that people know: {@code dig}, {@code nslookup} and {@code host} of BIND 9.18.
 *
 * <p>Terms owned here: text (what such a tool prints), setting (the lines of it that do not come from the answer).
 *
 * <p>Decision: the form is theirs to the octet, held against the real tools in a test; what they say about themselves, the
 * server and the time is handed in.
 *
 * <p>May depend on {@code resolve} and {@code cluster}.
 */
@NullMarked
package dev.portolan.resolve.print;

import org.jspecify.annotations.NullMarked;
