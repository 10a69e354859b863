// SPDX-License-Identifier: Apache-2.0
package planted.session;

class Formats {

    String number() {
        return String.format("%d", 1);
    }

    String word() {
        return "%s".formatted("a");
    }
}
