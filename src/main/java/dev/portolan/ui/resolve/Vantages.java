// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The vantages that a picture offers. */
final class Vantages {

    /** More pods than this nobody looks through; then those of the selected Service's namespace are offered. */
    private static final int MOST_PODS = 2_000;

    private static final Comparator<NamespacedName> ORDER =
            Comparator.comparing(NamespacedName::namespace).thenComparing(NamespacedName::name);

    private Vantages() {}

    /** The namespace from which a person is likely to ask: that of the Service, else the first that may be read; else any. */
    static String home(Shown shown) {
        return shown.service() != null
                ? shown.service().id().namespace()
                : read(shown.view().snapshot()).stream().findFirst().orElse("default");
    }

    /** All that are known, with or without Services. */
    private static SortedSet<String> namespaces(ClusterSnapshot snapshot) {
        SortedSet<String> names = new TreeSet<>(snapshot.namespaceNames());
        names.addAll(read(snapshot));
        names.addAll(snapshot.coverage().locked(ResourceKind.SERVICE).keySet());
        return names;
    }

    /** Those that were read where not all may be. */
    private static SortedSet<String> read(ClusterSnapshot snapshot) {
        return snapshot.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only(var names, var _, var _)
                ? new TreeSet<>(names)
                : new TreeSet<>();
    }

    /** Namespaces by name, then pods by namespace and name. */
    static List<Vantage> of(Shown shown) {
        ClusterSnapshot snapshot = shown.view().snapshot();
        List<Vantage> vantages = new ArrayList<>();
        namespaces(snapshot).stream().map(Vantage.OfNamespace::new).forEach(vantages::add);
        pods(shown, snapshot).stream()
                .map(Pod::id)
                .sorted(ORDER)
                .limit(MOST_PODS)
                .map(Vantage.OfPod::new)
                .forEach(vantages::add);
        return List.copyOf(vantages);
    }

    private static Collection<Pod> pods(Shown shown, ClusterSnapshot snapshot) {
        return snapshot.pods().size() <= MOST_PODS || shown.service() == null
                ? snapshot.pods()
                : snapshot.podsIn(shown.service().id().namespace());
    }
}
