// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The moves that the demo knows, and the one that takes all of them back. */
final class Moves {

    private static final String NAMESPACE = "kiada";
    private static final String UNDO = "Put everything back";

    private final ClusterSnapshot beginning;
    private final List<Move> known;

    Moves(ClusterSnapshot beginning) {
        this.beginning = beginning;
        this.known = known(beginning);
    }

    /** What can happen now. */
    List<DemoMove> possible(ClusterSnapshot scene) {
        List<DemoMove> moves = new ArrayList<>(known.stream()
                .filter(move -> move.possible(scene))
                .map(move -> new DemoMove(move.label(), move.label()))
                .toList());
        if (!undo(scene).isEmpty()) {
            moves.add(new DemoMove(UNDO, UNDO));
        }
        return List.copyOf(moves);
    }

    /** What that move does to pods and Services now; nothing if it is unknown or changes nothing. */
    List<ClusterChange> changes(DemoMove wanted, ClusterSnapshot scene, Instant now) {
        if (wanted.id().equals(UNDO)) {
            return undo(scene);
        }
        Optional<Move> found = known.stream()
                .filter(move -> move.label().equals(wanted.id()) && move.possible(scene))
                .findFirst();
        return found.map(move -> move.changes(scene, now)).orElse(List.of());
    }

    private static List<Move> known(ClusterSnapshot beginning) {
        List<Move> moves = new ArrayList<>();
        for (String pod : List.of("quiz-1", "quiz-2", "quote-canary", "kiada-002")) {
            moves.add(new PodMove(name(pod), PodMove.What.READY));
            moves.add(new PodMove(name(pod), PodMove.What.UNREADY));
        }
        moves.add(new PodMove(name("quiz-1"), PodMove.What.DELETE));
        moves.add(new PodMove(name("quiz-1"), PodMove.What.REPLACE));
        List<Pod> quotes = beginning.podsIn(NAMESPACE).stream()
                .filter(pod -> pod.labels().getOrDefault("app", "").equals("quote"))
                .toList();
        Stream.of(0, quotes.size(), 16)
                .map(count -> new ScaleMove(quotes, count))
                .forEach(moves::add);
        moves.add(edit("quote", "Rename port http of quote to web", s -> ServiceEdits.firstPortNamed(s, "web")));
        moves.add(edit("quote", "Rename port web of quote to http", s -> ServiceEdits.firstPortNamed(s, "http")));
        moves.add(edit("quiz-pods", "Publish unready pods of quiz-pods", s -> ServiceEdits.publishing(s, true)));
        moves.add(edit("quiz-pods", "Publish only ready pods of quiz-pods", s -> ServiceEdits.publishing(s, false)));
        for (String target : List.of("time.example.com", "worldtimeapi.org")) {
            moves.add(edit("time-api", "Point time-api to " + target, s -> ServiceEdits.aliasOf(s, target)));
        }
        return List.copyOf(moves);
    }

    private static Move edit(String service, String label, UnaryOperator<Service> edit) {
        return new ServiceMove(name(service), label, edit);
    }

    private static NamespacedName name(String name) {
        return new NamespacedName(NAMESPACE, name);
    }

    private List<ClusterChange> undo(ClusterSnapshot scene) {
        List<ClusterChange> changes = new ArrayList<>();
        for (Pod pod : scene.podsIn(NAMESPACE)) {
            if (beginning.pod(pod.id()).isEmpty()) {
                changes.add(new ClusterChange.Removed(ResourceKind.POD, pod.id()));
            }
        }
        Stream.<ClusterObject>concat(beginning.pods().stream(), beginning.services())
                .filter(object -> !there(scene, object))
                .map(ClusterChange.Put::new)
                .forEach(changes::add);
        return changes;
    }

    private static boolean there(ClusterSnapshot scene, ClusterObject object) {
        Optional<? extends ClusterObject> found =
                object instanceof Pod ? scene.pod(object.id()) : scene.service(object.id());
        return found.filter(object::equals).isPresent();
    }
}
