// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.function.Consumer;

/** Where a cluster's own profile can be read. Implemented by live sources. */
public interface ProfileSource {

    /**
     * Tells the profile found in the cluster, once it is known and again whenever it changes; never, if it may not be read.
     * The consumer is called on the source's threads.
     */
    void onProfile(Consumer<DnsProfile> consumer);
}
