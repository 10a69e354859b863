// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

/** What the chain makes of a question: one reply, or a zone transfer of many messages. */
sealed interface Handled permits Reply, ZoneTransfer {}
