// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Somebody edits a Service.
 *
 * @param service the Service
 * @param label what is done
 * @param edit the Service afterwards; the same where it would change nothing
 */
record ServiceMove(NamespacedName service, String label, UnaryOperator<Service> edit) implements Move {

    @Override
    public boolean possible(ClusterSnapshot scene) {
        return scene.service(service)
                .filter(there -> !edit.apply(there).equals(there))
                .isPresent();
    }

    @Override
    public List<ClusterChange> changes(ClusterSnapshot scene, Instant now) {
        return scene.service(service).map(edit).stream()
                .<ClusterChange>map(ClusterChange.Put::new)
                .toList();
    }
}
