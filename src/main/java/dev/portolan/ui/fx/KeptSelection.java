// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the selection of a table at the row that a view model has selected, whatever rows come and go, and tells what a person
 * selects. A table by itself moves its selection to a neighbour when rows change, which is nobody's choice.
 *
 * @param <R> what its rows show
 */
public final class KeptSelection<R> {

    private final TableView<LiveRow<R>> table;
    private final Function<? super R, ?> key;
    private final Predicate<? super R> wanted;
    private final Consumer<? super R> chosen;
    private boolean showing;

    /**
     * Keeps the selection of that table.
     *
     * @param key what makes a row the same row in the next picture
     * @param wanted whether a row is the one to be selected; true for one row at most
     * @param chosen told which row a person selects
     */
    public KeptSelection(
            TableView<LiveRow<R>> table,
            Function<? super R, ?> key,
            Predicate<? super R> wanted,
            Consumer<? super R> chosen) {
        this.table = table;
        this.key = key;
        this.wanted = wanted;
        this.chosen = chosen;
    }

    /** Listens to the table until the subscriptions are closed. */
    public void attach(Subscriptions subscriptions) {
        subscriptions.follow(table.getSelectionModel().selectedItemProperty(), this::selected);
    }

    /** Shows these rows; what does not change is not touched. */
    public void show(List<? extends R> rows) {
        quietly(() -> LiveRows.show(table.getItems(), rows, key));
        show();
    }

    /** Selects the wanted row, or none if it is not there. */
    public void show() {
        int index = wantedIndex();
        if (index != table.getSelectionModel().getSelectedIndex()) {
            quietly(() -> select(index));
        }
    }

    private void select(int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(index);
        }
    }

    private int wantedIndex() {
        List<LiveRow<R>> rows = table.getItems();
        return IntStream.range(0, rows.size())
                .filter(i -> wanted.test(rows.get(i).get()))
                .findFirst()
                .orElse(-1);
    }

    private void selected(@Nullable LiveRow<R> row) {
        if (!showing && row != null) {
            chosen.accept(row.get());
        }
    }

    private void quietly(Runnable change) {
        showing = true;
        change.run();
        showing = false;
    }
}
