// SPDX-License-Identifier: Apache-2.0
/**
 * The Records tab: every record of the selected Service, what is not generated, and why each of them is as it is.
 *
 * <p>Terms owned here: row (a line of the table), entry (a row that stands for a record, generated or missing), group (main
 * set, also answered, not generated), block (neighbouring entries of the same name and type), mark (what a new picture did to
 * an entry).
 *
 * <p>Decisions:
 * <ul>
 *   <li>An entry is known by its name, type and what it points to, without TTL and SRV weight: when a pod leaves, the
 *       records of the others change and are not removed and added.
 *   <li>The groups live in one table and in one order, so the view model sorts and filters, and the table only shows.
 *   <li>What a new picture took away stays, struck through, until the next selection: a person who looks away misses nothing.
 * </ul>
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.records;

import org.jspecify.annotations.NullMarked;
