// SPDX-License-Identifier: Apache-2.0
package planted.cluster;

class SeesSettings {
    planted.settings.Target target = new planted.settings.Target();
}
