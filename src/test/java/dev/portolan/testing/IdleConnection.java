// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.SourceConnection;
import org.jspecify.annotations.Nullable;

/** A connection of which nothing comes, whatever it is asked. */
public class IdleConnection implements SourceConnection {

    @Override
    public void focus(@Nullable NamespacedName service) {}

    @Override
    public void refresh() {}

    @Override
    public void stayOffline() {}

    @Override
    public void close() {}
}
