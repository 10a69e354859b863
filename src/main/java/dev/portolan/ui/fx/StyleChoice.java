// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Some style classes of which a node has those that fit now. */
public final class StyleChoice {

    private final List<String> all;

    /** A choice among these. */
    public StyleChoice(String... all) {
        this.all = List.of(all);
    }

    /**
     * Gives the node these of them and no others. What it has already is not touched: a style class that goes and comes back
     * has the node and all below it styled anew.
     */
    public void show(Node node, String... chosen) {
        List<String> wanted = List.of(chosen);
        ObservableList<String> has = node.getStyleClass();
        all.stream()
                .filter(each -> !wanted.contains(each) && has.contains(each))
                .forEach(has::remove);
        wanted.stream().filter(each -> !has.contains(each)).forEach(has::add);
    }
}
