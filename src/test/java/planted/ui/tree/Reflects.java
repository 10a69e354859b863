// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

import java.lang.reflect.Method;

class Reflects {
    Method[] methods() {
        return String.class.getMethods();
    }
}
