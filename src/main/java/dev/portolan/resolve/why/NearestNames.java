// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names that exist and resemble what was asked for. */
final class NearestNames {

    private static final int FARTHEST = 2;

    private final Inquiry inquiry;
    private final Subject subject;

    NearestNames(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
    }

    /** Where the namespace is missing: labels in the wrong order, namespaces spelled alike, the same name elsewhere. */
    void namespaces() {
        swapped();
        for (String namespace : alike(subject.namespace(), subject.snapshot().namespaceNames())) {
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
        alike(subject.service(), there.toList()).forEach(name -> near(new NamespacedName(subject.namespace(), name)));
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

    /** Where an endpoint or port is missing: the name of the Service that was meant to have it. */
    void labelled(List<String> labels, String wanted) {
        alike(wanted, labels)
                .forEach(label -> inquiry.near(subject.below(label, subject.service(), subject.namespace(), "svc")));
        labels.forEach(label -> inquiry.near(subject.below(label, subject.service(), subject.namespace(), "svc")));
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

    private static List<String> alike(String wanted, Collection<String> there) {
        return there.stream()
                .filter(each -> distance(wanted, each) <= FARTHEST || isPartOf(wanted, each))
                .sorted(Comparator.comparingInt(each -> distance(wanted, each)))
                .toList();
    }

    private static boolean isPartOf(String wanted, String there) {
        int shorter = Math.min(wanted.length(), there.length());
        return shorter > FARTHEST && (there.contains(wanted) || wanted.contains(there));
    }

    /** How many characters must be put in, taken out or replaced to make one of the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
