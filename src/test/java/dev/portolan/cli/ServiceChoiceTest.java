// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.World;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Service that is not there as it was typed. */
class ServiceChoiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quoto                                 | There is no Service quoto. Did you mean kiada/quote?
            QUOTE                                 | There is no Service QUOTE. Did you mean kiada/quote?
            kiada/quoto                           | There is no Service quoto in namespace kiada. Did you mean kiada/quote?
            quoto -n kiada                        | There is no Service quoto in namespace kiada. Did you mean kiada/quote?
            quoto -n default                      | There is no Service quoto in namespace default. Did you mean kiada/quote?
            dns -n kiada                          | There is no Service dns in namespace kiada. Did you mean kube-system/kube-dns?
            default/quote                         | There is no Service quote in namespace default. There is kiada/quote.
            kaida/quote                           | There is no Service quote in namespace kaida, which does not exist. There is kiada/quote.
            kaida/quoto                           | There is no Service quoto in namespace kaida, which does not exist. Did you mean kiada/quote?
            kaida/nothing                         | There is no Service nothing in namespace kaida, which does not exist. Did you mean kiada?
            quote.kiada                           | There is no Service quote.kiada. Did you mean kiada/quote?
            quote.kiada.svc.cluster.local. -n kiada | There is no Service quote.kiada.svc.cluster.local. in namespace kiada. Did you mean kiada/quote?
            quote.nowhere                         | There is no Service quote.nowhere.
            xyz                                   | There is no Service xyz.
            """)
    void whatMayHaveBeenMeantIsTold(String arguments, String sentence) {
        ClusterSnapshot demo = DemoWorld.snapshot();

        assertThat(missed(demo, "records " + arguments)).isEqualTo("portolan: " + sentence);
        assertThat(missed(demo, "report --format md " + arguments)).isEqualTo("portolan: " + sentence);
    }

    @Test
    void nothingIsGuessedWhereTheServicesWereNotRead() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "services is forbidden"));
        ClusterSnapshot part = DemoWorld.snapshot().covering(new Coverage(access));

        assertThat(missed(part, "records quoto -n default"))
                .endsWith("Whether there is a Service quoto in namespace default is not known: its Services were not"
                        + " read.");
        assertThat(missed(part, "records quoto"))
                .endsWith("There is no Service quoto among those that were read. Did you mean kiada/quote?");
    }

    @Test
    void onlyTheFirstOfManyAreNamed() {
        World world = new World();
        IntStream.range(0, 8).forEach(i -> world.clusterIp("ns-" + i + "/web", "10.96.0." + i));

        assertThat(missed(world.snapshot(), "records web"))
                .isEqualTo("portolan: web exists in 8 namespaces. Choose one: ns-0/web, ns-1/web, ns-2/web, ns-3/web,"
                        + " ns-4/web and 3 more.");
    }

    @ParameterizedTest
    @CsvSource({"records", "report --format md", "watch"})
    void namespacesThatContradictOneAnotherAreAUsageError(String command) {
        Invocation call = run(DemoWorld.snapshot(), command + " kiada/quote -n default");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("-n is \"default\", but SERVICE is \"kiada/quote\".");
    }

    private static String missed(ClusterSnapshot snapshot, String arguments) {
        Invocation call = run(snapshot, arguments);
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        return call.err().lines().toList().getLast();
    }

    private static Invocation run(ClusterSnapshot snapshot, String arguments) {
        return Invocation.of(
                new FixedSources(FixedSource.of("kind-kind", snapshot, Instant.EPOCH)),
                (arguments + " --demo").split(" "));
    }
}
