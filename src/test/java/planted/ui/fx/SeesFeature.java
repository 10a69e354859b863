// SPDX-License-Identifier: Apache-2.0
package planted.ui.fx;

class SeesFeature {
    planted.ui.records.Target target = new planted.ui.records.Target();
}
