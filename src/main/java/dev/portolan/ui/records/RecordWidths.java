// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.NameParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.xbill.DNS.Type;

/** What names and data need so that none of their own parts is cut, in pixels at the normal text size. */
final class RecordWidths {

    private static final Font NAMES = Font.font("JetBrains Mono", 12);
    private static final Font WORDS = Font.font("Inter", 13);
    private static final Font HEADS = Font.font("Inter", 12);
    private static final Font FIELDS = Font.font("JetBrains Mono", 11.5);

    /** The arrow before the title of a group, and the count behind it. */
    private static final double AROUND_HEAD = 50;

    /** The space around a text, and more before the first column's. */
    private static final double AROUND = 22;

    private static final double INDENT = 10;

    /** Between the object, the word and the field that a record derives from. */
    private static final double BETWEEN = 5;

    private RecordWidths() {}

    static double names(List<RecordRow> rows) {
        double heads = rows.stream()
                .filter(RecordRow.Head.class::isInstance)
                .mapToDouble(head -> AROUND_HEAD + width(NameCell.title(((RecordRow.Head) head).group()), HEADS))
                .max()
                .orElse(0);
        return INDENT
                + AROUND
                + Math.max(heads, longest(entries(rows), entry -> entry.cells().name()));
    }

    /** Addresses, of which nothing may be cut; 0 where there are none. */
    static double addresses(List<RecordRow> rows) {
        double longest = longest(
                entries(rows)
                        .filter(entry -> entry.subject() instanceof RecordSubject.Generated(var record)
                                && (record.type() == Type.A || record.type() == Type.AAAA)),
                entry -> entry.cells().data());
        return longest == 0 ? 0 : AROUND + longest;
    }

    static double data(List<RecordRow> rows) {
        double absences = entries(rows)
                .filter(entry -> entry.subject() instanceof RecordSubject.Missing)
                .map(entry -> entry.cells().data().full())
                .distinct()
                .mapToDouble(text -> width(text, WORDS))
                .max()
                .orElse(0);
        Stream<RecordRow.Entry> generated =
                entries(rows).filter(entry -> entry.subject() instanceof RecordSubject.Generated);
        return AROUND
                + Math.max(absences, longest(generated, entry -> entry.cells().data()));
    }

    /** What records derive from, and of which field. */
    static FromWidths from(List<RecordRow> rows) {
        double character = width("m", FIELDS);
        Map<String, Double> objects = new HashMap<>();
        double kinds = 0;
        double words = 0;
        for (FromText from : entries(rows)
                .map(entry -> FromText.of(entry.subject().derivation()))
                .distinct()
                .toList()) {
            double told = AROUND
                    + objects.computeIfAbsent(from.object(), object -> Math.ceil(width(object, WORDS)))
                    + BETWEEN
                    + Math.ceil(from.field().length() * character);
            if (from.word().isEmpty()) {
                kinds = Math.max(kinds, told);
            } else {
                words = Math.max(words, told + BETWEEN + Math.ceil(from.word().length() * character));
            }
        }
        return new FromWidths(kinds, words);
    }

    /** All characters of the face are as wide as one another, and so is the ellipsis for the zone. */
    private static double longest(Stream<RecordRow.Entry> entries, Function<RecordRow.Entry, NameParts> parts) {
        int characters = entries.map(parts)
                .mapToInt(name -> name.own().length() + (name.zone().isEmpty() ? 0 : 1))
                .max()
                .orElse(0);
        return characters * width("m", NAMES);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static Stream<RecordRow.Entry> entries(List<RecordRow> rows) {
        return rows.stream().filter(RecordRow.Entry.class::isInstance).map(RecordRow.Entry.class::cast);
    }
}
