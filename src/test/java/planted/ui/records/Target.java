// SPDX-License-Identifier: Apache-2.0
package planted.ui.records;

public class Target {
    planted.ui.fx.Target glue = new planted.ui.fx.Target();
}
