// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import java.util.List;

/** A multicluster.x-k8s.io ServiceImport. */
final class ImportFields implements KindFields {

    private boolean headless;
    private List<String> ips = List.of();
    private List<ServicePort> ports = List.of();

    @Override
    public ResourceKind kind() {
        return ResourceKind.SERVICE_IMPORT;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "spec" -> in.object(part -> read(part, in));
            // Later versions of the API moved the fields of spec to the top.
            case "type" -> headless = in.text().equals("Headless");
            case "ips" -> ips = in.texts();
            case "ports" -> ports = ServicePortFields.all(in);
            default -> in.skip();
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        ServiceImport imported =
                new ServiceImport(metadata.id(ResourceKind.SERVICE_IMPORT), metadata.labels(), headless, ips, ports);
        return new Found.Present(imported, metadata.resourceVersion());
    }
}
