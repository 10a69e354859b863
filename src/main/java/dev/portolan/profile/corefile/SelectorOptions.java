// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.LabelSelector;
import dev.portolan.profile.ObjectFilter;

/** The options {@code labels} and {@code namespace_labels} of the {@code kubernetes} plugin. */
public final class SelectorOptions {

    static final String BOTH_SET = "namespaces and namespace_labels cannot both be set";

    private SelectorOptions() {}

    /**
     * A filter with other selectors.
     *
     * @param labels what {@code labels} says; blank if it is not set
     * @param namespaceLabels what {@code namespace_labels} says; blank if it is not set
     * @throws CorefileException with CoreDNS's own words if it would not start with them
     */
    public static ObjectFilter replace(ObjectFilter filter, String labels, String namespaceLabels)
            throws CorefileException {
        ObjectFilter other = new ObjectFilter(
                filter.namespaces(),
                selector("namespace_label", namespaceLabels.strip()),
                selector("label", labels.strip()));
        if (!other.namespaces().isEmpty() && !other.namespaceLabels().isEverything()) {
            throw new CorefileException(BOTH_SET, 1);
        }
        return other;
    }

    /**
     * The selector of a text as these options take it; a blank one selects everything.
     *
     * @param option what CoreDNS calls it in an error: {@code label} or {@code namespace_label}
     * @throws CorefileException with CoreDNS's own words if it is none
     */
    static LabelSelector selector(String option, String text) throws CorefileException {
        try {
            return LabelSelectorText.parse(text);
        } catch (LabelSelectorText.SelectorException e) {
            throw new CorefileException(
                    "unable to parse " + option + " selector value: '" + text + "': " + e.getMessage(), 1);
        }
    }
}
