// SPDX-License-Identifier: Apache-2.0
/**
 * Asks a person before a program that a kubeconfig names is run, and shows what it says to the person while it runs.
 *
 * <p>Terms owned here: question (a program that waits to be allowed), answer (this time, always, no), saying (what a program
 * says that runs: a page to open, a code to enter there).
 *
 * <p>Decisions:
 * <ul>
 *   <li>The command line is shown whole and word for word, as it will be run: a kubeconfig may come from anybody.
 *   <li>Always counts for the command with its arguments, not for the context: another kubeconfig that runs the same asks for
 *       nothing new, and one that changed its arguments asks again.
 *   <li>A question whose connection was given up is taken back.
 *   <li>A program cannot ask anything back: it has no terminal. It can say where the person is to go, as kubelogin does with a
 *       device code; that is shown word for word, and a page is opened only when the person says so.
 * </ul>
 *
 * <p>Knows {@code ui.fx} and {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.consent;

import org.jspecify.annotations.NullMarked;
