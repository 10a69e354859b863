// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.kube.demo.DemoSource;
import java.time.InstantSource;

/** The sources of this room. Safe for any thread. */
public final class KubeSources {

    private final InstantSource clock;

    /**
     * @param clock the time, by which the demo is dated and retries are told
     */
    public KubeSources(InstantSource clock) {
        this.clock = clock;
    }

    /** The built-in demo cluster, as it stands at the beginning. */
    public ClusterSource demo() {
        return new DemoSource(clock);
    }
}
