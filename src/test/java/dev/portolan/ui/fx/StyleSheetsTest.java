// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours live in the two palettes and nowhere else. */
class StyleSheetsTest {

    private static final Path UI = Path.of("src/main/resources/dev/portolan/ui");
    private static final Pattern KEY = Pattern.compile("^\\s*(-(?:pt|color)-[a-z0-9-]+)\\s*:", Pattern.MULTILINE);
    private static final Pattern USE = Pattern.compile("-pt-[a-z0-9-]+");
    private static final Pattern LITERAL_COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?)\\(|:[^;{}]*\\b(white|black|red|blue|yellow|orange)\\b");

    @Test
    void bothPalettesHoldTheSameKeys() throws IOException {
        List<String> light = keys("portolan-light.css");

        assertThat(light).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(keys("portolan-dark.css")).containsExactlyElementsOf(light);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void otherSheetsUseLookedUpColoursOnly(Path sheet) throws IOException {
        String css = withoutComments(Files.readString(sheet));

        assertThat(LITERAL_COLOUR.matcher(css).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyTokenThatIsUsedIsInThePalette(Path sheet) throws IOException {
        List<String> known = keys("portolan-light.css");

        assertThat(USE.matcher(Files.readString(sheet)).results().map(MatchResult::group))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everySheetIsUnderstood(Path sheet) throws IOException {
        CssParser.errorsProperty().clear();
        new CssParser().parse(sheet.toUri().toURL());

        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#fff", "rgba(0, 0, 0, 0.5)", "white"})
    void literalColourWouldBeSeen(String colour) {
        assertThat(LITERAL_COLOUR.matcher("a { -fx-fill: " + colour + "; }").find())
                .isTrue();
    }

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(UI)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !file.getFileName().toString().startsWith("portolan-"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> keys(String palette) throws IOException {
        return KEY.matcher(Files.readString(UI.resolve(palette)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
