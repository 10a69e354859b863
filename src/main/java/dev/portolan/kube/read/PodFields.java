// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.ResourceKind;

/** A core/v1 Pod. */
final class PodFields implements KindFields {

    private final PodSpecFields spec = new PodSpecFields();
    private final PodStatusFields status = new PodStatusFields();

    @Override
    public ResourceKind kind() {
        return ResourceKind.POD;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "spec" -> spec.read(in);
            case "status" -> status.read(in);
            default -> in.skip();
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        Pod pod = new Pod(
                metadata.id(ResourceKind.POD),
                metadata.labels(),
                new PodLifetime(metadata.created(), metadata.deletion()),
                spec.spec(),
                status.status(spec.sidecars()));
        return new Found.Present(pod, metadata.resourceVersion());
    }
}
