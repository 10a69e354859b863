// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.ServiceForm;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the head of a Service says.
 *
 * @param id which Service
 * @param form its form
 * @param owner what makes its pods
 * @param facts its facts, in order
 * @param copies what can be copied, in order
 */
record ServiceHead(NamespacedName id, ServiceForm form, Owner owner, List<Fact> facts, List<Copy> copies) {

    /**
     * What stands behind a Service.
     *
     * @param words after the namespace, such as {@code selects}; empty if there is nothing to say
     * @param data in mono after the words; may be empty
     */
    record Owner(String words, String data) {}

    /**
     * Something to copy.
     *
     * @param label what it is
     * @param text what is copied
     */
    record Copy(String label, String text) {}

    /** The full name of the Service, with the final dot. */
    String fullName() {
        return copies.getFirst().text();
    }

    /** What can be said of a Service at once: its facts are still to be found. */
    static ServiceHead begun(ClusterZone zone, Service service) {
        Copy name = new Copy(
                Messages.text("header.fact.fullName"), zone.nameOf(service.id()).toString());
        return new ServiceHead(service.id(), ServiceForm.of(service), new Owner("", ""), List.of(), List.of(name));
    }

    /** The head of the selected Service; null if none is selected. */
    static @Nullable ServiceHead of(Shown shown) {
        Service service = shown.service();
        if (service == null) {
            return null;
        }
        SessionView view = shown.view();
        ServiceNames names = ServiceNames.of(view.zone(), service);
        return new ServiceHead(
                service.id(),
                ServiceForm.of(service),
                ServiceOwner.of(view.snapshot(), service),
                new ServiceFacts(view, service, names).all(),
                ServiceCopies.of(service, names, view.source()));
    }
}
