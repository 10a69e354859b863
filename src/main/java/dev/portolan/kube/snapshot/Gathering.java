// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was found in the files so far. */
final class Gathering {

    /** Bounds the memory that a file full of errors can take. */
    private static final int MOST_COMPLAINTS = 1_000;

    private static final int STEP = 500;

    private final ReadBudget budget;
    private final Consumer<Map<ResourceKind, Integer>> progress;
    private final List<ClusterObject> objects = new ArrayList<>();
    private final Map<NamespacedName, List<EndpointSlice>> mirrored = new LinkedHashMap<>();
    private final Set<NamespacedName> servicesWithSlices = new HashSet<>();
    private final Map<ResourceKind, Integer> counts = new EnumMap<>(ResourceKind.class);
    private final Map<String, Integer> others = new TreeMap<>();
    private final Set<ResourceKind> askedFor = EnumSet.noneOf(ResourceKind.class);
    private final Map<String, Integer> documents = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Losses losses = new Losses();

    /**
     * @param progress told now and then how many objects of each kind there are
     */
    Gathering(ReadBudget budget, Consumer<Map<ResourceKind, Integer>> progress) {
        this.budget = budget;
        this.progress = progress;
    }

    void take(Found found) {
        switch (found) {
            case Found.Present(var object, var _) -> take(object);
            case Found.Mirrored(var service, var slices) -> {
                askedFor.add(ResourceKind.ENDPOINT_SLICE);
                budget.spendObject(slices.stream()
                        .mapToInt(slice -> slice.endpoints().size())
                        .sum());
                mirrored.put(service, slices);
            }
            case Found.Other(var kind) -> others.merge(kind, 1, Integer::sum);
            case Found.Broken broken ->
                throw new IllegalArgumentException("a broken object comes with its place: " + broken);
        }
    }

    private void take(ClusterObject object) {
        objects.add(object);
        counts.merge(object.kind(), 1, Integer::sum);
        askedFor.add(object.kind());
        if (objects.size() % STEP == 0) {
            progress.accept(counts());
        }
        if (object instanceof EndpointSlice slice) {
            servicesWithSlices.add(slice.service());
            budget.spendObject(slice.endpoints().size());
        } else {
            budget.spendObject(0);
        }
    }

    /** Notes what could not be read. */
    void complain(Complaint complaint) {
        if (complaint.leftOut() != null) {
            askedFor.add(complaint.leftOut());
        }
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    /** Notes an object that could not be read. */
    void miss(Found.Broken broken, Place place) {
        losses.lose(broken);
        complain(place.about(broken));
    }

    /** Notes what could not be read, and that any objects may have stood there. */
    void missRest(Complaint complaint) {
        losses.loseRest();
        complain(complaint);
    }

    /** A list says by its kind what was asked for, even if it is empty, and by its metadata whether that is all. */
    void documentEnds(ObjectReader.Document document) {
        if (document.extent() == ObjectReader.Extent.CHUNK) {
            losses.loseRestOf(document);
        }
        if (document.items() != null) {
            askedFor.add(document.items());
        }
    }

    void fileEnds(String file, int itsDocuments) {
        documents.put(file, itsDocuments);
    }

    /** How many objects of each kind there are. */
    Map<ResourceKind, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** How many objects there are of each kind that no picture holds, by kind. */
    Map<String, Integer> others() {
        return Collections.unmodifiableMap(others);
    }

    /** Whether anything was found that a picture is made of. */
    boolean isEmpty() {
        return objects.isEmpty() && mirrored.isEmpty();
    }

    /** The objects, with slices made of Endpoints where a Service has no other. */
    List<ClusterObject> objects() {
        List<ClusterObject> all = new ArrayList<>(objects);
        mirrored.forEach((service, slices) -> {
            if (!servicesWithSlices.contains(service)) {
                all.addAll(slices);
            }
        });
        return all;
    }

    /** How much of a kind that the files tell of was read. */
    Coverage.Access access(ResourceKind kind) {
        return losses.access(kind);
    }

    /** Whether the files say anything about that kind, be it that there is none. */
    boolean tellsOf(ResourceKind kind) {
        return askedFor.contains(kind);
    }

    /** What could not be read, in the order in which it was met. */
    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** How many documents a file has, as far as it was read. */
    int documentsOf(String file) {
        return documents.getOrDefault(file, 0);
    }
}
