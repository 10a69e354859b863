// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final Rehearsal rehearsal = new Rehearsal(InstantSource.system());
    private final RecordingListener heard = new RecordingListener();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void everythingRecordedIsReadAsALiveClusterIs() throws IOException {
        rehearsal.read(heard, new Rehearsal.Nobody());

        heard.await(SourceState.Live.class);
        ClusterSnapshot picture = heard.snapshot();
        assertThat(heard.issues()).isEmpty();
        assertThat(picture.serviceCount()).isEqualTo(209);
        assertThat(picture.slices()).hasSize(169);
        assertThat(picture.namespaces()).hasSize(82);
    }

    /** What never occurred is compiled anew when it first does. */
    @Test
    void eachFormOfServiceOccurs() throws IOException {
        rehearsal.read(heard, new Rehearsal.Nobody());

        assertThat(heard.snapshot().services())
                .hasAtLeastOneElementOfType(ClusterIpService.class)
                .hasAtLeastOneElementOfType(HeadlessService.class)
                .hasAtLeastOneElementOfType(ExternalNameService.class);
    }

    @Test
    void eachFormOfEndpointOccurs() throws IOException {
        rehearsal.read(heard, new Rehearsal.Nobody());

        Collection<EndpointSlice> slices = heard.snapshot().slices();
        List<Endpoint> endpoints =
                slices.stream().flatMap(slice -> slice.endpoints().stream()).toList();
        assertThat(slices).extracting(EndpointSlice::addressType).contains("IPv4", "IPv6", "FQDN");
        assertThat(slices).anyMatch(slice -> slice.endpoints().size() == 100);
        assertThat(slices).anyMatch(slice -> slice.endpoints().isEmpty());
        assertThat(endpoints).anyMatch(endpoint -> endpoint.placement().equals(Placement.UNKNOWN));
        assertThat(endpoints).anyMatch(endpoint -> endpoint.target() == null);
        assertThat(endpoints).anyMatch(endpoint -> !endpoint.hostname().isEmpty());
        assertThat(endpoints)
                .extracting(Endpoint::conditions)
                .contains(EndpointConditions.READY, EndpointConditions.NOT_READY, EndpointConditions.UNSET);
        assertThat(endpoints).anyMatch(endpoint -> endpoint.conditions().isTerminating());
    }

    @Test
    void endsInTheMiddleOfAListWhenInterrupted() {
        Consequences interrupting = new Rehearsal.Nobody() {
            @Override
            public void applied(List<ClusterChange> changes) {
                Thread.currentThread().interrupt();
            }
        };

        assertThatThrownBy(() -> rehearsal.read(heard, interrupting)).isInstanceOf(InterruptedIOException.class);
        assertThat(heard.snapshot().slices()).isEmpty();
    }

    @Test
    void endsAtOnceWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(rehearsal.run()).isZero();
    }
}
