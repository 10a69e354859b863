// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes one result after the other off the FX thread. Each computation is finished, and the next begins with what was asked
 * last: under a flood of questions a slot alone would interrupt every one of them and never answer.
 *
 * @param <I> what is asked
 * @param <O> what is answered
 */
public final class Succession<I, O> {

    private final Background.Slot slot;
    private final Function<? super I, ? extends O> work;
    private final Consumer<? super O> done;
    private @Nullable I next;
    private boolean busy;

    /** Answers there. */
    public Succession(Background background, Function<? super I, ? extends O> work, Consumer<? super O> done) {
        slot = background.slot();
        this.work = work;
        this.done = done;
    }

    /** Asks; what was asked before and not begun is dropped. */
    public void ask(I question) {
        next = question;
        if (!busy) {
            begin();
        }
    }

    /** Drops what was asked; nothing more is answered until the next question. */
    public void cancel() {
        next = null;
        busy = false;
        slot.cancel();
    }

    private void begin() {
        I question = next;
        next = null;
        if (question != null) {
            busy = true;
            slot.<O>run(() -> work.apply(question), this::answered);
        }
    }

    private void answered(O answer) {
        busy = false;
        done.accept(answer);
        begin();
    }
}
