// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How large the drawing is, from half to twice its size. */
final class Zoom {

    static final double LEAST = 0.5;
    static final double MOST = 2;

    /** Below it second lines are hidden; in large text they can be read for longer. */
    static final double READABLE = 0.7;

    private static final double STEP = 0.1;

    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);

    /** 1 for 100 %. */
    DoubleProperty factorProperty() {
        return factor;
    }

    void in() {
        set(Math.floor(factor.get() / STEP + 1.0001) * STEP);
    }

    void out() {
        set(Math.ceil(factor.get() / STEP - 1.0001) * STEP);
    }

    void by(double times) {
        set(factor.get() * times);
    }

    void set(double wanted) {
        factor.set(Math.clamp(wanted, LEAST, MOST));
    }
}
