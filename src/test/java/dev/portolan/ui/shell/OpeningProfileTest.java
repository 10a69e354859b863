// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.ScriptedSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The profile of a session that was opened with something said about it. */
class OpeningProfileTest {

    private static final CoreDnsVersion OLD = new CoreDnsVersion(1, 8, 7);

    @Test
    void whatWasSaidHoldsOfTheProfileThatIsFoundInTheCluster() throws Exception {
        ScriptedSource source = new ScriptedSource();
        Opening opening = new Opening(source, found -> found.withVersion(OLD), List.of());

        try (SessionViewModel session =
                new SessionViewModel(opening, UnaryOperator.identity(), InstantSource.fixed(Instant.EPOCH))) {
            assertThat(session.view().profile().version()).isEqualTo(OLD);

            source.tell(CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local {\n  ttl 7\n }\n}\n", "its own", CoreDnsVersion.NEWEST));

            assertThat(session.newest().profile().ttl()).isEqualTo(7);
            assertThat(session.newest().profile().version()).isEqualTo(OLD);
        }
    }
}
