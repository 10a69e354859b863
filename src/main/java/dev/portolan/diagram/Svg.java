// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A diagram as Scalable Vector Graphics: colours of the light palette resolved, fonts named with fallbacks, no scripts, no
 * references, every text escaped. The rhumb lines are left out. The same diagram gives the same characters.
 */
public final class Svg {

    private final StringBuilder out = new StringBuilder(4_000);
    private final Emphasis emphasis;

    private Svg(Emphasis emphasis) {
        this.emphasis = emphasis;
    }

    /** The diagram as an {@code <svg>} element to stand in a page of HTML. */
    public static String of(Diagram diagram, Emphasis emphasis) {
        return new Svg(emphasis).element(diagram, "role=\"img\"", false);
    }

    /** The diagram as a document of its own, on a white ground and in its natural size. */
    public static String document(Diagram diagram, Emphasis emphasis) {
        String size = "xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + number(diagram.width())
                + "\" height=\"" + number(diagram.height()) + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Svg(emphasis).element(diagram, size, true) + "\n";
    }

    private String element(Diagram diagram, String attributes, boolean grounded) {
        String text = escaped(diagram.summary().text());
        out.append("<svg ").append(attributes).append(" aria-label=\"").append(text);
        out.append("\" viewBox=\"-1 -1 ").append(number(diagram.width() + 2)).append(' ');
        out.append(number(diagram.height() + 2))
                .append("\"><title>")
                .append(text)
                .append("</title>");
        if (grounded) {
            out.append("<rect x=\"-1\" y=\"-1\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        }
        draw(diagram.under());
        drawEdges(diagram.edges());
        diagram.spots().forEach(spot -> draw(spot.marks()));
        draw(diagram.over());
        return out.append("</svg>").toString();
    }

    /** What is emphasised crosses above what is not. */
    private void drawEdges(List<Mark> edges) {
        draw(edges.stream().filter(edge -> !isEmphasised(edge)).toList());
        draw(edges.stream().filter(this::isEmphasised).toList());
    }

    private boolean isEmphasised(Mark mark) {
        return mark instanceof Mark.OnPath(var _, var _, var path) && emphasis.touches(path);
    }

    private void draw(List<Mark> marks) {
        marks.forEach(mark -> mark.under(emphasis).ifPresent(this::draw));
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Box box -> draw(box);
            case Shape.Disc disc -> draw(disc);
            case Shape.Rule rule -> draw(rule);
            case Shape.Curve curve -> draw(curve);
            case Shape.Label label -> draw(label);
            case Shape.Symbol symbol -> draw(symbol);
            case Shape.Bars bars -> draw(bars);
            case Shape.Rays _ -> {}
        }
    }

    private void draw(Shape.Box box) {
        Rect rect = box.rect();
        out.append("<rect");
        attribute("x", rect.x());
        attribute("y", rect.y());
        attribute("width", rect.width());
        attribute("height", rect.height());
        attribute("rx", box.radius());
        paint(box.fill(), box.stroke());
    }

    private void draw(Shape.Disc disc) {
        out.append("<circle");
        attribute("cx", disc.centre().x());
        attribute("cy", disc.centre().y());
        attribute("r", disc.radius());
        paint(disc.fill(), disc.stroke());
    }

    private void draw(Shape.Rule rule) {
        out.append("<path d=\"M")
                .append(at(rule.from()))
                .append('L')
                .append(at(rule.to()))
                .append('"');
        paint(Tone.NONE, rule.stroke());
    }

    private void draw(Shape.Curve curve) {
        out.append("<path d=\"M").append(at(curve.from())).append('C').append(at(curve.first()));
        out.append(' ').append(at(curve.second())).append(' ').append(at(curve.end()));
        out.append("\" stroke-linecap=\"round\"");
        paint(Tone.NONE, curve.stroke());
        String corners = curve.head().stream().map(Svg::at).collect(Collectors.joining("L", "M", "z"));
        out.append("<path d=\"").append(corners).append('"');
        paint(curve.stroke().tone(), Stroke.NONE);
    }

    private void draw(Shape.Label label) {
        Face face = label.face();
        out.append("<text");
        attribute("x", label.at().x());
        attribute("y", label.at().y());
        String fonts = face.typeface().isMono() ? "'JetBrains Mono', monospace" : "Inter, sans-serif";
        out.append(" font-family=\"").append(fonts).append('"');
        attribute("font-size", face.size());
        if (face.typeface().weight() != 400) {
            attribute("font-weight", face.typeface().weight());
        }
        if (label.anchor() != Shape.Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(label.anchor().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        out.append(" fill=\"").append(LightPalette.colour(label.tone())).append("\">");
        out.append(escaped(label.text())).append("</text>");
    }

    private void draw(Shape.Symbol symbol) {
        out.append("<g transform=\"translate(").append(at(symbol.at())).append(") scale(");
        out.append(number(symbol.size() / 24)).append(")\" fill=\"none\" stroke=\"");
        out.append(LightPalette.colour(symbol.tone()));
        out.append("\" stroke-width=\"1.9\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"");
        out.append(symbol.glyph().outline()).append("\"/></g>");
    }

    private void draw(Shape.Bars bars) {
        for (int bar = 0; bar < bars.count(); bar++) {
            Rect rect = bars.rect();
            double x = rect.x() + bar * Shape.Bars.PITCH;
            Rect one = new Rect(x, rect.y(), Shape.Bars.WIDTH, rect.height());
            draw(new Shape.Box(one, 1, bars.tone(), Stroke.NONE));
        }
    }

    private void paint(Tone fill, Stroke stroke) {
        out.append(" fill=\"").append(LightPalette.colour(fill)).append('"');
        if (stroke.tone() != Tone.NONE) {
            out.append(" stroke=\"").append(LightPalette.colour(stroke.tone())).append('"');
            attribute("stroke-width", stroke.width());
            if (!stroke.dash().pattern().isEmpty()) {
                String dashes =
                        stroke.dash().pattern().stream().map(Svg::number).collect(Collectors.joining(" "));
                out.append(" stroke-dasharray=\"").append(dashes).append('"');
            }
        }
        out.append("/>");
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** At most three decimals, and no more than needed; the same for every locale. */
    private static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000;
        if (rounded == Math.rint(rounded)) {
            return Long.toString((long) rounded);
        }
        return Double.toString(rounded);
    }

    /** Untrusted text for content and attributes; characters that XML does not allow become a question mark. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(point) ? point : '?');
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
