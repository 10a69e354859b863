// SPDX-License-Identifier: Apache-2.0
/**
 * The log of record changes: what each event did to the records, grouped by cause, the newest first.
 *
 * <p>Terms owned here: scope (the selected Service, or all), cause row (the head of an entry), change row (one record, or
 * several SRV records whose weight went from one value to the same other one), note (a line about the log itself), pause (new entries are counted and not shown).
 *
 * <p>Decision: the rows are made from the session's bounded log off the FX thread, whole each time: the log is small, and a
 * filter or a scope is then nothing special. An entry that a person looks at stays as it is; else the newest alone is open.
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code report}, {@code changes}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.changes;

import org.jspecify.annotations.NullMarked;
