// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.HeldBackground;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private final HeldBackground background = new HeldBackground();
    private final List<String> answers = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    /** A question is pressing if it begins with another letter than the one before. */
    private final Succession<String, String> succession = new Succession<>(
            background, (before, now) -> before.charAt(0) != now.charAt(0), this::work, late::add, answers::add);

    private Callable<String> work(String question) {
        int before = answers.size();
        return () -> question + " after " + before;
    }

    @Test
    void floodIsAnsweredOneByOneAndEndsWithTheLastQuestion() {
        succession.ask("a1");
        succession.ask("a2");
        succession.ask("a3");
        background.work();
        succession.ask("a4");
        background.finish();

        assertThat(answers).containsExactly("a1 after 0", "a3 after 1", "a4 after 2");
        assertThat(background.givenUp()).isZero();
    }

    @Test
    void pressingQuestionOvertakes() {
        succession.ask("a1");
        succession.ask("a2");
        succession.ask("b1");
        background.finish();

        assertThat(answers).containsExactly("b1 after 0");
        assertThat(background.givenUp()).isOne();
    }

    @Test
    void floodAfterAPressingQuestionDoesNotOvertakeIt() {
        succession.ask("a1");
        succession.ask("b1");
        succession.ask("b2");
        background.finish();

        assertThat(answers).containsExactly("b1 after 0", "b2 after 1");
    }

    @Test
    void overtakingGivesUpWhatIsComputed() {
        succession.ask("a1");
        succession.overtake("a2");
        background.finish();

        assertThat(answers).containsExactly("a2 after 0");
    }

    @Test
    void pressingQuestionWithoutAnAnswerForAMomentIsToldLate() {
        succession.ask("a1");
        background.pass();
        succession.ask("b1");
        succession.ask("c1");
        succession.ask("c2");
        assertThat(late).isEmpty();

        background.pass();
        assertThat(late).containsExactly("c2");

        background.finish();
        assertThat(answers).containsExactly("c1 after 0", "c2 after 1");
    }

    @Test
    void whatIsAnsweredOrCancelledIsNotLate() {
        succession.ask("a1");
        succession.ask("b1");
        background.work();
        background.pass();
        succession.ask("c1");
        succession.cancel();
        background.pass();

        assertThat(late).isEmpty();
    }

    @Test
    void nothingIsAnsweredAfterCancelling() {
        succession.ask("a1");
        succession.cancel();
        background.finish();
        assertThat(answers).isEmpty();

        succession.ask("a2");
        background.finish();
        assertThat(answers).containsExactly("a2 after 0");
    }
}
