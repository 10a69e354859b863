// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.PodsMode;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.zone.ClusterZone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What holds for every explanation. */
class ExplainerProperties {

    /** Causes that a name which exists can have. */
    private static final Set<Cause> WITHOUT_RECORDS = EnumSet.of(
            Cause.EMPTY_NODE,
            Cause.SPELLING,
            Cause.NOTHING_MATCHES,
            Cause.NO_CLUSTER_IP,
            Cause.TOPOLOGY_ZONE_EMPTY,
            Cause.NO_PORTS,
            Cause.ALIAS_INVALID,
            Cause.ALIAS_LOOP,
            Cause.ALIAS_TOO_LONG,
            Cause.ALIAS_TARGET_MISSING,
            Cause.FAMILY_MISSING,
            Cause.TYPE_NOT_HELD);

    /** Those of them that CoreDNS also answers NXDOMAIN to, for some types or releases. */
    private static final Set<Cause> EITHER =
            EnumSet.of(Cause.EMPTY_NODE, Cause.SPELLING, Cause.NOTHING_MATCHES, Cause.NO_PORTS, Cause.NO_CLUSTER_IP);

    @Provide
    Arbitrary<ClusterSnapshot> worlds() {
        return RandomWorlds.snapshots();
    }

    @Provide
    Arbitrary<String> names() {
        return RandomWorlds.questions();
    }

    @Provide
    Arbitrary<Integer> types() {
        return Arbitraries.of(
                Type.A, Type.AAAA, Type.SRV, Type.CNAME, Type.PTR, Type.TXT, Type.NS, Type.SOA, Type.MX, Type.ANY);
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        return Combinators.combine(
                        Arbitraries.of(PodsMode.class),
                        Arbitraries.of(KubernetesFlag.class).set(),
                        Arbitraries.of("1.8.7", "1.9.0", "1.10.1", "1.11.4", "1.14.7", "1.14.7", "1.14.7"))
                .as((pods, flags, version) -> plain().withKubernetes(
                                plain().kubernetes().withPods(pods).withFlags(flags))
                        .withVersion(CoreDnsVersion.parse(version).orElseThrow()));
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.BOUNDED)
    void explanationAgreesWithTheAnswer(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Resolver resolver = Resolver.offline(new ClusterZone(world, profile));
        Explanation explanation = new Explainer(resolver).explain(Question.of(Name.fromConstantString(name), type));
        Cause cause = explanation.cause();

        assertThat(explanation.checks()).isNotEmpty();
        assertThat(cause).isNotEqualTo(Cause.UNEXPLAINED);
        switch (explanation.answer()) {
            case Answer.Found _ -> assertThat(cause).isEqualTo(Cause.ANSWERED);
            case Answer.NoData _ -> assertThat(WITHOUT_RECORDS).contains(cause);
            case Answer.NameError _ -> {
                assertThat(cause).isNotEqualTo(Cause.ANSWERED);
                if (!EITHER.contains(cause)) {
                    assertThat(WITHOUT_RECORDS).doesNotContain(cause);
                }
            }
            case Answer.Unknown _ -> assertThat(cause).isEqualTo(Cause.NOT_READ);
            case Answer.Unsent _ -> assertThat(cause).isEqualTo(Cause.NAME_UNWRITABLE);
            case Answer.Refused _, Answer.ServerFailure _, Answer.Outside _ ->
                assertThat(cause).isIn(Cause.OUTSIDE, Cause.REVERSE_ZONE_NOT_SERVED, Cause.ANSWERED);
        }
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void onlyTheLastCheckFails(@ForAll("worlds") ClusterSnapshot world, @ForAll("names") String name) {
        Resolver resolver = Resolver.offline(new ClusterZone(world, plain()));
        Explanation explanation = new Explainer(resolver).explain(Question.of(Name.fromConstantString(name), Type.A));
        List<Check> checks = explanation.checks();

        assertThat(checks.subList(0, checks.size() - 1)).allMatch(Check::passed);
        assertThat(checks.getLast().passed()).isEqualTo(explanation.isAnswered());
        assertThat(checks).allSatisfy(check -> assertThat(check.sentence()).endsWith("."));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void nearestNamesExistAndAreOthers(@ForAll("worlds") ClusterSnapshot world, @ForAll("names") String name) {
        Resolver resolver = Resolver.offline(new ClusterZone(world, plain()));
        Name asked = Name.fromConstantString(name);
        Explanation explanation = new Explainer(resolver).explain(Question.of(asked, Type.A));

        assertThat(explanation.guidance().nearest())
                .doesNotContain(asked)
                .allMatch(near -> !(resolver.resolve(Question.of(near, Type.A)) instanceof Answer.NameError));
    }

    private static DnsProfile plain() {
        try {
            return CorefileParser.parse(
                    ".:53 {\nkubernetes cluster.local in-addr.arpa ip6.arpa {\npods insecure\n}\n}",
                    "Corefile",
                    CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
