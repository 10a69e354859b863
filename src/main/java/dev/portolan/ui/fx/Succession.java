// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes one result after the other off the FX thread. Each computation is finished, and the next begins with what was asked
 * last: under a flood of questions a slot alone would interrupt every one of them and never answer. What a person did is not
 * kept waiting behind a computation that it makes void; it overtakes.
 *
 * @param <I> what is asked
 * @param <O> what is answered
 */
public final class Succession<I, O> {

    private final Background.Slot slot;
    private final BiPredicate<? super I, ? super I> pressing;
    private final Function<? super I, ? extends Callable<? extends O>> work;
    private final Consumer<? super O> done;
    private @Nullable I next;
    private @Nullable I last;
    private boolean busy;

    /**
     * Answers there.
     *
     * @param work called on the FX thread when it is the question's turn, so that it can go on from the answer before; what it
     *     returns is done elsewhere
     */
    public Succession(
            Background background,
            Function<? super I, ? extends Callable<? extends O>> work,
            Consumer<? super O> done) {
        this(background, (_, _) -> false, work, done);
    }

    /**
     * Answers there.
     *
     * @param pressing whether the second question after the first overtakes
     * @param work called on the FX thread when it is the question's turn, so that it can go on from the answer before; what it
     *     returns is done elsewhere
     */
    public Succession(
            Background background,
            BiPredicate<? super I, ? super I> pressing,
            Function<? super I, ? extends Callable<? extends O>> work,
            Consumer<? super O> done) {
        slot = background.slot();
        this.pressing = pressing;
        this.work = work;
        this.done = done;
    }

    /** Asks; what was asked before and not begun is dropped. */
    public void ask(I question) {
        I before = last;
        if (before != null && pressing.test(before, question)) {
            overtake(question);
            return;
        }
        last = question;
        next = question;
        if (!busy) {
            begin();
        }
    }

    /** Asks, and gives up what is being computed. */
    public void overtake(I question) {
        cancel();
        ask(question);
    }

    /** Drops what was asked; nothing more is answered until the next question. */
    public void cancel() {
        next = null;
        last = null;
        busy = false;
        slot.cancel();
    }

    private void begin() {
        I question = next;
        next = null;
        if (question != null) {
            busy = true;
            slot.<O>run(work.apply(question), this::answered);
        }
    }

    private void answered(O answer) {
        busy = false;
        done.accept(answer);
        if (!busy) {
            begin();
        }
    }
}
