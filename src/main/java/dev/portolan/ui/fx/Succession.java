// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Computes one result after the other off the FX thread. Each computation is finished, and the next begins with what was asked
 * last: under a flood of questions a slot alone would interrupt every one of them and never answer. What a person did is not
 * kept waiting behind a computation that it makes void; it overtakes. If even that takes a while, whoever shows the answers is told
 * that they are out of date.
 *
 * @param <I> what is asked
 * @param <O> what is answered
 */
public final class Succession<I, O> {

    /** Below this nothing seems to happen between a question and its answer. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    private final Background background;
    private final Background.Slot slot;
    private final BiPredicate<? super I, ? super I> pressing;
    private final Function<? super I, ? extends Callable<? extends O>> work;
    private final Consumer<? super I> late;
    private final Consumer<? super O> done;
    private @Nullable I next;
    private @Nullable I last;
    private boolean busy;
    private @Nullable Subscription patience;

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
        this(background, (_, _) -> false, work, _ -> {}, done);
    }

    /**
     * Answers there.
     *
     * @param pressing whether the second question after the first overtakes
     * @param work called on the FX thread when it is the question's turn, so that it can go on from the answer before; what it
     *     returns is done elsewhere
     * @param late told a question that overtook and is not answered after a moment: what was answered before it may be of
     *     something else
     */
    public Succession(
            Background background,
            BiPredicate<? super I, ? super I> pressing,
            Function<? super I, ? extends Callable<? extends O>> work,
            Consumer<? super I> late,
            Consumer<? super O> done) {
        this.background = background;
        slot = background.slot();
        this.pressing = pressing;
        this.work = work;
        this.late = late;
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
        giveUp();
        ask(question);
        if (busy && patience == null) {
            patience = background.after(MOMENT, this::tellLate);
        }
    }

    /** Drops what was asked; nothing more is answered until the next question. */
    public void cancel() {
        giveUp();
        endPatience();
    }

    private void giveUp() {
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

    private void tellLate() {
        patience = null;
        I question = last;
        if (question != null) {
            late.accept(question);
        }
    }

    private void endPatience() {
        if (patience != null) {
            patience.unsubscribe();
            patience = null;
        }
    }

    private void answered(O answer) {
        busy = false;
        endPatience();
        done.accept(answer);
        if (!busy) {
            begin();
        }
    }
}
