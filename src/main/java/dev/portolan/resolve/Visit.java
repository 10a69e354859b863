// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Asked;

/**
 * One question on its way through a server.
 *
 * @param query the query that it came with, or that made the server ask itself
 * @param question what is asked
 * @param depth how often the server has asked itself on the way here
 */
record Visit(Query query, Asked question, int depth) {}
