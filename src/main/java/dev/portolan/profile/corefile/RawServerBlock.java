// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.List;
import java.util.Map;

/**
 * A server block whose tokens are grouped by directive, as Caddy hands them to the plugins.
 *
 * @param keys the addresses before the brace, as written
 * @param line where the first of them stands
 * @param directives for each directive all its tokens, the directive's own name among them, in order
 */
record RawServerBlock(List<String> keys, int line, Map<String, List<CorefileToken>> directives) {}
