// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small pictures and what happens to them: objects that come, go, and turn into others of their kind. */
public final class RandomChanges {

    /** What happens to one object. */
    private record Move(boolean removes, int index, ClusterObject object, Map<String, String> labels) {}

    /**
     * One picture becomes another.
     *
     * @param changes at least one
     */
    public record Step(ClusterSnapshot before, List<ClusterChange> changes, ClusterSnapshot after) {}

    private RandomChanges() {}

    /** Steps of one change or a few. */
    public static Arbitrary<Step> steps() {
        Arbitrary<Move> moves = Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 30),
                        RandomWorlds.objects(),
                        RandomWorlds.labels())
                .as(Move::new);
        return Combinators.combine(
                        RandomWorlds.snapshots(), moves.list().ofMinSize(1).ofMaxSize(3))
                .as(RandomChanges::step);
    }

    private static Step step(ClusterSnapshot before, List<Move> moves) {
        List<ClusterChange> changes = new ArrayList<>();
        ClusterSnapshot after = before;
        for (Move move : moves) {
            ClusterChange change = change(after, move);
            changes.add(change);
            after = after.apply(List.of(change), World.CHANGED);
        }
        return new Step(before, List.copyOf(changes), after);
    }

    /** What it is that was there, if something was, goes or becomes what the move brings. */
    private static ClusterChange change(ClusterSnapshot picture, Move move) {
        List<ClusterObject> there = new ArrayList<>();
        picture.services().forEach(there::add);
        picture.slices().forEach(there::add);
        there.addAll(picture.namespaces());
        if (move.index() >= there.size()) {
            return new ClusterChange.Put(move.object());
        }
        ClusterObject old = there.get(move.index());
        return move.removes()
                ? new ClusterChange.Removed(old.kind(), old.id())
                : new ClusterChange.Put(renamed(move.object(), old, move.labels()));
    }

    private static ClusterObject renamed(ClusterObject object, ClusterObject old, Map<String, String> labels) {
        return switch (object) {
            case Service service when old instanceof Service -> renamed(service, (Service) old, labels);
            case EndpointSlice slice
            when old instanceof EndpointSlice was -> {
                Map<String, String> all = new HashMap<>(labels.isEmpty() ? slice.labels() : was.labels());
                all.putAll(labels);
                yield new EndpointSlice(old.id(), all, slice.addressType(), slice.ports(), slice.endpoints());
            }
            case Namespace _ when old instanceof Namespace was -> new Namespace(was.name(), labels);
            default -> object;
        };
    }

    private static Service renamed(Service service, Service old, Map<String, String> labels) {
        ServiceMetadata metadata = new ServiceMetadata(old.id(), labels, service.selector(), null);
        return switch (service) {
            case ClusterIpService now ->
                new ClusterIpService(metadata, now.ports(), now.clusterIps(), now.exposure(), now.traffic());
            case HeadlessService now -> new HeadlessService(metadata, now.ports(), now.families(), now.traffic());
            case ExternalNameService now -> new ExternalNameService(metadata, now.ports(), now.externalName());
        };
    }
}
