// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ProfileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A source that says what the test makes it say, on the test's own thread, and remembers what it was asked. */
public final class ScriptedSource implements ClusterSource, ProfileSource {

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<DnsProfile>> profiles = new ArrayList<>();
    private @Nullable SourceListener listener;

    /** Whom to tell; the session that opened the source. */
    public SourceListener listener() {
        return Objects.requireNonNull(listener, "the source was not opened");
    }

    /** Tells a picture and the changes that led to it. */
    public void tell(ClusterSnapshot snapshot, ClusterChange... changes) {
        listener().changed(snapshot, List.of(changes));
    }

    /** Tells the profile found in the cluster. */
    public void tell(DnsProfile profile) {
        profiles.forEach(consumer -> consumer.accept(profile));
    }

    @Override
    public void onProfile(Consumer<DnsProfile> consumer) {
        profiles.add(consumer);
    }

    /** What was asked of the connection, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(SourceDescription.Kind.CONTEXT, "scripted", "127.0.0.1:6443", "");
    }

    @Override
    public SourceConnection open(SourceListener heard) {
        listener = heard;
        return new Connection();
    }

    private final class Connection implements SourceConnection {
        @Override
        public void focus(@Nullable NamespacedName service) {
            asked.add("focus " + service);
        }

        @Override
        public void refresh() {
            asked.add("refresh");
        }

        @Override
        public void readPods(boolean all) {
            asked.add(all ? "read Pods" : "read Pods of the focus");
        }

        @Override
        public void stayOffline() {
            asked.add("stay offline");
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }
}
