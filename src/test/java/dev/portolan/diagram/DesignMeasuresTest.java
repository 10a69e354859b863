// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's diagrams stand where the designs have them, in pixels. */
class DesignMeasuresTest {

    private static final Offset<Double> HALF_A_PIXEL = within(0.5);

    private static final Map<String, Frame> FRAMES = Map.of(
            "canvas", Frame.CANVAS,
            "pane01", new Frame(Sheet.PANE, 588, 368),
            "pane03", new Frame(Sheet.PANE, 718, 420),
            "pane06", new Frame(Sheet.PANE, 580, 206),
            "report", Frame.REPORT);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # design 02: both lanes
            canvas, quote-headless, client,           24, 188, 132, 68
            canvas, quote-headless, card:A,          226,  66, 212, 102
            canvas, quote-headless, virtual-ip,      484,  98, 148, 60
            canvas, quote-headless, proxy,           665, 109,  38, 38
            canvas, quote-headless, card:B,          226, 262, 212, 182
            canvas, quote-headless, end:quote-003,   846,  82, 236, 44
            canvas, quote-headless, end:quote-002,   846, 190, 236, 44
            canvas, quote-headless, end:quote-canary,846, 244, 236, 44
            canvas, quote-headless, end:quote-001,   846, 298, 236, 44
            # design 02b: lane B alone
            canvas, quiz-pods,      client,           32, 180, 132, 68
            canvas, quiz-pods,      card:B,          262, 144, 240, 172
            canvas, quiz-pods,      end:quiz-0,      760,  90, 268, 44
            canvas, quiz-pods,      end:quiz-1,      760, 214, 268, 44
            canvas, quiz-pods,      end:quiz-2,      760, 282, 268, 44
            # design 01: route pane, lane A
            pane01, quote,          client,           20, 124,  84, 56
            pane01, quote,          card:A,          130, 114, 120, 76
            pane01, quote,          virtual-ip,      276, 114, 100, 76
            pane01, quote,          end:quote-003,   424,  53, 144, 42
            pane01, quote,          end:quote-002,   424, 105, 144, 42
            pane01, quote,          end:quote-canary,424, 157, 144, 42
            pane01, quote,          end:quote-001,   424, 209, 144, 42
            # design 03: route pane, alias
            pane03, time-api,       client,           36, 252,  92, 60
            pane03, time-api,       card:C,          166,  58, 200, 142
            pane03, time-api,       upstream,        482,  58, 204, 74
            pane03, time-api,       target,          482, 244, 204, 92
            pane03, time-api,       sent,            196, 255, 236, 70
            # design 06: route pane, lane B
            pane06, quiz-pods,      client,           20,  68,  82, 56
            pane06, quiz-pods,      card:B,          132,  12, 158, 128
            pane06, quiz-pods,      end:quiz-0,      356,   9, 190, 46
            pane06, quiz-pods,      end:quiz-1,      356,  65, 190, 46
            pane06, quiz-pods,      end:quiz-2,      356, 121, 190, 46
            # design 10: report
            report, quote,          client,          0.5, 106.5,  92, 52
            report, quote,          card:A,        150.5,  30.5, 214, 66
            report, quote,          virtual-ip,    440.5,  39.5, 154, 54
            report, quote,          proxy,         656,    51,    30, 30
            report, quote,          card:B,        150.5, 142.5, 214, 140
            report, quote,          end:quote-003, 790.5,  42.5, 212, 40
            report, quote,          end:quote-001, 790.5, 186.5, 212, 40
            report, kiada,          client,          0.5,  52.5,  92, 52
            report, kiada,          card:A,        150.5,  42.5, 214, 72
            report, kiada,          virtual-ip,    440.5,  51.5, 180, 54
            report, kiada,          end:kiada-001, 790.5,  10.5, 212, 40
            report, kiada,          end:kiada-003, 790.5, 106.5, 212, 40
            report, quiz-pods,      client,          0.5,  53.5,  92, 52
            report, quiz-pods,      card:B,        150.5,  20.5, 214, 118
            report, quiz-pods,      end:quiz-0,    790.5,   8.5, 212, 40
            report, quiz-pods,      end:quiz-2,    790.5, 108.5, 212, 40
            report, external-service-headless, card:B, 150.5, 6.5, 214, 96
            report, external-service-headless, end:192.0.2.11, 790.5, 58.5, 212, 40
            report, time-api,       client,          0.5,  32.5,  92, 52
            report, time-api,       card:C,        150.5,  18.5, 214, 80
            report, time-api,       target,        790.5,  32.5, 212, 52
            """)
    void nodesStandWhereTheDesignHasThem(
            String frame, String service, String spot, double x, double y, double width, double height) {
        Rect bounds = draw(frame, service).spot(spot).orElseThrow().bounds();

        assertThat(bounds.x()).as("x").isEqualTo(x, HALF_A_PIXEL);
        assertThat(bounds.y()).as("y").isEqualTo(y, HALF_A_PIXEL);
        assertThat(bounds.width()).as("width").isEqualTo(width, HALF_A_PIXEL);
        assertThat(bounds.height()).as("height").isEqualTo(height, HALF_A_PIXEL);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from, first control point, second control point, end of the line, width
            canvas, quote-headless, M156 210C194.5 210 182 90 220.5 90,           2.2
            canvas, quote-headless, M156 234C194.5 234 182 286 220.5 286,         2.2
            canvas, quote-headless, M438 128C461 128 455.5 128 478.5 128,         2.2
            canvas, quote-headless, M632 128C648.5 128 643 128 659.5 128,         2.2
            canvas, quote-headless, M703 128C788.8 128 780.4 96 840.5 96,         1.2
            canvas, quote-headless, M703 128C788.8 128 780.4 312 840.5 312,       1.2
            canvas, quote-headless, M438 321.5C699.1 321.5 718.1 112 840.5 112,   1.2
            canvas, quote-headless, M438 375.5C699.1 375.5 718.1 274 840.5 274,   1.2
            canvas, quiz-pods,      M164 214C213 214 207.5 172 256.5 172,         2.2
            canvas, quiz-pods,      M502 208C656.8 208 651.3 112 754.5 112,       1.8
            canvas, quiz-pods,      M502 268C656.8 268 651.3 304 754.5 304,       1.5
            pane01, quote,          M104 152C117 152 111.5 152 124.5 152,         1.5
            pane01, quote,          M376 152C404.8 152 394.5 74 418.5 74,         1.3
            pane03, time-api,       M128 262C148.9 262 139.6 110 160.5 110,       2.2
            pane03, time-api,       M366 131C424 131 418.5 95 476.5 95,           2.2
            pane03, time-api,       M128 290C305 290 299.5 290 476.5 290,         2.6
            pane06, quiz-pods,      M102 96C117 96 111.5 96 126.5 96,             2.2
            pane06, quiz-pods,      M290 72C329.6 72 317.5 32 350.5 32,           1.8
            report, quote,          M93 124C124.3 124 113.2 50 144.5 50,          1.8
            report, quote,          M93 140C124.3 140 113.2 164 144.5 164,        1.8
            report, quote,          M686 66C748.4 66 732.5 55 784.5 55,           1.2
            report, quote,          M364 200C628.1 200 656.7 69 784.5 69,         1.2
            report, kiada,          M621 78C722.4 78 700 30 784.5 30,             1.3
            report, quiz-pods,      M364 78C577 78 571.5 28 784.5 28,             1.5
            report, time-api,       M365 58C577.5 58 572 58 784.5 58,             1.8
            """)
    void curvesRunAsTheDesignHasThem(String frame, String service, String path, double width) {
        double[] wanted = java.util.Arrays.stream(path.split("[MC ]"))
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(Drawn.curves(draw(frame, service))).anySatisfy(curve -> {
            List<Point> points = List.of(curve.from(), curve.first(), curve.second(), curve.end());
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.get(i).x()).isEqualTo(wanted[2 * i], within(0.75));
                assertThat(points.get(i).y()).isEqualTo(wanted[2 * i + 1], within(0.75));
            }
            assertThat(curve.stroke().width()).isEqualTo(width);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "canvas, quote-headless, 1124, 478", "pane01, quote, 588, 368", "pane06, quiz-pods, 580, 206",
        "report, quote, 1004, 286", "report, kiada, 1004, 156", "report, quiz-pods, 1004, 172",
        "report, external-service-headless, 1004, 112", "report, time-api, 1004, 112"
    })
    void sizesAreThoseOfTheDesign(String frame, String service, double width, double height) {
        Diagram diagram = draw(frame, service);

        assertThat(diagram.width()).isEqualTo(width, HALF_A_PIXEL);
        assertThat(diagram.height()).isEqualTo(height, HALF_A_PIXEL);
    }

    @Test
    void framesAndPortsOfTheBigCanvasStandWhereTheDesignHasThem() {
        Diagram diagram = draw("canvas", "quote-headless");

        assertThat(diagram.under().stream().flatMap(mark -> mark.atRest().stream()))
                .filteredOn(Shape.Box.class::isInstance)
                .extracting(shape -> ((Shape.Box) shape).rect())
                .containsExactly(new Rect(832.5, 50.5, 263, 87), new Rect(832.5, 158.5, 263, 195));
        assertThat(Drawn.shapes(diagram))
                .filteredOn(shape ->
                        shape instanceof Shape.Disc disc && disc.centre().x() == 438)
                .extracting(shape -> ((Shape.Disc) shape).centre().y())
                .containsExactlyInAnyOrder(128.0, 321.5, 348.5, 375.5, 402.5);
    }

    @Test
    void arrowHeadsGrowWithTheLineAsTheDesignHasThem() {
        Shape.Curve thin =
                FanParts.curve(new Point(0, 0), new Point(100, 0), Style.Bend.EVEN, Stroke.solid(Tone.VIA, 1.2));

        assertThat(thin.head().get(1).x()).isEqualTo(100 - 7.2, within(0.001));
        assertThat(thin.head().get(1).y()).isEqualTo(3.44, within(0.001));
    }

    private static Diagram draw(String frame, String service) {
        return Drawn.draw(
                Drawn.demo(service),
                new DiagramOptions(
                        FRAMES.get(frame),
                        frame.equals("report") ? Grouping.NONE : Grouping.NODE,
                        java.util.Set.of(),
                        Drawn.MOMENT));
    }
}
