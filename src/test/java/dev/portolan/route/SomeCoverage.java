// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import java.util.HashMap;
import java.util.Map;

/** Coverages that are not complete. */
final class SomeCoverage {

    private SomeCoverage() {}

    static Coverage withoutPods(String why) {
        Map<ResourceKind, Coverage.Access> access = new HashMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.POD, new Coverage.Nothing(why));
        return new Coverage(access);
    }
}
