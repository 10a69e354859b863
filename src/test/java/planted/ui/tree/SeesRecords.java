// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

class SeesRecords {
    planted.ui.records.Target target = new planted.ui.records.Target();
}
