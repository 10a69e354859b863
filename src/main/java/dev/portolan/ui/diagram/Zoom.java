// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How large the drawing is, from half to twice its size. */
final class Zoom {

    /** What a person chose: nothing, to see the whole of this drawing, or a factor. */
    enum Choice {
        NONE,
        FIT,
        FACTOR
    }

    static final double LEAST = 0.5;
    static final double MOST = 2;

    /** Below it second lines are hidden; in large text they can be read for longer. */
    static final double READABLE = 0.7;

    private static final double STEP = 0.1;

    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);
    private Choice choice = Choice.NONE;

    /** 1 for 100 %. */
    DoubleProperty factorProperty() {
        return factor;
    }

    Choice choice() {
        return choice;
    }

    void choose(Choice chosen) {
        choice = chosen;
    }

    /** That choice, if it is the present one, holds no longer. */
    void leave(Choice left) {
        if (choice == left) {
            choice = Choice.NONE;
        }
    }

    void in() {
        choice = Choice.FACTOR;
        set(Math.floor(factor.get() / STEP + 1.0001) * STEP);
    }

    void out() {
        choice = Choice.FACTOR;
        set(Math.ceil(factor.get() / STEP - 1.0001) * STEP);
    }

    void by(double times) {
        choice = Choice.FACTOR;
        set(factor.get() * times);
    }

    /** Without anybody having chosen it. */
    void set(double wanted) {
        factor.set(Math.clamp(wanted, LEAST, MOST));
    }
}
