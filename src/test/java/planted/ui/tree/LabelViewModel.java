// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

import javafx.scene.control.Label;

class LabelViewModel {
    Label label = new Label();
}
