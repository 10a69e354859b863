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

    static final String BOTH_SET = "namespaces and namespace_labels cannot both be set";

    public ObjectFilter {
        namespaces = Set.copyOf(namespaces);
    }

    /**
     * The same filter with other selectors.
     *
     * @param labelsText what {@code labels} says; blank if it is not set
     * @param namespaceLabelsText what {@code namespace_labels} says; blank if it is not set
     * @throws CorefileException with CoreDNS's own words if it would not start with them
     */
    public ObjectFilter withSelectors(String labelsText, String namespaceLabelsText) throws CorefileException {
        ObjectFilter other = new ObjectFilter(
                namespaces,
                LabelSelector.parse("namespace_label", namespaceLabelsText.strip()),
                LabelSelector.parse("label", labelsText.strip()));
        if (!namespaces.isEmpty() && !other.namespaceLabels().isEverything()) {
            throw new CorefileException(BOTH_SET, 1);
        }
        return other;
    }

    /** Whether the option of that name lets this namespace be seen. */
    public boolean allows(String namespace) {
        return namespaces.isEmpty() || namespaces.contains(namespace);
    }
}
