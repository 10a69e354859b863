// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.PodsMode;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.resolve.why.Cause;
import dev.portolan.resolve.why.Explainer;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.MissingRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What somebody who may read a part of a cluster is told of all of it. */
class UnreadProperties {

    /** What was read of a cluster. */
    sealed interface Reading {

        ClusterSnapshot of(ClusterSnapshot world);
    }

    /**
     * What somebody may read of it.
     *
     * @param services the namespaces whose Services were
     * @param slices those whose EndpointSlices were
     * @param namespaces whether Namespaces were
     * @param pods whether all Pods were
     */
    record Allowed(Set<String> services, Set<String> slices, boolean namespaces, boolean pods) implements Reading {

        @Override
        public ClusterSnapshot of(ClusterSnapshot world) {
            List<ClusterObject> objects = new ArrayList<>();
            world.services()
                    .filter(service -> services.contains(service.id().namespace()))
                    .forEach(objects::add);
            world.slices().stream()
                    .filter(slice -> slices.contains(slice.id().namespace()))
                    .forEach(objects::add);
            if (namespaces) {
                objects.addAll(world.namespaces());
            }
            if (pods) {
                objects.addAll(world.pods());
            }
            Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
            access.put(ResourceKind.SERVICE, only(services));
            access.put(ResourceKind.ENDPOINT_SLICE, only(slices));
            access.put(ResourceKind.NAMESPACE, namespaces ? new Coverage.Everything() : new Coverage.Nothing("no"));
            access.put(ResourceKind.POD, pods ? new Coverage.Everything() : new Coverage.Selected());
            return ClusterSnapshot.of(objects, new Coverage(access), World.CHANGED);
        }

        private static Coverage.Access only(Set<String> names) {
            return names.isEmpty() ? new Coverage.Nothing("no") : new Coverage.Only(names, "no");
        }
    }

    /**
     * What is left of it in a file that was cut.
     *
     * @param kinds the kinds of which some are lost
     * @param namespaces the namespaces in which they are; empty if it can be any
     * @param which chooses them: about every second
     */
    record Cut(Set<ResourceKind> kinds, Set<String> namespaces, int which) implements Reading {

        @Override
        public ClusterSnapshot of(ClusterSnapshot world) {
            List<ClusterObject> left = ManifestWriter.objectsOf(world)
                    .filter(object -> !isLost(object))
                    .toList();
            Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
            kinds.forEach(kind -> access.put(kind, new Coverage.Part(namespacesOf(kind), "cut")));
            return ClusterSnapshot.of(left, new Coverage(access), World.CHANGED);
        }

        private Set<String> namespacesOf(ResourceKind kind) {
            return kind == ResourceKind.NAMESPACE ? Set.of() : namespaces;
        }

        private boolean isLost(ClusterObject object) {
            Set<String> lossy = namespacesOf(object.kind());
            return kinds.contains(object.kind())
                    && (lossy.isEmpty() || lossy.contains(object.id().namespace()))
                    && (object.id().hashCode() >> which & 1) == 0;
        }
    }

    @Provide
    Arbitrary<ClusterSnapshot> worlds() {
        return RandomWorlds.snapshots();
    }

    @Provide
    Arbitrary<Reading> readings() {
        Arbitrary<Set<String>> some =
                Arbitraries.of("kiada", "default", "svc", "empty").set();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Reading> allowed =
                Combinators.combine(some, some, flags, flags).as(Allowed::new);
        Arbitrary<Set<ResourceKind>> kinds = Arbitraries.of(
                        ResourceKind.NAMESPACE, ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD)
                .set()
                .ofMinSize(1);
        Arbitrary<Reading> cut = Combinators.combine(
                        kinds, some, Arbitraries.integers().between(0, 9))
                .as(Cut::new);
        return Arbitraries.oneOf(allowed, cut);
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        DnsProfile plain = KubeadmCorefile.profile();
        return Combinators.combine(
                        Arbitraries.of(PodsMode.class),
                        Arbitraries.of(KubernetesFlag.class).set(),
                        Arbitraries.of("1.8.7", "1.10.0", "1.14.7"))
                .as((pods, flags, version) -> plain.withKubernetes(
                                plain.kubernetes().withPods(pods).withFlags(flags))
                        .withVersion(CoreDnsVersion.parse(version).orElseThrow()));
    }

