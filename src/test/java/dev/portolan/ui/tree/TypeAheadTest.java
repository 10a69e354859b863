// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeAheadTest {

    private static final List<String> NAMES =
            List.of("default", "kubernetes", "kiada", "kiada", "quiz-pods", "quote", "quote-headless", "kube-system");

    /** What was typed, the selected row before, and after; -1 for none. */
    @ParameterizedTest
    @CsvSource({
        "q, 0, 4",
        "q, 4, 5",
        "qq, 4, 5",
        "q, 6, 4",
        "quo, 4, 5",
        "quo, 5, 5",
        "QUOTE-, 5, 6",
        "kub, 0, 1",
        "kub, 2, 7",
        "x, 3, -1",
        "d, 0, 0"
    })
    void goesToTheNextNameThatBeginsSo(String typed, int now, int row) {
        assertThat(TypeAhead.find(typed, now, NAMES.size(), NAMES::get)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"a", "ab"})
    void treeWithoutRowsHasNone(String typed) {
        assertThat(TypeAhead.find(typed, 0, 0, NAMES::get)).isEqualTo(-1);
    }
}
