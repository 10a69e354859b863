// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

import javafx.scene.control.Label;

class StylesInline {
    void style(Label label) {
        label.setStyle("-fx-text-fill: red");
    }
}
