// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The cluster of a kubeconfig context. */
public final class LiveSource implements ClusterSource {

    private final Host host;
    private final String context;
    private final @Nullable Path file;
    private final InstantSource clock;
    private final Pace pace;

    /**
     * @param context the context's name
     * @param file the kubeconfig that has it, null for the usual ones
     */
    public LiveSource(Host host, String context, @Nullable Path file, InstantSource clock) {
        this(host, context, file, clock, Pace.USUAL);
    }

    LiveSource(Host host, String context, @Nullable Path file, InstantSource clock, Pace pace) {
        this.host = host;
        this.context = context;
        this.file = file;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public SourceDescription description() {
        String address;
        try {
            address = server(access()).address();
        } catch (ProblemException e) {
            // Opening it tells what is wrong.
            address = "";
        }
        return new SourceDescription(SourceDescription.Kind.CONTEXT, context, address, "");
    }

    @Override
    public SourceConnection open(SourceListener listener) {
        return new LiveConnection(this, listener);
    }

    /** What the kubeconfig says now. */
    ContextAccess access() throws ProblemException {
        return new KubeconfigFiles(host).read(file).access(context);
    }

    /** The server that this leads to. */
    ApiServer server(ContextAccess access) throws ProblemException {
        return ApiServer.of(access, host, clock);
    }

    InstantSource clock() {
        return clock;
    }

    Pace pace() {
        return pace;
    }
}
