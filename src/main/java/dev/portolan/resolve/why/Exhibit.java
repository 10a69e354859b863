// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a check passed or failed.
 *
 * @param object the object, null where it is no object of the cluster: the Corefile, a rule, the question itself
 * @param field its field, with the value after a colon; or where else to look: {@code Corefile kubernetes pods disabled}
 */
public record Exhibit(@Nullable ObjectRef object, String field) {

    static Exhibit of(Service service, String field) {
        return new Exhibit(new ObjectRef(ResourceKind.SERVICE, service.id()), field);
    }

    static Exhibit of(EndpointSlice slice, String field) {
        return new Exhibit(new ObjectRef(ResourceKind.ENDPOINT_SLICE, slice.id()), field);
    }

    static Exhibit of(Pod pod, String field) {
        return new Exhibit(new ObjectRef(ResourceKind.POD, pod.id()), field);
    }

    static Exhibit service(NamespacedName id) {
        return new Exhibit(new ObjectRef(ResourceKind.SERVICE, id), "metadata.name");
    }

    static Exhibit serviceImport(NamespacedName id, String field) {
        return new Exhibit(new ObjectRef(ResourceKind.SERVICE_IMPORT, id), field);
    }

    static Exhibit namespace(String name, String field) {
        return new Exhibit(new ObjectRef(ResourceKind.NAMESPACE, NamespacedName.ofCluster(name)), field);
    }

    static Exhibit corefile(String option) {
        return new Exhibit(null, "Corefile " + option);
    }

    static Exhibit rule(String source) {
        return new Exhibit(null, source);
    }

    /** {@code Service quote ipFamilies: IPv4}. */
    public String text() {
        return object == null ? field : object.label() + " " + field;
    }
}
