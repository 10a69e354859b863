// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import java.util.stream.Stream;

/** Names that exist and resemble what was asked for. */
final class NearestNames {

    private final Inquiry inquiry;
    private final Subject subject;

    NearestNames(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
    }

    /** Where the namespace is missing: labels in the wrong order, namespaces spelled alike, the same name elsewhere. */
    void namespaces() {
        swapped();
        for (String namespace :
                Spelling.alike(subject.namespace(), subject.snapshot().namespaceNames())) {
            if (subject.service().isEmpty()) {
                inquiry.near(subject.below(namespace, "svc"));
            } else {
                near(new NamespacedName(namespace, subject.service()));
            }
        }
        elsewhere(subject.service());
        if (subject.labels().size() == 2) {
            elsewhere(subject.namespace());
        }
    }

    /** Where the Service is missing: labels in the wrong order, Services spelled alike, the same name elsewhere. */
    void services() {
        swapped();
        elsewhere(subject.service());
        Stream<String> there = subject.snapshot().servicesIn(subject.namespace()).stream()
                .map(service -> service.id().name());
        Spelling.alike(subject.service(), there.toList())
                .forEach(name -> near(new NamespacedName(subject.namespace(), name)));
    }

    /** Where an imported Service is missing. */
    void imports() {
        subject.snapshot().serviceImports().stream()
                .map(ServiceImport::id)
                .filter(id ->
                        id.name().equals(subject.service()) || id.namespace().equals(subject.namespace()))
                .sorted()
                .forEach(id -> inquiry.near(subject.nameOf(id)));
    }

    private void swapped() {
        near(new NamespacedName(subject.service(), subject.namespace()));
    }

    private void elsewhere(String name) {
        subject.snapshot()
                .services()
                .map(Service::id)
                .filter(id -> id.name().equals(name) && !id.equals(subject.serviceId()))
                .forEach(this::near);
    }

    private void near(NamespacedName id) {
        if (subject.snapshot().service(id).isPresent()) {
            inquiry.near(subject.nameOf(id));
        }
    }
}
