// SPDX-License-Identifier: Apache-2.0
/**
 * The head of a Service: what it is, and the names by which it can be reached from where.
 *
 * <p>Terms owned here: fact (a caption with values, such as Port), weight (how early a fact gives way when the window is
 * narrow; what gives way stays in the Copy menu), in DNS (whether the names are answered now, as the resolver decides it).
 *
 * <p>Knows {@code ui.fx}, {@code session}, {@code resolve}, {@code zone} and {@code cluster} only.
 */
@NullMarked
package dev.portolan.ui.header;

import org.jspecify.annotations.NullMarked;
