// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Aliases are replaced by what they stand for, within bounds. */
class UnfoldedYamlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: &x 1, b: *x}                           | { a 1 b 1 }
            {a: &x [1, 2], b: *x, c: 3}                | { a [ 1 2 ] b [ 1 2 ] c 3 }
            {a: &x {k: &y v, l: *y}, b: [*x, *y]}      | { a { k v l v } b [ { k v l v } v ] }
            {a: &x {k: v}, b: {<<: *x, l: w}}          | { a { k v } b { k v l w } }
            {a: &x {}, b: {<<: *x}}                    | { a { } b { } }
            {a: &x {k: v}, b: &y {<<: *x}, c: *y}      | { a { k v } b { k v } c { k v } }
            """)
    void aliasesAreUnfolded(String yaml, String tokens) {
        assertThat(tokens(yaml)).isEqualTo(tokens);
    }

    @Test
    void skippingPassesOverAliasesAsWell() {
        try (JsonParser parser = parser("{a: {b: &x [1], c: *x}, d: *x}")) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            parser.skipChildren();

            assertThat(parser.nextName()).isEqualTo("d");
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: *x}                | alias *x stands before its anchor
            {a: &x [*x]}           | alias *x stands before its anchor
            {a: {<<: 1}}           | only an alias may follow <<
            {a: &x 1, b: {<<: *x}} | the alias behind << stands for no object
            """)
    void wrongAliasesAreRefused(String yaml, String message) {
        assertThatThrownBy(() -> tokens(yaml))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aliasesOfAliasesDoNotUnfoldWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10) + "*a" + (i - 1)));
        }

        assertThatThrownBy(() -> tokens(bomb.toString()))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("unfold to more than");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> tokens("[".repeat(200)))
                .isInstanceOf(tools.jackson.core.exc.StreamConstraintsException.class);
    }

    private static JsonParser parser(String yaml) {
        return new Tokens().yaml(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String tokens(String yaml) {
        StringBuilder tokens = new StringBuilder();
        try (JsonParser parser = parser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.append(tokens.isEmpty() ? "" : " ").append(parser.getString());
            }
        }
        return tokens.toString();
    }
}
