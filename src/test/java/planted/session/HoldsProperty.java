// SPDX-License-Identifier: Apache-2.0
package planted.session;

import javafx.beans.property.SimpleStringProperty;

class HoldsProperty {
    SimpleStringProperty property = new SimpleStringProperty();
}