    @Provide
    Arbitrary<String> names() {
        return RandomWorlds.questions();
    }

    @Provide
    Arbitrary<Integer> types() {
        return Arbitraries.of(Type.A, Type.AAAA, Type.SRV, Type.CNAME, Type.PTR, Type.TXT, Type.NS, Type.MX);
    }

    @Property(tries = 6000, shrinking = ShrinkingMode.BOUNDED)
    void whatIsDeniedDoesNotExist(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("readings") Reading reading,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Question question = Question.of(Name.fromConstantString(name), type);

        if (answer(reading.of(world), profile, question) instanceof Answer.NameError) {
            assertThat(answer(world, profile, question)).isInstanceOf(Answer.NameError.class);
        }
    }

    @Property(tries = 6000, shrinking = ShrinkingMode.BOUNDED)
    void whatIsSaidToHoldNothingHoldsNothing(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("readings") Reading reading,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Question question = Question.of(Name.fromConstantString(name), type);

        if (answer(reading.of(world), profile, question) instanceof Answer.NoData) {
            assertThat(answer(world, profile, question)).isInstanceOf(Answer.NoData.class);
        }
    }

    @Property(tries = 6000, shrinking = ShrinkingMode.BOUNDED)
    void whatIsFoundExists(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("readings") Reading reading,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        // An alias among others is told only where it comes first, and what comes first may be lost.
        Assume.that(type != Type.CNAME || reading instanceof Allowed);
        Question question = Question.of(Name.fromConstantString(name), type);

        if (answer(reading.of(world), profile, question) instanceof Answer.Found) {
            assertThat(answer(world, profile, question)).isInstanceOf(Answer.Found.class);
        }
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void missingRecordIsNotKnownWhereItsAnswerIsNot(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("readings") Reading reading,
            @ForAll("profiles") DnsProfile profile) {
        ClusterSnapshot part = reading.of(world);
        ClusterZone zone = new ClusterZone(part, profile);

        // Old releases take the name of such a Service for a wildcard.
        Stream<Service> plain =
                part.services().filter(service -> !service.id().name().equals("any"));
        plain.flatMap(service -> zone.records(service).notGenerated().stream()).forEach(missing -> {
            Answer answer = answer(part, profile, Question.of(missing.name(), missing.type()));
            assertThat(answer instanceof Answer.Unknown)
                    .as("%s %s, %s", missing.outcome(), missing.reason(), answer)
                    .isEqualTo(missing.outcome() == MissingRecord.Outcome.NOT_KNOWN);
        });
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void whatIsNotKnownIsSaidToBe(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("readings") Reading reading,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Resolver resolver = Resolver.offline(new ClusterZone(reading.of(world), profile));
        Question question = Question.of(Name.fromConstantString(name), type);

        if (resolver.resolve(question) instanceof Answer.Unknown unknown) {
            assertThat(unknown.unread()).isNotEmpty();
            assertThat(new Explainer(resolver).explain(question).cause()).isEqualTo(Cause.NOT_READ);
        }
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void whoReadsEverythingKnowsEverything(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Answer answer = answer(world, profile, Question.of(Name.fromConstantString(name), type));

        assertThat(answer).isNotInstanceOf(Answer.Unknown.class);
    }

    private static Answer answer(ClusterSnapshot picture, DnsProfile profile, Question question) {
        return Resolver.offline(new ClusterZone(picture, profile)).resolve(question);
    }
}
