// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;

class GoesOnForEver {
    PauseTransition ages() {
        PauseTransition ages = new PauseTransition();
        ages.setCycleCount(Animation.INDEFINITE);
        return ages;
    }
}
