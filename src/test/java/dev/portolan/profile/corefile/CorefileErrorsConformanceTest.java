// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.testing.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** A {@code kubernetes} block is accepted, or refused in the same words, as CoreDNS's own parser did. */
class CorefileErrorsConformanceTest {

    @TestFactory
    Stream<DynamicTest> readsAsCoreDnsDid() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode group : Recordings.read("plugin-answers.json.gz").path("groups")) {
            String corefile = group.path("corefile").asString();
            tests.add(DynamicTest.dynamicTest(group.path("id").asString(), () -> {
                if (group.has("parse_error")) {
                    assertThat(catchThrowable(() -> parse(corefile)))
                            .hasMessage(group.path("parse_error").asString());
                } else {
                    List<String> zones = new ArrayList<>();
                    group.path("zones").forEach(zone -> zones.add(zone.asString()));
                    assertThat(parse(corefile).zones().all())
                            .extracting(Object::toString)
                            .isEqualTo(zones);
                }
            }));
        }
        return tests.stream();
    }

    private static KubernetesBlock parse(String corefile) throws CorefileException {
        return CorefileParser.parseKubernetes(corefile, "Testfile", CoreDnsVersion.NEWEST);
    }
}
