// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import java.nio.file.Path;
import java.util.List;

/** Snapshot files and folders, read together as one picture. */
public final class SnapshotSource implements ClusterSource {

    private final List<Path> paths;

    /**
     * @param paths at least one
     */
    public SnapshotSource(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public SourceDescription description() {
        Path first = paths.getFirst().toAbsolutePath().normalize();
        Path name = first.getFileName();
        Path folder = first.getParent();
        String more = paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more";
        return new SourceDescription(
                SourceDescription.Kind.SNAPSHOT,
                (name == null ? first : name) + more,
                folder == null ? "" : folder.toString(),
                "");
    }

    @Override
    public SourceConnection open(SourceListener listener) {
        return new SnapshotConnection(this, paths, listener);
    }
}
