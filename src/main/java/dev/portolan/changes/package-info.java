// SPDX-License-Identifier: Apache-2.0
/**
 * Two pictures compared as records: what was added, removed, changed, why, and until when the old answer may live on.
 *
 * <p>Terms owned here: record change, cause (what happened to an object, in words), staleness (how long a client may still
 * hold the answer from before), log (what happened to the records of one session, bounded).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Only the Services that a change can concern are compared, so a change costs the same in a small and in a large
 *       cluster; a whole comparison is made on request. Among them are those that share an address with a Service that took
 *       it as its cluster IP or gave it back: an address points back to one Service with that cluster IP, or else to endpoints.
 *   <li>Of these, a Service whose records do not follow its endpoints is not compared at all while nothing else of it changed:
 *       most changes are those of endpoints behind a cluster IP.
 *   <li>An SRV record whose weight alone differs is changed, not removed and added: the target is still there.
 *   <li>No two clusters have the same addresses, so between two of them everything with an address differs. {@link
 *       dev.portolan.changes.Addresses#IGNORED} says what is left out then, in one place for records and for fields; a record
 *       that only one side has is still told as it is, with its address.
 *   <li>What only one picture could read is no difference. Of two that are compared it is told as not known; in the log, where
 *       a picture that reads less or more follows on another, nothing is said of it.
 * </ul>
 *
 * <p>May depend on {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.changes;

import org.jspecify.annotations.NullMarked;
