// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The vantages that a picture offers. */
final class Vantages {

    /** More pods than this nobody looks through; then those of the selected Service's namespace are offered. */
    private static final int MOST_PODS = 2_000;

    private static final Comparator<NamespacedName> ORDER =
            Comparator.comparing(NamespacedName::namespace).thenComparing(NamespacedName::name);

    private Vantages() {}

    /** Namespaces by name, then pods by namespace and name. */
    static List<Vantage> of(Shown shown) {
        ClusterSnapshot snapshot = shown.view().snapshot();
        List<Vantage> vantages = new ArrayList<>();
        snapshot.namespaceNames().stream()
                .sorted()
                .map(Vantage.OfNamespace::new)
                .forEach(vantages::add);
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
