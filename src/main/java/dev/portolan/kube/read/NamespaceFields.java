// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ResourceKind;

/** A core/v1 Namespace. */
final class NamespaceFields implements KindFields {

    @Override
    public ResourceKind kind() {
        return ResourceKind.NAMESPACE;
    }

    @Override
    public void read(String field, ObjectCursor in) {
        in.skip();
    }

    @Override
    public Found finish(Metadata metadata) {
        return new Found.Present(new Namespace(metadata.name(), metadata.labels()), metadata.resourceVersion());
    }
}
