// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.Set;

/**
 * Which objects of the cluster the {@code kubernetes} plugin looks at.
 *
 * @param namespaces the {@code namespaces} option; empty for all
 * @param namespaceLabels the {@code namespace_labels} option, held against Namespace objects
 * @param labels the {@code labels} option, held against Services, EndpointSlices and Pods alike
 */
public record ObjectFilter(Set<String> namespaces, LabelSelector namespaceLabels, LabelSelector labels) {

    /** Looks at everything. */
    public static final ObjectFilter NONE =
            new ObjectFilter(Set.of(), LabelSelector.EVERYTHING, LabelSelector.EVERYTHING);

    public ObjectFilter {
        namespaces = Set.copyOf(namespaces);
    }

    /** Whether the option of that name lets this namespace be seen. */
    public boolean allows(String namespace) {
        return namespaces.isEmpty() || namespaces.contains(namespace);
    }
}
