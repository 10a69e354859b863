// SPDX-License-Identifier: Apache-2.0
package planted.session;

class SeesKube {
    planted.kube.Target target = new planted.kube.Target();
}
