// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Names outside the cluster are asked for only when a person wants it, and only those that a client would ask for. */
class OutsideNamesTest {

    private final ShownPicture picture = new ShownPicture();
    private final RecordingResolveWindow window = new RecordingResolveWindow();
    private final AtomicLong seed = new AtomicLong(41207);
    private final ResolveViewModel model = new ResolveViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Picture.NOW, ZoneId.of("UTC")),
            seed::getAndIncrement,
            window);

    @BeforeEach
    void showQuote() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");
    }

    @Test
    void nobodyOutsideIsAskedUntilAPersonSwitchesItOn() {
        ask("worldtimeapi.org.");
        assertThat(window.asked).isEmpty();

        window.answers.put("worldtimeapi.org.", seen("worldtimeapi.org. 60 IN A 203.0.113.24", ""));
        model.asksOutsideProperty().set(true);

        assertThat(window.asked).containsExactly("outside worldtimeapi.org. A");
        assertThat(rows()).containsExactly("1 worldtimeapi.org. A NOERROR 1 answer, seen from this workstation");
        assertThat(model.pageProperty().get().text()).contains("203.0.113.24");
        assertThat(model.pageProperty().get().footer()).contains("Seen from this workstation", "192.0.2.53");
    }

    @Test
    void aliasThatLeavesTheClusterIsFollowedFromHere() {
        model.asksOutsideProperty().set(true);
        window.answers.put("worldtimeapi.org.", seen("worldtimeapi.org. 60 IN A 203.0.113.24", ""));

        ask("time-api");

        assertThat(rows().getFirst()).endsWith("A NOERROR 2 answers, seen from this workstation");
        assertThat(model.pageProperty().get().text()).contains("CNAME worldtimeapi.org.", "A 203.0.113.24");
    }

    @Test
    void nameThatIsNotAskedIsNotAskedOutsideEither() {
        model.asksOutsideProperty().set(true);

        ask("quote");
        model.select(3);
        model.answerFormProperty().set(AnswerForm.HOST);
        model.answerFormProperty().set(AnswerForm.WHY);

        assertThat(window.asked).isEmpty();
    }

    @Test
    void newPictureAsksNobodyOutside() {
        model.asksOutsideProperty().set(true);
        ask("worldtimeapi.org.");
        window.asked.clear();

        picture.show(withoutQuiz1(), "kiada/quote");

        assertThat(window.asked).isEmpty();
        assertThat(model.outdatedProperty().get()).isNull();
    }

    @Test
    void troubleOutsideIsSaidBesideTheAnswer() {
        model.asksOutsideProperty().set(true);
        window.answers.put("worldtimeapi.org.", new OutsideAnswer(null, "", "No answer from 192.0.2.53."));

        ask("worldtimeapi.org.");

        assertThat(rows()).containsExactly("1 worldtimeapi.org. A  outside");
        assertThat(model.pageProperty().get().caveats()).contains("No answer from 192.0.2.53.");
    }

    private void ask(String name) {
        model.form().name().set(name);
        model.ask();
    }

    private List<String> rows() {
        return Objects.requireNonNull(model.outcomeProperty().get()).rows().stream()
                .map(TryRow::spoken)
                .toList();
    }

    private static OutsideAnswer seen(String record, String trouble) {
        Message message = new Message();
        message.getHeader().setFlag(Flags.QR);
        try {
            String[] parts = record.split(" ");
            message.addRecord(
                    Record.fromString(
                            Name.fromString(parts[0]), Type.value(parts[3]), DClass.IN, 60, parts[4], Name.root),
                    Section.ANSWER);
        } catch (IOException e) {
            throw new IllegalArgumentException(record, e);
        }
        return new OutsideAnswer(message, "192.0.2.53", trouble);
    }

    private static ClusterSnapshot withoutQuiz1() {
        return DemoWorld.world()
                .slice(
                        "kiada/quiz-pods",
                        "quiz-pods-x2kvd",
                        "mongodb:27017/TCP",
                        "quiz-0#quiz-0@10.244.1.12",
                        "!quiz-1#quiz-1@10.244.2.14",
                        "!quiz-2#quiz-2@10.244.2.15")
                .snapshot();
    }
}
