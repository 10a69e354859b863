// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.kube.read.Found;
import java.util.List;

/** What an object of a watch event means for the picture. */
record FoundChange(Scope scope, Feed feed) {

    /**
     * The object came or changed. One that cannot be read is taken out, since nobody knows what it is now.
     *
     * @return the resource version that has been reached
     */
    String changed(Found found, List<ClusterChange> to, String before) {
        return switch (found) {
            case Found.Present(var object, var version) -> {
                to.add(new ClusterChange.Put(object));
                yield version.isEmpty() ? before : version;
            }
            case Found.Broken broken -> {
                feed.unreadable(scope, broken);
                to.add(new ClusterChange.Removed(broken.kind(), broken.id()));
                yield before;
            }
            case Found.Other _, Found.Mirrored _ -> before;
        };
    }

    /**
     * The object went.
     *
     * @return the resource version that has been reached
     */
    String deleted(Found found, List<ClusterChange> to, String before) {
        return switch (found) {
            case Found.Present(var object, var version) -> {
                feed.gone(scope, object.id());
                to.add(new ClusterChange.Removed(object.kind(), object.id()));
                yield version.isEmpty() ? before : version;
            }
            case Found.Broken broken -> {
                feed.gone(scope, broken.id());
                to.add(new ClusterChange.Removed(broken.kind(), broken.id()));
                yield before;
            }
            case Found.Other _, Found.Mirrored _ -> before;
        };
    }
}
