// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.DerivedRecord;

/**
 * A record in a list, with the Service that it belongs to.
 *
 * @param service the Service
 * @param record the record
 */
public record ListedRecord(NamespacedName service, DerivedRecord record) {}
