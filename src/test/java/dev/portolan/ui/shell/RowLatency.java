// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Readiness;
import dev.portolan.testing.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long it takes from a change of the selected Service until its row in the tree says so: to the end of the layout
 * of the pulse that draws it. For the FX thread.
 */
final class RowLatency {

    private final Scene scene;
    private final Runnable look = this::look;
    private final List<Double> latencies = new ArrayList<>();
    private @Nullable String expected;
    private long changed;

    RowLatency(Scene scene) {
        this.scene = scene;
        scene.addPostLayoutPulseListener(look);
    }

    void stop() {
        scene.removePostLayoutPulseListener(look);
    }

    /** The change that led to this readiness was told at that time. */
    void expect(Readiness readiness, long nanoTime) {
        expected = readiness.ready() + "/" + readiness.total();
        changed = nanoTime;
        look();
    }

    /** Whether nothing is expected that is not there. */
    boolean isSeen() {
        return expected == null;
    }

    /** What was measured, in words. */
    String report() {
        return String.format(
                Locale.ROOT,
                "%d changes; 50th %.1f, 95th %.1f, 99th %.1f, most %.1f ms from the change to the changed row",
                latencies.size(),
                Percentile.of(latencies, 50),
                Percentile.of(latencies, 95),
                Percentile.of(latencies, 99),
                Percentile.of(latencies, 100));
    }

    private void look() {
        if (expected != null && shown().contains(expected)) {
            latencies.add((System.nanoTime() - changed) / 1e6);
            expected = null;
        }
    }

    private String shown() {
        for (Node node : scene.getRoot().lookupAll(".tree-table-row-cell")) {
            if (node instanceof TreeTableRow<?> row && row.isSelected()) {
                return row.lookup(".ready-cell") instanceof Labeled cell && cell.getText() != null
                        ? cell.getText()
                        : "";
            }
        }
        return "";
    }
}
