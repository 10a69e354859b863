// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What a view listens to, so that it can stop. A view model outlives its views; a listener that a view leaves behind would
 * keep the view alive. For the FX thread.
 */
public final class Subscriptions {

    private final List<Subscription> open = new ArrayList<>();

    /**
     * Listens while the node is part of a scene: {@code attach} is called each time that it enters one, with subscriptions
     * that are closed when it leaves.
     */
    public static void whileShown(Node node, Consumer<Subscriptions> attach) {
        Subscriptions current = new Subscriptions();
        node.sceneProperty().subscribe(scene -> {
            current.close();
            if (scene != null) {
                attach.accept(current);
            }
        });
    }

    /** Hands the value to the consumer now and whenever it changes. */
    public <T extends @Nullable Object> void follow(ObservableValue<T> value, Consumer<? super T> consumer) {
        open.add(value.subscribe(consumer));
    }

    /** Runs the action whenever the list has changed, after the controls that show it took note. */
    public void onChange(ObservableList<?> list, Runnable action) {
        ListChangeListener<Object> listener = _ -> action.run();
        list.addListener(listener);
        open.add(() -> list.removeListener(listener));
    }

    /** Runs the action whenever the observable becomes invalid. */
    public void onChange(Observable observable, Runnable action) {
        InvalidationListener listener = _ -> action.run();
        observable.addListener(listener);
        open.add(() -> observable.removeListener(listener));
    }

    /** Runs the action once, when the others are closed. */
    public void add(Subscription subscription) {
        open.add(subscription);
    }

    /** Stops everything. Closing twice does nothing. */
    public void close() {
        open.forEach(Subscription::unsubscribe);
        open.clear();
    }
}
