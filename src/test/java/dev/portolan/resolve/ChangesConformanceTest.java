// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Pod;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.Recordings;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A recorded stream of changes is followed step by step, and every answer along the way is the one that CoreDNS gave. */
class ChangesConformanceTest {

    private static final CoreDnsVersion VERSION = new CoreDnsVersion(1, 13, 1);

    @ParameterizedTest
    @CsvSource({"default, answers", "pods-verified, answers_pods_verified"})
    void everyStepIsFollowed(String corefile, String answers) throws CorefileException {
        DnsProfile profile =
                CorefileParser.parse(Recordings.text("corefiles/" + corefile + ".Corefile"), "Corefile", VERSION);
        ClusterSnapshot picture = initial();
        Resolver resolver = Resolver.offline(new ClusterZone(picture, profile));
        List<String> differences = new ArrayList<>();
        int total = 0;
        for (JsonNode step : Recordings.read("changes/sequence.json.gz")) {
            picture = picture.apply(changes(picture, step.path("events")), Snapshots.AT);
            resolver = resolver.next(new ClusterZone(picture, profile));
            for (JsonNode node : step.path(answers)) {
                RecordedAnswer recorded = new RecordedAnswer(node);
                RecordedQuestion asked = recorded.question();
                WireMessage ours =
                        new WireMessage(resolver.answer(WireMessage.query(asked), Client.local(asked.transport()))
                                .orElseThrow());
                total++;
                String difference = recorded.difference(ours, true);
                if (!difference.isEmpty()) {
                    differences.add(step.path("step").asInt() + " "
                            + step.path("description").asString() + " " + asked + ": " + difference);
                }
            }
        }

        System.out.println("conformance changes " + corefile + " " + (total - differences.size()) + "/" + total);
        assertThat(differences.stream().limit(12)).isEmpty();
    }

    private static ClusterSnapshot initial() {
        List<ClusterObject> objects = new ArrayList<>();
        for (String kind : List.of("services", "endpointslices", "namespaces", "pods")) {
            objects(Snapshots.resource("/conformance/changes/initial/" + kind + ".json.gz"))
                    .forEach(objects::add);
        }
        return ClusterSnapshot.of(objects, Coverage.COMPLETE, Snapshots.AT);
    }

    private static Stream<ClusterObject> objects(ClusterSnapshot snapshot) {
        return Stream.of(
                        snapshot.services(),
                        snapshot.slices().stream(),
                        snapshot.pods().stream(),
                        snapshot.namespaces().stream())
                .flatMap(kind -> kind);
    }

    private static List<ClusterChange> changes(ClusterSnapshot picture, JsonNode events) {
        List<ClusterChange> changes = new ArrayList<>();
        for (JsonNode event : events) {
            String type = event.path("event").path("type").asString();
            if (!type.equals("BOOKMARK")) {
                objects(Snapshots.of(event.path("event").path("object").toString()))
                        .forEach(object -> changes.add(change(picture, type, object)));
            }
        }
        return changes;
    }

    /** CoreDNS does not look at a pod any more once it begins to go, and so remembers it as it was until it is gone. */
    private static ClusterChange change(ClusterSnapshot picture, String type, ClusterObject object) {
        if (type.equals("DELETED")) {
            return new ClusterChange.Removed(object.kind(), object.id());
        }
        ClusterObject seen = object instanceof Pod pod && pod.lifetime().isTerminating()
                ? picture.pod(pod.id()).orElse(pod)
                : object;
        return new ClusterChange.Put(seen);
    }
}
