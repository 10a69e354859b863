// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.route.Routes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many endpoints fold as the diagram grammar says (DESIGN section 7, sheet 11). */
class FoldingTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "13, 2"})
    void aboveTwelveEachGroupFoldsToOneRowForEachState(int endpoints, int rows) {
        assertThat(ends(draw(new Worlds(endpoints, 2, 0, 0).both()))).hasSize(rows);
    }

    @Test
    void unreadyEndpointsKeepTheirNamesUpToFour() {
        List<String> four = Drawn.texts(draw(new Worlds(48, 1, 12, 0).direct()));
        List<String> six = Drawn.texts(draw(new Worlds(48, 1, 4, 0).direct()));

        assertThat(four).contains("44 ready", "web--11").doesNotContain("48 ready");
        assertThat(six).contains("36 ready", "12 terminating, still serving").doesNotContain("web--3");
    }

    @Test
    void groupSaysHowManyPodsItHasAndHowManyAreReady() {
        assertThat(Drawn.texts(draw(new Worlds(48, 1, 12, 0).direct()))).contains("48 pods, 44 ready");
        assertThat(Drawn.texts(draw(new Worlds(48, 1, 0, 0).direct()))).contains("48 pods");
    }

    @Test
    void cardListsSixAddressesAndCountsTheRest() {
        List<String> texts = Drawn.texts(draw(new Worlds(48, 1, 12, 0).direct()));

        assertThat(texts)
                .containsSubsequence(
                        "10.1.0.1",
                        "10.1.0.2",
                        "10.1.0.3",
                        "10.1.0.4",
                        "10.1.0.5",
                        "10.1.0.6",
                        "and 38 more",
                        "4 left out",
                        "44 of 48 addresses, order rotates");
        assertThat(texts).doesNotContain("10.1.0.7");
    }

    @ParameterizedTest
    @CsvSource({"13, 1.8, 2", "49, 1.8, 2", "50, 1.8, 3", "199, 1.8, 3", "200, 1.8, 4", "1840, 1.8, 4"})
    void pathGrowsWithWhatItStandsFor(int endpoints, double thin, double thick) {
        Diagram diagram = draw(new Worlds(endpoints, 1, 0, 0).direct());

        assertThat(Drawn.curves(diagram))
                .last()
                .extracting(c -> c.stroke().width())
                .isEqualTo(thick);
        assertThat(Drawn.curves(draw(new Worlds(12, 1, 0, 0).direct())))
                .last()
                .extracting(c -> c.stroke().width())
                .isEqualTo(thin);
    }

    @Test
    void barsAreThirtyAtMost() {
        assertThat(Drawn.shapes(draw(new Worlds(47, 1, 0, 0).direct())))
                .filteredOn(Shape.Bars.class::isInstance)
                .extracting(shape -> ((Shape.Bars) shape).count())
                .allSatisfy(count -> assertThat(count).isBetween(15, 30));
    }

    @Test
    void groupOpensUpToTwoHundred() {
        Routes routes = new Worlds(48, 1, 0, 0).direct();
        Diagram folded = draw(routes);
        String group = folded.spots().stream()
                .map(spot -> spot.way().opens())
                .filter(opens -> !opens.isEmpty())
                .findFirst()
                .orElseThrow();

        Diagram open = Drawn.draw(routes, new DiagramOptions(Frame.CANVAS, Grouping.NODE, Set.of(group), Drawn.MOMENT));

        assertThat(Drawn.texts(folded)).contains("Show all 48");
        assertThat(ends(open)).hasSize(48);
    }

    @Test
    void foldedEndpointsOpenWithoutGroupsToo() {
        Diagram diagram = Drawn.draw(
                new Worlds(48, 3, 0, 0).direct(),
                new DiagramOptions(Frame.CANVAS, Grouping.NONE, Set.of(), Drawn.MOMENT));

        assertThat(Drawn.texts(diagram)).contains("48 ready", "Show all 48");
        assertThat(Drawn.texts(Drawn.report(new Worlds(48, 3, 0, 0).direct()))).doesNotContain("Show all 48");
    }

    @Test
    void moreThanTwoHundredStayFolded() {
        Diagram diagram = draw(new Worlds(1840, 1, 0, 0).direct());

        assertThat(Drawn.texts(diagram))
                .contains("1,840 ready", "The endpoints table has them all.")
                .noneMatch(text -> text.startsWith("Show all"));
    }

    @Test
    void manyNodesBecomeOneGroupAndThoseWithTroubleStay() {
        Diagram diagram = draw(new Worlds(1840, 460, 307, 0).direct());

        assertThat(Drawn.texts(diagram)).contains("437 more nodes");
        assertThat(diagram.shapeCount()).isLessThan(1_000);
        assertThat(Drawn.texts(diagram)).contains("web--306", "web--613");
    }

    @Test
    void paneFoldsEarlier() {
        Diagram diagram = Drawn.draw(new Worlds(9, 3, 0, 0).direct(), new Frame(Sheet.PANE, 588, 368));

        assertThat(ends(diagram)).hasSize(1);
        assertThat(diagram.height()).isEqualTo(368);
    }

    private static List<Spot> ends(Diagram diagram) {
        return diagram.spots().stream()
                .filter(spot -> spot.id().startsWith("end:"))
                .toList();
    }

    private static Diagram draw(Routes routes) {
        return Drawn.draw(routes, Frame.CANVAS);
    }
}
