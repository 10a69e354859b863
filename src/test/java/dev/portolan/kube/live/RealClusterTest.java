// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.Host;
import dev.portolan.profile.DnsProfile;
import dev.portolan.report.SavedSnapshot;
import dev.portolan.testing.RecordingListener;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a real cluster that somebody names, read-only: {@code PORTOLAN_TEST_CONTEXT} is a context of the usual kubeconfig. Not
 * run without it.
 */
@EnabledIfEnvironmentVariable(named = RealClusterTest.CONTEXT, matches = ".+")
@Timeout(120)
class RealClusterTest {

    static final String CONTEXT = "PORTOLAN_TEST_CONTEXT";

    @TempDir
    private Path folder;

    @Test
    void pictureIsWholeAndSurvivesBeingSaved() throws Exception {
        RecordingListener heard = new RecordingListener();
        AtomicReference<DnsProfile> profile = new AtomicReference<>();
        LiveSource source = new LiveSource(
                Host.thisOne(), new Choice(System.getenv(CONTEXT), null, ""), InstantSource.system(), Consent.GIVEN);
        source.onProfile(profile::set);
        try (SourceConnection connection = source.open(heard)) {
            heard.await(SourceState.Live.class);
            ClusterSnapshot picture = heard.snapshot();
            ClusterZone zone = new ClusterZone(picture, profile.get());
            Path saved = folder.resolve("real.json.gz");

            new SavedSnapshot(picture).save(saved);

            assertThat(profile.get().origin()).isNotEmpty();
            assertThat(heard.descriptions().getLast().kubernetesVersion()).startsWith("v");
            assertThat(Snapshots.read(saved).services())
                    .containsExactlyElementsOf(picture.services().toList());
            assertThat(Snapshots.read(saved).slices()).containsExactlyInAnyOrderElementsOf(picture.slices());
            assertThat(picture.services().mapToInt(zone::recordCount).sum()).isPositive();
            connection.refresh();
            heard.await(SourceState.Live.class);
        }
    }
}
