// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.ObjectFilter;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.SelectorOptions;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The label selectors to assume: those of a profile until somebody writes others. */
final class SelectorChoice {

    private final StringProperty labels = new SimpleStringProperty(this, "labels", "");
    private final StringProperty namespaceLabels = new SimpleStringProperty(this, "namespaceLabels", "");
    private ObjectFilter followed = ObjectFilter.NONE;

    /** Takes over what a profile says where nobody has written anything else. */
    void follow(DnsProfile profile) {
        ObjectFilter said = profile.kubernetes().filter();
        follow(labels, followed.labels().text(), said.labels().text());
        follow(
                namespaceLabels,
                followed.namespaceLabels().text(),
                said.namespaceLabels().text());
        followed = said;
    }

    private static void follow(StringProperty field, String before, String now) {
        if (field.get().equals(before)) {
            field.set(now);
        }
    }

    /** What {@code labels} is to say; blank for nothing. */
    StringProperty labelsProperty() {
        return labels;
    }

    /** What {@code namespace_labels} is to say; blank for nothing. */
    StringProperty namespaceLabelsProperty() {
        return namespaceLabels;
    }

    /** A profile with these selectors. */
    DnsProfile applied(DnsProfile profile) throws CorefileException {
        KubernetesBlock block = profile.kubernetes();
        return profile.withKubernetes(
                block.withFilter(SelectorOptions.replace(block.filter(), labels.get(), namespaceLabels.get())));
    }
}
