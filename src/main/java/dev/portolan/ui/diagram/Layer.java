// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * One layer of a drawing: a node for each thing that is drawn. What is drawn as before keeps its node, since a new one costs
 * styles and layout, and most of a picture that changes stays as it is.
 *
 * @param <D> what is drawn; immutable
 * @param <N> its nodes
 */
final class Layer<D, N extends Node> {

    private final Group group = new Group();
    private final Function<? super D, N> maker;
    private List<D> drawn = List.of();
    private List<N> nodes = List.of();

    Layer(Function<? super D, N> maker) {
        this.maker = maker;
    }

    Group group() {
        return group;
    }

    /** The nodes in the order of the drawing. */
    List<N> nodes() {
        return nodes;
    }

    /** Draws these instead and returns the nodes that are new. */
    List<N> show(List<D> next) {
        List<N> fresh = next.size() == drawn.size() ? replace(next) : draw(next);
        drawn = List.copyOf(next);
        return fresh;
    }

    private List<N> draw(List<D> next) {
        nodes = next.stream().map(maker).toList();
        group.getChildren().setAll(nodes);
        return nodes;
    }

    private List<N> replace(List<D> next) {
        ObservableList<Node> children = group.getChildren();
        List<N> after = new ArrayList<>(nodes);
        List<N> fresh = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(drawn.get(i))) {
                N made = maker.apply(next.get(i));
                children.set(children.indexOf(nodes.get(i)), made);
                after.set(i, made);
                fresh.add(made);
            }
        }
        nodes = List.copyOf(after);
        return fresh;
    }
}
