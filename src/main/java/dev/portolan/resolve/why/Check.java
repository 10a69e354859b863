// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

/**
 * One rule held against the picture.
 *
 * @param passed whether the question got past it
 * @param sentence what was found, a whole sentence; what stands between backticks is code
 * @param shown what shows it
 */
public record Check(boolean passed, String sentence, Exhibit shown) {}
