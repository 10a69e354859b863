// SPDX-License-Identifier: Apache-2.0
package dev.portolan.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.resolve.Question;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class WorkstationResolversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IMPATIENCE = Duration.ofMillis(150);

    @Test
    void answerIsThatOfTheServerAndNamesIt() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("www.example. A 192.0.2.1")) {
            Lookup lookup = resolvers(server).look(question("www.example.", Type.A));

            assertThat(data(lookup)).containsExactly("192.0.2.1");
            assertThat(lookup.server()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(lookup.aliases()).isEmpty();
            assertThat(lookup.trouble()).isEmpty();
        }
    }

    @Test
    void nameThatDoesNotExistIsAnAnswer() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("www.example. A 192.0.2.1")) {
            Message message = message(resolvers(server).look(question("nowhere.example.", Type.A)));

            assertThat(message.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        }
    }

    @Test
    void aliasesAreFollowedWhereTheServerStops() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering(
                "a.example. CNAME b.example.", "b.example. CNAME c.example.", "c.example. A 192.0.2.3")) {
            Lookup lookup = resolvers(server).look(question("a.example.", Type.A));

            assertThat(lookup.aliases()).hasToString("[b.example., c.example.]");
            assertThat(data(lookup)).containsExactly("b.example.", "c.example.", "192.0.2.3");
            assertThat(server.questions()).containsExactly("a.example. A", "b.example. A", "c.example. A");
        }
    }

    @Test
    void aliasThatIsAskedForIsNotFollowed() throws Exception {
        try (LoopbackServer server =
                LoopbackServer.answering("a.example. CNAME b.example.", "b.example. A 192.0.2.3")) {
            Lookup lookup = resolvers(server).look(question("a.example.", Type.CNAME));

            assertThat(data(lookup)).containsExactly("b.example.");
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void aliasToNowhereEndsInANameError() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("a.example. CNAME gone.example.")) {
            Message message = message(resolvers(server).look(question("a.example.", Type.A)));

            assertThat(message.getRcode()).isEqualTo(Rcode.NXDOMAIN);
            assertThat(message.getSection(Section.ANSWER)).hasSize(1);
        }
    }

    @Test
    void loopIsNamedAndNotWalked() throws Exception {
        try (LoopbackServer server =
                LoopbackServer.answering("a.example. CNAME b.example.", "b.example. CNAME a.example.")) {
            Lookup lookup = resolvers(server).look(question("a.example.", Type.A));

            assertThat(lookup.trouble())
                    .isEqualTo("The aliases lead back to themselves: a.example., b.example., a.example.");
            assertThat(message(lookup).getRcode()).isEqualTo(Rcode.SERVFAIL);
            assertThat(server.questions()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void endlessChainIsFollowedToALimit() throws Exception {
        String[] records = new String[20];
        for (int i = 0; i < records.length; i++) {
            records[i] = "a" + i + ".example. CNAME a" + (i + 1) + ".example.";
        }
        try (LoopbackServer server = LoopbackServer.answering(records)) {
            Lookup lookup = resolvers(server).look(question("a0.example.", Type.A));

            assertThat(lookup.trouble()).isEqualTo("More than 10 aliases follow each other; the rest is not followed.");
            assertThat(server.questions()).hasSize(WorkstationResolvers.MOST_ALIASES);
        }
    }

    @Test
    void silentServerIsLeftForTheNextOne() throws Exception {
        try (LoopbackServer silent = LoopbackServer.silent();
                LoopbackServer server = LoopbackServer.answering("www.example. A 192.0.2.1")) {
            Lookup lookup = new WorkstationResolvers(() -> List.of(silent.address(), server.address()), IMPATIENCE)
                    .look(question("www.example.", Type.A));

            assertThat(data(lookup)).containsExactly("192.0.2.1");
        }
    }

    @Test
    void silenceIsSaid() throws Exception {
        try (LoopbackServer silent = LoopbackServer.silent()) {
            WorkstationResolvers resolvers = new WorkstationResolvers(() -> List.of(silent.address()), IMPATIENCE);
            Question question = question("www.example.", Type.A);

            assertThat(resolvers.ask(question)).isNull();
            assertThat(resolvers.look(question).trouble())
                    .startsWith("No answer from 127.0.0.1:" + silent.port() + " to www.example.: ");
        }
    }

    @Test
    void machineWithoutServersSaysSo() {
        WorkstationResolvers resolvers = new WorkstationResolvers(List::of, PATIENCE);

        assertThat(resolvers.look(question("www.example.", Type.A)).trouble())
                .isEqualTo("This machine has no DNS server to ask.");
    }

    private static WorkstationResolvers resolvers(LoopbackServer server) {
        List<InetSocketAddress> one = List.of(server.address());
        return new WorkstationResolvers(() -> one, PATIENCE);
    }

    private static Question question(String name, int type) {
        return Question.of(Name.fromConstantString(name), type);
    }

    private static Message message(Lookup lookup) {
        return Objects.requireNonNull(lookup.message());
    }

    private static List<String> data(Lookup lookup) {
        return message(lookup).getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }
}
