// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import dev.portolan.cluster.Consent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The questions that wait for a person, one shown at a time, and what programs say that run. {@link #toRun} and {@link #says} are
 * for any thread, the rest for the FX thread.
 */
public final class ConsentViewModel implements Consent {

    private record Question(Program program, CompletableFuture<Boolean> answer) {}

    private final AllowedPrograms allowed;
    private final Consumer<Question> arriving;
    private final Consumer<Question> leaving;
    private final Consumer<Saying> hearing;
    private final SequencedMap<Program, Saying> sayings = new LinkedHashMap<>();
    private final Set<Program> hidden = new HashSet<>();
    private final Deque<Question> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Program> asked = new ReadOnlyObjectWrapper<>(this, "asked");

    private final ReadOnlyObjectWrapper<@Nullable Saying> said = new ReadOnlyObjectWrapper<>(this, "said");

    /** Carries questions, and what programs say, to the FX thread. */
    public interface Door {
        <T> Consumer<T> to(Consumer<? super T> receiver);
    }

    /**
     * Nothing is asked yet.
     *
     * @param allowed what need not be asked
     * @param door the way to the FX thread
     */
    public ConsentViewModel(AllowedPrograms allowed, Door door) {
        this.allowed = allowed;
        arriving = door.to(this::arrive);
        leaving = door.to(this::leave);
        hearing = door.to(this::hear);
    }

    /** The program that a person is asked about; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Program> asked() {
        return asked.getReadOnlyProperty();
    }

    /** What a program says that runs and is not hidden; of several the one that began last. Null while none says anything. */
    public ReadOnlyObjectProperty<@Nullable Saying> said() {
        return said.getReadOnlyProperty();
    }

    /** Leaves out what that program says, until it has ended. */
    public void hide(Program program) {
        if (sayings.containsKey(program)) {
            hidden.add(program);
            tell();
        }
    }

    @Override
    public void says(Program program, String text) {
        hearing.accept(new Saying(program, text));
    }

    @Override
    public CompletableFuture<Boolean> toRun(Program program) {
        Question question = new Question(program, new CompletableFuture<>());
        var _ = question.answer().whenComplete((_, _) -> leaving.accept(question));
        arriving.accept(question);
        return question.answer();
    }

    /** A person answers the question that is shown, and with it every other one about the same command. */
    void answer(ConsentAnswer answer) {
        Program program = asked.get();
        if (program != null) {
            if (answer == ConsentAnswer.ALWAYS) {
                allowed.allow(program.command());
            }
            for (Question question : waiting.toArray(Question[]::new)) {
                if (question.program().command().equals(program.command())) {
                    question.answer().complete(answer != ConsentAnswer.NO);
                }
            }
        }
    }

    private void arrive(Question question) {
        if (allowed.mayRun(question.program().command())) {
            question.answer().complete(true);
        } else if (!question.answer().isDone()) {
            waiting.add(question);
            show();
        }
    }

    private void hear(Saying saying) {
        if (saying.text().isEmpty()) {
            sayings.remove(saying.program());
            hidden.remove(saying.program());
        } else {
            sayings.put(saying.program(), saying);
        }
        tell();
    }

    private void tell() {
        said.set(sayings.reversed().values().stream()
                .filter(saying -> !hidden.contains(saying.program()))
                .findFirst()
                .orElse(null));
    }

    private void leave(Question question) {
        waiting.remove(question);
        show();
    }

    private void show() {
        Question first = waiting.peek();
        asked.set(first == null ? null : first.program());
    }
}
