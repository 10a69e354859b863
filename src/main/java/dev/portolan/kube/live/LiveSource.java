// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ProfileSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The cluster of a kubeconfig context. */
public final class LiveSource implements ClusterSource, ProfileSource {

    private final Host host;
    private final Choice choice;
    private final InstantSource clock;
    private final Consent consent;
    private final Pace pace;
    private final List<Consumer<DnsProfile>> profiles = new CopyOnWriteArrayList<>();

    /**
     * @param choice what was chosen
     * @param consent asked before a plugin is run
     */
    public LiveSource(Host host, Choice choice, InstantSource clock, Consent consent) {
        this(host, choice, clock, consent, Pace.USUAL);
    }

    LiveSource(Host host, Choice choice, InstantSource clock, Consent consent, Pace pace) {
        this.host = host;
        this.choice = choice;
        this.clock = clock;
        this.consent = consent;
        this.pace = pace;
    }

    /** Without the address, for which files would have to be read; whoever opens it is told once they were. */
    @Override
    public SourceDescription description() {
        return described("", "");
    }

    /** The description of a server at that address, reached by a context that sets that namespace. */
    SourceDescription described(String address, String namespace) {
        return new SourceDescription(
                SourceDescription.Kind.CONTEXT,
                choice.context(),
                address,
                "",
                new SourceDescription.Entry(namespace, kubeconfig()));
    }

    /** The file that kubectl has to be told; of several it takes the context, its cluster and its user where they come first. */
    private String kubeconfig() {
        KubeconfigFiles files = new KubeconfigFiles(host);
        Path file = files.files(choice.file()).getFirst();
        return file.equals(files.files(null).getFirst()) ? "" : file.toString();
    }

    @Override
    public void onProfile(Consumer<DnsProfile> consumer) {
        profiles.add(consumer);
    }

    /** The profile was found. */
    void found(DnsProfile profile) {
        profiles.forEach(consumer -> consumer.accept(profile));
    }

    @Override
    public SourceConnection open(SourceListener listener) {
        return new LiveConnection(this, listener);
    }

    @Override
    public ClusterSource alsoReading(String namespace) {
        return new LiveSource(host, choice.and(namespace), clock, consent, pace);
    }

    /** What the kubeconfig says now. */
    ContextAccess access() throws ProblemException {
        return new KubeconfigFiles(host).read(choice.file()).access(choice.context());
    }

    /** The server that this leads to. */
    ApiServer server(ContextAccess access) throws ProblemException {
        return ApiServer.of(access, host, clock, consent);
    }

    /** What was chosen. */
    Choice choice() {
        return choice;
    }

    InstantSource clock() {
        return clock;
    }

    Pace pace() {
        return pace;
    }
}
