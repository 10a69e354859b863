// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of the window and their use in the sources agree. */
class MessagesTest {

    private static final Path FILE = Path.of("src/main/resources/dev/portolan/ui/messages.properties");

    private final Map<String, String> words = new LinkedHashMap<>();
    private List<MessageUses.Use> uses = List.of();

    @BeforeEach
    void read() throws IOException {
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                words.put(parts[0].strip(), parts[1].strip());
            }
        }
        uses = MessageUses.in(Path.of("src/main/java"));
    }

    @Test
    void everyKeyIsALiteral() {
        assertThat(uses).filteredOn(use -> use.key().isEmpty()).isEmpty();
    }

    @Test
    void everyKeyExists() {
        assertThat(uses).filteredOn(use -> !words.containsKey(use.key())).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        TreeSet<String> unused = new TreeSet<>(words.keySet());
        uses.forEach(use -> unused.remove(use.key()));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyPlaceholderGetsAnArgument() {
        List<String> wrong = new ArrayList<>();
        for (MessageUses.Use use : uses) {
            String word = words.getOrDefault(use.key(), "");
            int expected = placeholders(word);
            if (expected != use.arguments()) {
                wrong.add(use + " has " + expected + " placeholders");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void keysAreInAlphabeticalOrderAndNotRepeated() throws IOException {
        List<String> keys = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();

        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys).allMatch(key -> key.matches("[a-z0-9]+(\\.[A-Za-z0-9]+){1,3}"));
    }

    @Test
    void apostropheIsTypographic() {
        assertThat(words.values()).noneMatch(word -> word.contains("'"));
    }

    private static int placeholders(String word) {
        return new MessageFormat(word).getFormatsByArgumentIndex().length;
    }
}
