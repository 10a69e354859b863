// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML is cut where its documents begin. */
class YamlPartsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            a,                  a
            a~---~b,            a~|---~b
            ---~a,              ---~a
            a~---,              a~|---
            a~---~---~b,        a~|---~|---~b
            a~---b~c,           a~---b~c
            a~ ---~b,           a~ ---~b
            a~--- # why~b,      a~|--- # why~b
            a~----~b,           a~----~b
            """)
    void cutsAtSeparatorLines(String text, String parts) throws IOException {
        byte[] bytes = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

        assertThat(String.join("|", cut(new ByteArrayInputStream(bytes)))).isEqualTo(parts.replace('~', '\n'));
    }

    @Test
    void partsKnowTheirLine() throws IOException {
        YamlParts parts =
                new YamlParts(new ByteArrayInputStream("a\nb\n---\nc\n---\nd".getBytes(StandardCharsets.UTF_8)));
        List<Integer> lines = new ArrayList<>();

        while (parts.hasNext()) {
            lines.add(parts.line());
            YamlParts.drain(parts.next());
        }

        assertThat(lines).containsExactly(1, 3, 5);
    }

    @Property(tries = 200)
    void nothingIsLostHoweverTheBytesArrive(@ForAll("texts") String text, @ForAll byte chunk) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int most = Math.abs(chunk % 5) + 1;

        List<String> parts = cut(new Trickle(new ByteArrayInputStream(bytes), most));

        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).isEqualTo(cut(new ByteArrayInputStream(bytes)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\n", "---", "---\n", " ", "\r\n", "-", "\u00e9", "x: 1\n")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    private static List<String> cut(InputStream in) throws IOException {
        YamlParts parts = new YamlParts(in);
        List<String> cut = new ArrayList<>();
        while (parts.hasNext()) {
            cut.add(new String(parts.next().readAllBytes(), StandardCharsets.UTF_8));
        }
        return cut;
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends FilterInputStream {

        private final int most;

        Trickle(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, most));
        }
    }
}
