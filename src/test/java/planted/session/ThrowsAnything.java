// SPDX-License-Identifier: Apache-2.0
package planted.session;

class ThrowsAnything {
    void fail() {
        throw new RuntimeException("anything");
    }
}
