// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowUpdateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',      abc
            abc,     ''
            abc,     abc
            abc,     axc
            abc,     abxc
            abc,     ac
            abc,     xyz
            abcabc,  abc
            aaa,     aaaa
            """)
    void listBecomesTheOther(String before, String after) {
        ObservableList<String> rows = FXCollections.observableArrayList(letters(before));

        RowUpdate.apply(rows, letters(after));

        assertThat(rows).containsExactlyElementsOf(letters(after));
    }

    @Test
    void oneRowThatChangesIsOneChange() {
        ObservableList<String> rows = FXCollections.observableArrayList(letters("abcde"));
        List<String> changes = record(rows);

        RowUpdate.apply(rows, letters("abXde"));

        assertThat(changes).containsExactly("2-3");
    }

    @Test
    void nothingThatChangesIsNoChange() {
        ObservableList<String> rows = FXCollections.observableArrayList(letters("abc"));
        List<String> changes = record(rows);

        RowUpdate.apply(rows, letters("abc"));

        assertThat(changes).isEmpty();
    }

    @Test
    void manyRowsThatChangeAreFewChanges() {
        ObservableList<Integer> rows = FXCollections.observableArrayList(numbers(0));
        List<String> changes = record(rows);

        RowUpdate.apply(rows, numbers(1_000));

        assertThat(rows).containsExactlyElementsOf(numbers(1_000));
        assertThat(changes).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Integer> numbers(int from) {
        return IntStream.range(from, from + 1_000).boxed().toList();
    }

    private static <T> List<String> record(ObservableList<T> rows) {
        List<String> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "-" + change.getTo());
            }
        });
        return changes;
    }

    private static List<String> letters(String text) {
        return Stream.of(text.split("")).filter(letter -> !letter.isEmpty()).toList();
    }
}
