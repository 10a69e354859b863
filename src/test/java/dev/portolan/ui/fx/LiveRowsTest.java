// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are words; those that begin with the same letter succeed one another. */
class LiveRowsTest {

    private final ObservableList<LiveRow<String>> rows = FXCollections.observableArrayList();
    private final List<String> changes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            a1 b1 c1, a1 b2 c1
            a1 b1 c1, a2 c2
            a1 c1,    a1 b1 c1
            a1 b1,    b2 a2
            a1 a2,    a3
            a1,       a2 a3
            a1 b1,    c1
            """)
    void rowsShowTheNextValues(String before, String after) {
        show(before);

        show(after);

        assertThat(rows).extracting(LiveRow::get).containsExactly(after.split(" "));
    }

    @Test
    void valueThatChangesDoesNotChangeTheList() {
        show("a1 b1 c1");
        LiveRow<String> row = rows.get(1);
        rows.addListener((ListChangeListener<LiveRow<String>>) _ -> changes.add("list"));
        rows.forEach(each -> each.value().subscribe((was, is) -> changes.add(was + " " + is)));

        show("a1 b2 c1");

        assertThat(changes).containsExactly("b1 b2");
        assertThat(rows.get(1)).isSameAs(row);
    }

    @Test
    void rowThatMovesStaysTheSame() {
        show("a1 b1");
        LiveRow<String> row = rows.get(1);

        show("b2");

        assertThat(rows).containsExactly(row);
        assertThat(row.get()).isEqualTo("b2");
    }

    private void show(String words) {
        LiveRows.show(rows, List.of(words.split(" ")), word -> word.charAt(0));
    }
}
