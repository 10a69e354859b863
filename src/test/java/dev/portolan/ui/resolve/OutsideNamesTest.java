// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Names outside the cluster are asked for only when a person wants it, and only those that a client would ask for. */
class OutsideNamesTest extends DrawerOnQuote {

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

        picture.show(DemoWorld.withoutQuiz1(), "kiada/quote");

        assertThat(window.asked).isEmpty();
        assertThat(model.outdatedProperty().get()).isNull();
    }

    @Test
    void troubleOutsideIsSaidBesideTheAnswer() {
        model.asksOutsideProperty().set(true);
        window.answers.put("worldtimeapi.org.", new OutsideAnswer(null, "", "No answer from 192.0.2.53."));

        ask("worldtimeapi.org.");

        assertThat(rows()).containsExactly("1 worldtimeapi.org. A outside");
        assertThat(model.pageProperty().get().caveats()).contains("No answer from 192.0.2.53.");
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
}
