// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

/**
 * A row that tells what the last picture did to it. Immutable.
 *
 * @param <T> the type of the row itself
 */
public interface Marked<T extends Marked<T>> {

    /** What makes it the same row in the next picture. */
    Object key();

    /** What the last picture did to it. */
    Mark mark();

    /** The same row with that mark. */
    T marked(Mark mark);

    /** Whether the other shows the same, whatever their marks. */
    boolean showsTheSameAs(T other);
}
