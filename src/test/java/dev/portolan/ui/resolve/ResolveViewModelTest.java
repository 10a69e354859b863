// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.why.Check;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveViewModelTest extends DrawerOnQuote {

    @Test
    void drawerStartsInTheNamespaceOfTheSelectedService() {
        assertThat(model.form().vantage().get()).isEqualTo(new Vantage.OfNamespace("kiada"));
        assertThat(standpoint()).contains("search kiada.svc.cluster.local svc.cluster.local cluster.local");
        assertThat(model.outcomeProperty().get()).isNull();
    }

    @Test
    void nameOfTheSameNamespaceIsFoundAtTheFirstTry() {
        ask("quote");

        assertThat(rows())
                .containsExactly(
                        "1 quote.kiada.svc.cluster.local. A NOERROR 1 answer",
                        "2 quote.svc.cluster.local. not asked",
                        "3 quote.cluster.local. not asked",
                        "4 quote. not asked");
        assertThat(model.selectedProperty().get()).isZero();
        assertThat(WalkNotes.of(outcome()))
                .containsExactly(
                        "The search stops at the first name that exists.",
                        "Names 2 and 3 would be NXDOMAIN, 4 leaves the cluster.");
    }

    @Test
    void nameWhoseSlicesWereNotReadSaysThatTheyWereNot() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.remove(ResourceKind.ENDPOINT_SLICE);
        picture.show(
                Picture.of("kiada")
                        .headless("quote-headless", Map.of("app", "quote"))
                        .snapshot(new Coverage(access)),
                "kiada/quote-headless");

        ask("quote-headless");

        assertThat(rows())
                .first()
                .isEqualTo("1 quote-headless.kiada.svc.cluster.local. A unknown EndpointSlices not read");
    }

    @Test
    void oneNameThatWouldBeAskedIsOneName() {
        ask("quote.kiada");

        assertThat(WalkNotes.of(outcome())).contains("Name 3 would be NXDOMAIN, 4 leaves the cluster.");
    }

    @Test
    void answerIsWrittenAsDigWritesIt() {
        ask("quote");

        assertThat(model.pageProperty().get().text()).isEqualTo("""
                ; <<>> Portolan <<>> +search quote A
                ;; Got answer:
                ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 41207
                ;; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0

                ;; QUESTION SECTION:
                ;quote.kiada.svc.cluster.local. IN A

                ;; ANSWER SECTION:
                quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97

                ;; SERVER: embedded resolver, answers as 10.96.0.10
                ;; WHEN: Tue Mar 17 14:00:00 UTC 2026
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NSLOOKUP | Name: quote.kiada.svc.cluster.local
            HOST     | quote.kiada.svc.cluster.local has address 10.96.161.97
            TABLE    | quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97
            """)
    void answerIsWrittenInTheFormThatIsChosen(AnswerForm form, String line) {
        ask("quote");

        model.answerFormProperty().set(form);

        assertThat(model.pageProperty().get().text().replaceAll("\\s+", " ")).contains(line);
    }

    @Test
    void nameThatIsNowhereTriesEverything() {
        ask("quotte.kiadaa.svc.cluster.local.");

        assertThat(rows()).containsExactly("1 quotte.kiadaa.svc.cluster.local. A NXDOMAIN");

        model.form().vantage().set(new Vantage.OfNamespace("default"));
        ask("quote.kiada.svc.cluster.local");

        assertThat(outcome().walk().wasted()).isEqualTo(3);
        assertThat(model.selectedProperty().get()).isEqualTo(3);
    }

    @Test
    void connectionAsksBothFamilies() {
        model.form().type().set(TypeChoice.ADDRESSES);
        ask("quote");

        assertThat(rows().getFirst())
                .isEqualTo("1 quote.kiada.svc.cluster.local. A NOERROR 1 answer, AAAA NOERROR 0 answers");
    }

    @Test
    void addressIsAskedForItsPointers() {
        ask("10.96.161.97");

        assertThat(rows()).containsExactly("1 97.161.96.10.in-addr.arpa. PTR NOERROR 1 answer");
        assertThat(history()).containsExactly("10.96.161.97 PTR, 1 try, NOERROR");
        assertThat(model.pageProperty().get().text())
                .contains("-x 10.96.161.97")
                .doesNotContain("+search");
    }

    @Test
    void choosingAsksAgainAtOnce() {
        ask("quote");

        model.form().vantage().set(new Vantage.OfNamespace("default"));

        assertThat(outcome().walk().answered()).isEmpty();
        assertThat(history())
                .containsExactly("quote A, from default, 4 tries, NXDOMAIN", "quote A, from kiada, 1 try, NOERROR");
    }

    @Test
    void librariesDiffer() {
        ask("quote.kiada.svc.cluster.local");
        int glibc = outcome().walk().asked().size();

        model.form().ndots().set("2");
        model.form().stub().set(Stub.MUSL);

        assertThat(glibc).isEqualTo(4);
        assertThat(outcome().walk().asked()).hasSize(1);
    }

    @Test
    void ndotsOfTheVantageReturnsWithAnotherVantage() {
        model.form().ndots().set("1");
        assertThat(standpoint()).contains("ndots:1");

        model.form().vantage().set(new Vantage.OfNamespace("default"));

        assertThat(model.form().ndots().get()).isEmpty();
        assertThat(standpoint()).contains("ndots:5");
    }

    @Test
    void pastedConfigurationDecides() {
        model.form().pastedText().set("nameserver 10.96.0.10\nsearch kiada.svc.cluster.local\noptions ndots:2\n");
        model.form().vantage().set(model.form().pasted());
        ask("quote-headless");

        assertThat(rows().getFirst()).isEqualTo("1 quote-headless.kiada.svc.cluster.local. A NOERROR 4 answers");
        assertThat(history().getFirst()).contains("from a pasted resolv.conf");
    }

    @Test
    void podsOfThePictureAreOfferedAfterTheNamespaces() {
        assertThat(model.vantagesProperty().get())
                .startsWith(new Vantage.OfNamespace("default"), new Vantage.OfNamespace("kiada"));
    }

    @Test
    void askingAgainRotatesTheAddresses() {
        List<String> orders = IntStream.range(0, 12)
                .mapToObj(_ -> {
                    ask("quote-headless");
                    return addresses();
                })
                .distinct()
                .toList();

        assertThat(orders).hasSizeGreaterThan(1);
        assertThat(model.pageProperty().get().footer()).contains("another order");
        assertThat(history()).hasSize(1);
    }

    @Test
    void allFormsShowOneOrder() {
        ask("quote-headless");
        String dig = addresses();

        model.answerFormProperty().set(AnswerForm.HOST);

        assertThat(addresses()).isEqualTo(dig);
    }

    @Test
    void pictureThatAnswersDifferentlyIsTold() {
        ask("quiz-pods");

        picture.show(DemoWorld.withoutQuiz1(), "kiada/quiz-pods");

        assertThat(model.outdatedProperty().get()).isNotNull();
        assertThat(addresses()).contains("10.244.2.14");

        model.ask();

        assertThat(model.outdatedProperty().get()).isNull();
        assertThat(addresses()).doesNotContain("10.244.2.14");
    }

    @Test
    void pictureThatAnswersTheSameDisturbsNobody() {
        ask("quote");

        picture.show(DemoWorld.withoutQuiz1(), "kiada/quote");

        assertThat(model.outdatedProperty().get()).isNull();
    }

    @Test
    void historyIsWalkedBackAndForth() {
        ask("quote");
        ask("kiada");

        model.step(1);
        assertThat(model.form().name().get()).isEqualTo("quote");
        assertThat(outcome().ask().typed()).isEqualTo("quote");

        model.step(1);
        assertThat(model.form().name().get()).isEqualTo("quote");

        model.step(-1);
        assertThat(model.form().name().get()).isEqualTo("kiada");
        assertThat(history()).extracting(text -> text.split(" ")[0]).containsExactly("kiada", "quote");
    }

    @Test
    void historyHoldsFifty() {
        IntStream.range(0, 60).forEach(i -> ask("name-" + i));

        assertThat(model.history()).hasSize(50);
        assertThat(model.history().getFirst().ask().typed()).isEqualTo("name-59");
    }

    @Test
    void whatIsNoNameIsSaid() {
        ask("a..b");

        assertThat(outcome().isName()).isFalse();
        assertThat(model.pageProperty().get().text().strip()).isEmpty();
        assertThat(model.history()).isEmpty();
    }

    @Test
    void nameOutsideTheClusterSaysWhereItGoes() {
        ask("worldtimeapi.org.");

        assertThat(rows()).containsExactly("1 worldtimeapi.org. A outside");
        assertThat(model.pageProperty().get().text()).contains("not a name of this cluster", "/etc/resolv.conf");
    }

    @Test
    void copiesCommandAndAnswer() {
        ask("quote");

        model.copyCommand();
        model.copyAnswer();

        assertThat(window.asked.get(0)).isEqualTo("copy dig +search quote A");
        assertThat(window.asked.get(1)).contains("10.96.161.97");
    }

    @Test
    void commandOfAStrangeNameIsQuoted() {
        ask("a b$(x)");

        model.copyCommand();

        assertThat(window.asked).containsExactly("copy dig +search 'a b$(x)' A");
    }

    @Test
    void nameThatFailsIsExplainedAndItsNearestNameIsShortenedForTheVantage() {
        model.form().vantage().set(new Vantage.OfNamespace("default"));
        model.answerFormProperty().set(AnswerForm.WHY);
        ask("quote");

        assertThat(why().summary()).contains("was not found");
        assertThat(why().checks().getLast().passed()).isFalse();
        assertThat(why().nearest()).startsWith("quote.kiada");

        model.askFor(why().nearest().getFirst());

        assertThat(rows()).contains("2 quote.kiada.svc.cluster.local. A NOERROR 1 answer");
    }

    @Test
    void eachTryIsExplainedForItself() {
        model.answerFormProperty().set(AnswerForm.WHY);
        ask("quote");
        assertThat(why().checks()).allMatch(Check::passed);

        model.select(1);

        assertThat(why().summary()).contains("quote.svc.cluster.local.");
        assertThat(why().checks().getLast().passed()).isFalse();
    }

    @Test
    void vantageOfAPodIsNamedInTheHistory() {
        model.form().vantage().set(new Vantage.OfPod(new NamespacedName("kiada", "quote-001")));
        ask("quote");

        assertThat(history()).containsExactly("quote A, from kiada/quote-001, 1 try, NOERROR");
    }

    @Test
    void vantageThatAPersonChoseStaysWhenAServiceIsSelected() {
        ShownPicture nothing = new ShownPicture().show(DemoWorld.snapshot(), "kiada/none");
        ResolveViewModel early = drawerOf(nothing);
        Vantage chosen = new Vantage.OfNamespace("kube-system");
        early.form().vantage().set(chosen);

        nothing.show(DemoWorld.snapshot(), "kiada/quote");

        assertThat(early.form().vantage().get()).isEqualTo(chosen);
    }

    @Test
    void whatWasAskedIsNotAskedFromElsewhereWhenAServiceIsSelected() {
        ShownPicture nothing = new ShownPicture().show(DemoWorld.snapshot(), "kiada/none");
        ResolveViewModel early = drawerOf(nothing);
        early.form().name().set("kubernetes");
        early.ask();
        Outcome asked = early.outcomeProperty().get();

        nothing.show(DemoWorld.snapshot(), "kiada/quote");

        assertThat(early.form().vantage().get()).isEqualTo(new Vantage.OfNamespace("default"));
        assertThat(early.outcomeProperty().get()).isSameAs(asked);
    }

    /** A drawer opened before a Service is selected. */
    private ResolveViewModel drawerOf(ShownPicture nothing) {
        return new ResolveViewModel(
                nothing.property(),
                new DirectBackground(),
                Clock.fixed(Picture.NOW, ZoneId.of("UTC")),
                () -> 1,
                window);
    }

    private WhyPage why() {
        return ((AnswerPage.Why) model.pageProperty().get().content()).page();
    }

    private List<String> history() {
        return model.history().stream().map(HistoryEntry::spoken).toList();
    }

    private String standpoint() {
        return Objects.requireNonNull(model.standpointProperty().get()).conf().text();
    }

    /** The addresses of the answer as it is shown, in order. */
    private String addresses() {
        return model.pageProperty()
                .get()
                .text()
                .lines()
                .filter(line -> !line.startsWith(";") && line.contains("10.244."))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(" "));
    }
}
