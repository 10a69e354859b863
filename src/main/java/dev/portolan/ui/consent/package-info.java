// SPDX-License-Identifier: Apache-2.0
/**
 * Asks a person before a program that a kubeconfig names is run.
 *
 * <p>Terms owned here: question (a program that waits to be allowed), answer (this time, always, no).
 *
 * <p>Decisions:
 * <ul>
 *   <li>The command line is shown whole and word for word, as it will be run: a kubeconfig may come from anybody.
 *   <li>Always counts for the command with its arguments, not for the context: another kubeconfig that runs the same asks for
 *       nothing new, and one that changed its arguments asks again.
 *   <li>A question whose connection was given up is taken back.
 * </ul>
 *
 * <p>Knows {@code ui.fx} and {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.consent;

import org.jspecify.annotations.NullMarked;
