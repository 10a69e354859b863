// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Question;

/** Asks resolvers outside of the cluster. Blocks, so it is asked in the background only. */
@FunctionalInterface
public interface OutsideNames {

    /** Asks nobody. */
    OutsideNames NOBODY = _ -> OutsideAnswer.NONE;

    /** What they say. */
    OutsideAnswer ask(Question question);
}
