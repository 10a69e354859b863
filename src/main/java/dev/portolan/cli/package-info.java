// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: reads options, asks the inner rooms, prints. Thin on purpose; nothing is decided here that the window
 * would have to decide again.
 *
 * <p>Terms owned here: source options (the one way to name a cluster), profile options, terminal.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Exit codes: 0 done, 1 failure, 2 usage; {@code diff} has those of diff, since scripts expect them. A failure is one line on the error stream, told by {@link
 *       dev.portolan.cluster.Problem#line()}. What could not be read is told there too, and the rest is printed.
 *   <li>Output has the same form on a terminal and in a pipe; only colour depends on the terminal and on {@code NO_COLOR}.
 *       A reader that goes away ends the program quietly.
 *   <li>All namespaces are meant unless {@code -n} names one, since a name leads across them.
 *   <li>Sources and the window come in through the constructor, so that no command loads a class of the Kubernetes client or
 *       of the toolkit that it does not use.
 * </ul>
 *
 * <p>May depend on every room but {@code kube}, {@code ui} and {@code app}.
 */
@NullMarked
package dev.portolan.cli;

import org.jspecify.annotations.NullMarked;
