// SPDX-License-Identifier: Apache-2.0
package planted.session;

class Prints {
    void out() {
        System.out.println();
    }

    void trace(IllegalStateException e) {
        e.printStackTrace();
    }
}
