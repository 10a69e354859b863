// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgTest {

    @ParameterizedTest
    @ValueSource(strings = {"quote", "quiz-pods", "kiada", "external-service-headless", "time-api"})
    void isWellFormedAndNamesWhatItShows(String service) throws Exception {
        String svg = Svg.document(Drawn.report(Drawn.demo(service)), Emphasis.NONE);

        Document document = parse(svg);

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("aria-label")).contains(service);
        assertThat(svg).doesNotContain("<script", "href", "style=", "url(");
    }

    @Test
    void sameDiagramGivesTheSameCharacters() {
        String once = Svg.of(Drawn.report(Drawn.demo("quote")), Emphasis.NONE);
        String again = Svg.of(Drawn.report(Drawn.demo("quote")), Emphasis.NONE);

        assertThat(once).isEqualTo(again);
    }

    @Test
    void emphasisedPathIsStrongerAndDrawnLast() {
        Diagram diagram = Drawn.report(Drawn.demo("quote"));

        String svg = Svg.of(diagram, Emphasis.pinning("quote-canary"));

        assertThat(Svg.of(diagram, Emphasis.NONE)).doesNotContain("stroke-width=\"2.8\"");
        assertThat(svg.split("stroke-width=\"2.8\"", -1)).hasSize(3);
        assertThat(svg.lastIndexOf("stroke-width=\"1.2\"")).isLessThan(svg.indexOf("stroke-width=\"2.8\""));
    }

    @Test
    void untrustedTextIsEscaped() throws Exception {
        Shape label = new Shape.Label(
                new Point(0, 0), Shape.Anchor.START, "<script>&\"'\u0000\u0008", Face.CAPTION, Tone.INK);
        Diagram diagram = new Diagram(
                new Diagram.Summary("</title><b a=\"", 10, 10),
                List.of(new Mark.Fixed(label)),
                List.of(),
                List.of(),
                List.of());

        Document document = parse(Svg.document(diagram, Emphasis.NONE));

        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("<script>&\"'??");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(svg)));
    }
}
