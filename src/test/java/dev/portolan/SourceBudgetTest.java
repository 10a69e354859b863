// SPDX-License-Identifier: Apache-2.0
package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** File and method sizes stay within the house's budgets: small pieces, no exceptions. */
class SourceBudgetTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void filesStaySmall() throws IOException {
        List<SourceMeasure.Measured> files = SourceMeasure.files(MAIN);

        assertThat(tooLarge(files, 400)).as("no file over 400 lines").isEmpty();
        assertThat(tooLarge(SourceMeasure.files(TESTS), 400))
                .as("no test file over 400 lines")
                .isEmpty();
        assertThat(percentile(files, 95)).as("95th percentile of lines a file").isLessThanOrEqualTo(250);
        assertThat(percentile(files, 50)).as("median of lines a file").isLessThanOrEqualTo(80);
    }

    @Test
    void methodsStaySmall() throws IOException {
        List<SourceMeasure.Measured> methods = SourceMeasure.methods(MAIN);

        assertThat(tooLarge(methods, 40)).as("no method over 40 lines").isEmpty();
        assertThat(percentile(methods, 95))
                .as("95th percentile of lines a method")
                .isLessThanOrEqualTo(20);
        assertThat(percentile(methods, 50)).as("median of lines a method").isLessThanOrEqualTo(4);
    }

    @Test
    void constructorsTakeFewParametersAndNeverTwoBooleans() throws IOException {
        assertThat(SourceMeasure.overloadedConstructors(MAIN)).isEmpty();
    }

    @Test
    void everySourceFileNamesItsLicence() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> bare = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !firstLine(file).equals("// SPDX-License-Identifier: Apache-2.0"))
                    .toList();

            assertThat(bare).isEmpty();
        }
    }

    @Test
    void measureSeesWhatIsTooLarge() throws IOException {
        Path planted = Path.of("src/test/resources/planted-budget");

        assertThat(tooLarge(SourceMeasure.methods(planted), 40)).hasSize(1);
        assertThat(SourceMeasure.overloadedConstructors(planted)).hasSize(3);
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceMeasure.Measured> tooLarge(List<SourceMeasure.Measured> measured, int most) {
        return measured.stream().filter(m -> m.lines() > most).toList();
    }

    private static int percentile(List<SourceMeasure.Measured> measured, int percent) {
        List<Integer> sizes =
                measured.stream().map(SourceMeasure.Measured::lines).sorted().toList();
        return sizes.get(Math.min(sizes.size() - 1, sizes.size() * percent / 100));
    }
}
