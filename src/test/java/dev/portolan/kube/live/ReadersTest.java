// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.testing.KubeconfigText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever closes a source does not wait for its turn, which may be about to read more. */
class ReadersTest extends AgainstFakeServer {

    private LiveSource source;
    private ContextAccess access;
    private Readers readers;

    @BeforeEach
    void begin() throws ProblemException {
        source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
        access = source.access();
        LivePicture picture = new LivePicture(new Announcer(heard), source.clock(), new Rehearsal.Nobody());
        readers = new Readers(access, source.server(access), picture, source.pace(), source.clock());
    }

    @Test
    void nothingIsReadAfterTheEnd() {
        readers.close();

        readers.read(Scope.everywhere(ResourceKind.SERVICE));
        readers.readPods(Scope.everywhere(ResourceKind.POD));

        assertThat(readers.scopes()).isEmpty();
    }

    @Test
    void serverThatIsToBeAskedAfterTheEndIsNot() throws ProblemException {
        ApiServer other = source.server(access);
        readers.close();

        readers.use(access, other);

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> other.get("/version", LiveFixture.FAST.answer()).close());
        assertThat(thrown.reason()).isEqualTo(ApiException.Reason.UNREACHABLE);
        assertThat(server.requests()).isEmpty();
    }
}
