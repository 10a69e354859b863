// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A server that goes on through many pictures answers each question as one that knows the last picture only. */
class KeptRepliesProperties {

    private static final List<Integer> TYPES = List.of(Type.A, Type.AAAA, Type.SRV, Type.PTR, Type.TXT, Type.SOA);
    private static final int PICTURES = 6;

    @Provide
    Arbitrary<ClusterSnapshot> worlds() {
        return RandomWorlds.snapshots();
    }

    @Provide
    Arbitrary<List<String>> names() {
        return RandomWorlds.questions().list().ofSize(12);
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        return Arbitraries.of(KubernetesFlag.class).set().map(KeptRepliesProperties::profile);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void everyPictureIsAnsweredAsIfItWereTheFirst(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("worlds") ClusterSnapshot other,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") List<String> names,
            @ForAll long seed)
            throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        ClusterSnapshot picture = world;
        Resolver going = Resolver.offline(new ClusterZone(picture, profile));
        for (int number = 0; number < PICTURES; number++) {
            Resolver fresh = Resolver.offline(new ClusterZone(picture, profile));
            for (String name : names) {
                for (int type : TYPES) {
                    List<Set<Record>> expected = ask(fresh, name, type);
                    assertThat(ask(going, name, type)).as(name + " " + type).isEqualTo(expected);
                    assertThat(ask(going, name, type))
                            .as("again " + name + " " + type)
                            .isEqualTo(expected);
                }
            }
            picture = changed(picture, other, random);
            going = going.next(new ClusterZone(picture, profile));
        }
    }

    /** A few objects come from the other cluster, a few go. */
    private static ClusterSnapshot changed(ClusterSnapshot picture, ClusterSnapshot other, RandomGenerator random) {
        List<ClusterChange> changes = new ArrayList<>();
        objects(other)
                .filter(_ -> random.nextInt(4) == 0)
                .forEach(object -> changes.add(new ClusterChange.Put(object)));
        objects(picture)
                .filter(_ -> random.nextInt(6) == 0)
                .forEach(object -> changes.add(new ClusterChange.Removed(object.kind(), object.id())));
        return picture.apply(changes, World.CHANGED.plusSeconds(random.nextInt(3)));
    }

    private static Stream<ClusterObject> objects(ClusterSnapshot snapshot) {
        return Stream.of(snapshot.services(), snapshot.slices().stream(), snapshot.namespaces().stream())
                .flatMap(kind -> kind);
    }

    private static DnsProfile profile(Set<KubernetesFlag> flags) {
        DnsProfile plain = KubeadmCorefile.profile();
        return plain.withKubernetes(plain.kubernetes().withFlags(flags)).withVersion(CoreDnsVersion.NEWEST);
    }

    /** The sections without regard to order, which is at random; none if there is no reply. */
    private static List<Set<Record>> ask(Resolver resolver, String name, int type) throws IOException {
        Message query = Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN));
        Message answer = resolver.answer(query, Client.local(Transport.UDP)).orElse(null);
        if (answer == null) {
            return List.of();
        }
        assertThat(answer.getHeader().getID()).isEqualTo(query.getHeader().getID());
        return Stream.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL)
                .map(section -> (Set<Record>) new HashSet<>(answer.getSection(section)))
                .toList();
    }
}
