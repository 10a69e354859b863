// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConsentViewModelTest {

    private static final Consent.Program AWS =
            new Consent.Program("eks", List.of("aws", "eks", "get-token", "--cluster-name", "analytics"));
    private static final Consent.Program LOGIN = new Consent.Program("prod", List.of("kubelogin", "get-token"));

    private final Allowed allowed = new Allowed();
    private final ConsentViewModel consent = new ConsentViewModel(allowed, new AtOnce());

    @Test
    void programWaitsForAnAnswer() {
        CompletableFuture<Boolean> answer = consent.toRun(AWS);

        assertThat(answer).isNotDone();
        assertThat(consent.asked().get()).isEqualTo(AWS);
        consent.answer(ConsentAnswer.RUN);
        assertThat(answer).isCompletedWithValue(true);
        assertThat(consent.asked().get()).isNull();
        assertThat(allowed.commands).isEmpty();
    }

    @Test
    void whatAProgramSaysIsThereUntilItEnds() {
        consent.says(LOGIN, "Open the page.\n");
        consent.says(LOGIN, "Open the page.\nEnter the code.\n");
        assertThat(consent.said().get()).isEqualTo(new Saying(LOGIN, "Open the page.\nEnter the code.\n"));

        consent.says(LOGIN, "");
        assertThat(consent.said().get()).isNull();
    }

    @Test
    void ofProgramsThatSaySomethingTheLastOneIsHeardFirst() {
        consent.says(LOGIN, "Open the page.\n");
        consent.says(AWS, "Enter the code.\n");
        consent.says(LOGIN, "Open the page.\nWaiting.\n");
        assertThat(consent.said().get()).isEqualTo(new Saying(AWS, "Enter the code.\n"));

        consent.says(AWS, "");
        assertThat(consent.said().get()).isEqualTo(new Saying(LOGIN, "Open the page.\nWaiting.\n"));
    }

    @Test
    void whatIsHiddenIsHeardAgainOnlyInAnotherRun() {
        consent.says(LOGIN, "Open the page.\n");
        consent.hide(LOGIN);
        assertThat(consent.said().get()).isNull();

        consent.says(AWS, "Enter the code.\n");
        consent.says(AWS, "");
        consent.says(LOGIN, "Open the page.\nWaiting.\n");
        assertThat(consent.said().get()).isNull();

        consent.says(LOGIN, "");
        consent.hide(LOGIN);
        consent.says(LOGIN, "Open the page.\n");
        assertThat(consent.said().get()).isEqualTo(new Saying(LOGIN, "Open the page.\n"));
    }

    @Test
    void refusedProgramIsNotRunAndAskedForAgain() {
        CompletableFuture<Boolean> first = consent.toRun(AWS);
        consent.answer(ConsentAnswer.NO);
        consent.toRun(AWS);

        assertThat(first).isCompletedWithValue(false);
        assertThat(consent.asked().get()).isEqualTo(AWS);
    }

    @Test
    void programAllowedForGoodIsNotAskedForAgain() {
        consent.toRun(AWS);
        consent.answer(ConsentAnswer.ALWAYS);

        assertThat(consent.toRun(AWS)).isCompletedWithValue(true);
        assertThat(consent.asked().get()).isNull();
        assertThat(allowed.commands).containsExactly(AWS.command());
    }

    @Test
    void sameProgramWithOtherArgumentsIsAskedFor() {
        consent.toRun(AWS);
        consent.answer(ConsentAnswer.ALWAYS);
        Consent.Program other = new Consent.Program("eks", List.of("aws", "eks", "get-token"));

        assertThat(consent.toRun(other)).isNotDone();
        assertThat(consent.asked().get()).isEqualTo(other);
    }

    @Test
    void questionsAreShownOneAfterTheOther() {
        CompletableFuture<Boolean> aws = consent.toRun(AWS);
        CompletableFuture<Boolean> login = consent.toRun(LOGIN);

        consent.answer(ConsentAnswer.NO);
        assertThat(consent.asked().get()).isEqualTo(LOGIN);
        consent.answer(ConsentAnswer.RUN);

        assertThat(aws).isCompletedWithValue(false);
        assertThat(login).isCompletedWithValue(true);
    }

    @Test
    void oneAnswerServesAllThatAskForTheSameCommand() {
        CompletableFuture<Boolean> first = consent.toRun(AWS);
        CompletableFuture<Boolean> second = consent.toRun(new Consent.Program("eks-2", AWS.command()));

        consent.answer(ConsentAnswer.RUN);

        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
        assertThat(consent.asked().get()).isNull();
    }

    @Test
    void questionOfAConnectionThatWasGivenUpIsTakenBack() {
        consent.toRun(AWS).cancel(false);

        assertThat(consent.asked().get()).isNull();
    }

    private static final class Allowed implements AllowedPrograms {

        private final List<List<String>> commands = new ArrayList<>();

        @Override
        public boolean mayRun(List<String> command) {
            return commands.contains(command);
        }

        @Override
        public void allow(List<String> command) {
            commands.add(command);
        }
    }

    private static final class AtOnce implements ConsentViewModel.Door {

        @Override
        public <T> Consumer<T> to(Consumer<? super T> receiver) {
            return receiver::accept;
        }
    }
}
