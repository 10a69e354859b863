// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A zone transfer: a sequence of messages, each with some records of the zone.
 *
 * @param batches the records message by message, made while they are sent
 */
record ZoneTransfer(Supplier<Iterator<List<WireRecord>>> batches) implements Handled {}
