// SPDX-License-Identifier: Apache-2.0
/**
 * Why a name answers as it does, and above all why not.
 *
 * <p>Terms owned here: check (one rule held against the picture, passed or failed), cause (the first rule that failed), exhibit
 * (the object and field that show it), explanation (the checks in their order, the cause, the nearest names that exist, the
 * commands that prove it).
 *
 * <p>Decision: an explanation does not answer. The answer is the resolver's; the checks follow CoreDNS's order of decisions
 * beside it, and a property test holds that the two never disagree.
 *
 * <p>May depend on {@code resolve}, {@code resolve.walk}, {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.resolve.why;

import org.jspecify.annotations.NullMarked;
