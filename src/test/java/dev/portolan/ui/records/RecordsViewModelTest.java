// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Mark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordsViewModelTest {

    private final ShownPicture picture = new ShownPicture();
    private final RecordingRecordsWindow window = new RecordingRecordsWindow();
    private final RecordsViewModel model = new RecordsViewModel(picture.property(), new DirectBackground(), window);

    @Test
    void nothingIsShownWithoutAService() {
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.explanationProperty().get()).isNull();
        assertThat(model.emptinessProperty().get()).isNull();
    }

    @Test
    void quoteHasTheRecordsOfThePicture() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        assertThat(mainSet(model)).hasSize(4);
        assertThat(entries().limit(4).map(RecordsViewModelTest::text))
                .containsExactly(
                        "quote.kiada.svc.cluster.local. 30 A 10.96.161.97",
                        "_http._tcp.quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.",
                        "quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local.",
                        "97.161.96.10.in-addr.arpa. 30 PTR quote.kiada.svc.cluster.local.");
        assertThat(entries().skip(4).map(RecordsViewModelTest::text))
                .containsExactly("quote.kiada.svc.cluster.local. – AAAA 0 answers: the Service is single-stack");
    }

    @Test
    void firstRecordIsSelectedAndExplained() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        RecordExplanation why = model.explanationProperty().get();
        assertThat(why).isNotNull();
        assertThat(why.entry().cells().type()).isEqualTo("A");
        assertThat(why.facts().command()).isEqualTo("dig +short +search quote");
    }

    @Test
    void selectionIsKeptThroughPicturesAndLostWithTheService() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");
        model.select(entry(1));

        picture.show(DemoWorld.snapshot(), "kiada/quote");

        assertThat(selected()).startsWith("_http._tcp.quote");

        picture.show(DemoWorld.snapshot(), "kiada/time-api");

        assertThat(selected()).isEqualTo("time-api.kiada.svc.cluster.local. 30 CNAME worldtimeapi.org.");
    }

    @Test
    void podThatTurnsUnreadyLeavesItsRecordsStruckThroughUntilTheNextSelection() {
        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");
        model.select(entry(0));
        assertThat(model.freshProperty().get()).isFalse();

        picture.show(without("quiz-1"), "kiada/quiz-pods");

        assertThat(model.freshProperty().get()).isTrue();
        assertThat(mainSet(model)).hasSize(5);
        assertThat(marked(Mark.REMOVED)).hasSize(5);
        assertThat(marked(Mark.CHANGED)).hasSize(2).allMatch(text -> text.contains(" 0 100 27017 "));

        model.settle();

        assertThat(model.freshProperty().get()).isFalse();
        assertThat(marked(Mark.GONE)).hasSize(5);
        assertThat(marked(Mark.CHANGED)).isEmpty();

        model.select(entry(1));

        assertThat(marked(Mark.GONE)).isEmpty();
    }

    @Test
    void selectedRecordThatWentIsStillExplained() {
        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");
        model.select(entries()
                .filter(entry -> text(entry).contains("A 10.244.2.14"))
                .findFirst()
                .orElseThrow());

        picture.show(without("quiz-1"), "kiada/quiz-pods");

        assertThat(selected()).contains("10.244.2.14");
        assertThat(model.explanationProperty().get().title()).isEqualTo("Why this record existed");
    }

    @Test
    void recordsOfADeletedServiceAreAllStruckThrough() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        picture.show(
                DemoWorld.snapshot()
                        .apply(
                                List.of(new ClusterChange.Removed(
                                        ResourceKind.SERVICE, new NamespacedName("kiada", "quote"))),
                                World.CHANGED),
                "kiada/quote");

        assertThat(entries().map(RecordRow.Entry::mark)).containsOnly(Mark.REMOVED);
        assertThat(mainSet(model)).isEmpty();
    }

    @Test
    void listsThatAreStillArrivingMarkNothing() {
        picture.in(new SourceState.Connecting(Map.of()))
                .show(Picture.of("kiada").headless("quiz-pods", Map.of()).snapshot(), "kiada/quiz-pods");

        picture.in(new SourceState.Live(Picture.NOW)).show(DemoWorld.snapshot(), "kiada/quiz-pods");

        assertThat(entries().map(RecordRow.Entry::mark)).containsOnly(Mark.NONE);
    }

    @Test
    void filterThatFindsNothingSaysSoAndKeepsTheExplanation() {
        picture.show(DemoWorld.snapshot(), "kiada/quote-headless");

        model.filterProperty().set("port:8080");

        Emptiness emptiness = model.emptinessProperty().get();
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(emptiness).isNotNull();
        assertThat(emptiness.title() + " " + emptiness.code()).isEqualTo("No record matches port:8080");
        assertThat(emptiness.meaning()).isEqualTo("All 20 records of quote-headless are hidden.");
        assertThat(emptiness.hints()).contains("SRV");
        assertThat(model.explanationProperty().get()).isNotNull();

        model.clearFilter();

        assertThat(model.emptinessProperty().get()).isNull();
        assertThat(model.rowsProperty().get()).isNotEmpty();
    }

    @Test
    void groupIsUnfolded() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        model.toggle(RecordGroup.ALSO_ANSWERED);

        assertThat(entries().map(RecordsViewModelTest::text))
                .contains("_http._tcp.quote.kiada.svc.cluster.local. 30 A 10.96.161.97");
    }

    @Test
    void orderIsThatOfTheColumn() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        model.order(RecordColumn.TYPE.order());

        assertThat(entries().limit(4).map(entry -> entry.cells().type())).containsExactly("A", "PTR", "SRV", "SRV");

        model.order(null);

        assertThat(entries().limit(4).map(entry -> entry.cells().type())).containsExactly("A", "SRV", "SRV", "PTR");
    }

    @Test
    void recordIsCopiedInThreeForms() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        model.copyRow();
        model.copyName();
        model.copyCommand();

        assertThat(window.asked)
                .containsExactly(
                        "copy quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97",
                        "Copied the record as a zone file line.",
                        "copy quote.kiada.svc.cluster.local.",
                        "Copied the full name.",
                        "copy dig +short +search quote",
                        "Copied the dig command.");
    }

    @Test
    void allShownRecordsAreCopiedWithoutThoseThatAreMissing() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        model.copyAll();

        assertThat(window.asked.getFirst().lines()).hasSize(4).noneMatch(line -> line.contains("AAAA"));
        assertThat(window.asked.getLast()).isEqualTo("Copied 4 records as zone file lines.");
    }

    @Test
    void fromIsFollowed() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        model.follow();

        assertThat(window.asked).containsExactly("follow Service quote");
    }

    @Test
    void selectedRecordIsResolvedAsAClientOfItsNamespaceWouldTypeIt() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");

        for (int i = 0; i < 4; i++) {
            model.select(entry(i));
            assertThat(model.resolve()).isTrue();
        }

        assertThat(window.asked)
                .containsExactly(
                        "resolve quote A from kiada",
                        "resolve _http._tcp.quote SRV from kiada",
                        "resolve quote SRV from kiada",
                        "resolve 10.96.161.97 PTR from kiada");
    }

    @Test
    void floodOfPicturesIsAnsweredAndEndsWithTheLast() {
        HeldBackground held = new HeldBackground();
        RecordsViewModel flooded = new RecordsViewModel(picture.property(), held, window);

        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");
        picture.show(without("quiz-1"), "kiada/quiz-pods");
        held.work();

        assertThat(mainSet(flooded)).hasSize(10);

        picture.show(without("quiz-0"), "kiada/quiz-pods");
        picture.show(without("quiz-1"), "kiada/quiz-pods");
        held.finish();

        assertThat(mainSet(flooded)).hasSize(5);
        assertThat(flooded.freshProperty().get()).isTrue();
    }

    @Test
    void otherServiceIsNotKeptWaitingByAPictureOnItsWay() {
        HeldBackground held = new HeldBackground();
        RecordsViewModel flooded = new RecordsViewModel(picture.property(), held, window);
        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");

        picture.show(DemoWorld.snapshot(), "kiada/quote");
        held.work();

        assertThat(mainSet(flooded)).hasSize(4);
    }

    @Test
    void recordsOfOneServiceDoNotStayUnderTheNameOfAnother() {
        HeldBackground held = new HeldBackground();
        RecordsViewModel slow = new RecordsViewModel(picture.property(), held, window);
        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");
        held.finish();
        slow.filterProperty().set("quiz-0");
        held.pass();
        assertThat(slow.rowsProperty().get()).isNotEmpty();

        picture.show(DemoWorld.snapshot(), "kiada/quote");
        held.pass();
        assertThat(slow.rowsProperty().get()).isEmpty();
        assertThat(slow.explanationProperty().get()).isNull();
        assertThat(slow.emptinessProperty().get()).isNull();

        slow.clearFilter();
        held.finish();
        assertThat(mainSet(slow)).hasSize(4);
    }

    @Test
    void whatSettledIsNotLitAgainByAPictureOnItsWay() {
        HeldBackground held = new HeldBackground();
        RecordsViewModel flooded = new RecordsViewModel(picture.property(), held, window);
        picture.show(DemoWorld.snapshot(), "kiada/quiz-pods");
        held.finish();
        picture.show(without("quiz-1"), "kiada/quiz-pods");
        held.finish();
        picture.show(without("quiz-1"), "kiada/quiz-pods");

        flooded.settle();
        held.finish();

        assertThat(flooded.freshProperty().get()).isFalse();
    }

    private ClusterSnapshot without(String pod) {
        ClusterSnapshot before = DemoWorld.snapshot();
        EndpointSlice slice = before.slicesOf(new NamespacedName("kiada", "quiz-pods"))
                .iterator()
                .next();
        EndpointSlice after = new EndpointSlice(
                slice.id(),
                slice.labels(),
                slice.addressType(),
                slice.ports(),
                slice.endpoints().stream()
                        .map(endpoint -> endpoint.hostname().equals(pod)
                                ? World.endpoint("!" + pod + "#" + pod + "@" + endpoint.address())
                                : endpoint)
                        .toList());
        return before.apply(List.of(new ClusterChange.Put(after)), World.CHANGED);
    }

    private Stream<RecordRow.Entry> entries() {
        return entries(model);
    }

    private static Stream<RecordRow.Entry> entries(RecordsViewModel model) {
        return model.rowsProperty().get().stream()
                .filter(RecordRow.Entry.class::isInstance)
                .map(RecordRow.Entry.class::cast);
    }

    private static Stream<RecordRow.Entry> mainSet(RecordsViewModel model) {
        return entries(model)
                .filter(entry ->
                        entry.key().group() == RecordGroup.MAIN && !entry.mark().isGone());
    }

    private RecordRow.Entry entry(int index) {
        return entries().skip(index).findFirst().orElseThrow();
    }

    private List<String> marked(Mark mark) {
        return entries()
                .filter(entry -> entry.key().group() == RecordGroup.MAIN)
                .filter(entry -> entry.mark() == mark)
                .map(RecordsViewModelTest::text)
                .toList();
    }

    private String selected() {
        RecordRow.Entry entry = model.selectedProperty().get();
        return entry == null ? "" : text(entry);
    }

    private static String text(RecordRow.Entry entry) {
        RecordCells cells = entry.cells();
        return "%s %s %s %s"
                .formatted(
                        cells.name().full(),
                        cells.ttl(),
                        cells.type(),
                        cells.data().full());
    }
}
