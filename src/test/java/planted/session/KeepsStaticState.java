// SPDX-License-Identifier: Apache-2.0
package planted.session;

class KeepsStaticState {
    static int count;
}
