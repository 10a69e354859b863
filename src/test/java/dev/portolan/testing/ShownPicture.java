// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a window shows, moved by a test. */
public final class ShownPicture {

    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private SourceState state = new SourceState.Live(Picture.NOW);

    /** What a view model takes. */
    public ReadOnlyObjectProperty<@Nullable Shown> property() {
        return shown;
    }

    /** The next pictures stand like that with their cluster. */
    public ShownPicture in(SourceState newState) {
        state = newState;
        return this;
    }

    /** Shows a Service, given as {@code namespace/name}, of a picture. It may be one that the picture holds no more. */
    public ShownPicture show(ClusterSnapshot snapshot, String id) {
        int slash = id.indexOf('/');
        NamespacedName wanted = new NamespacedName(id.substring(0, slash), id.substring(slash + 1));
        Shown before = shown.get();
        Service service = snapshot.service(wanted).orElseGet(() -> before == null ? null : before.service());
        shown.set(new Shown(view(snapshot), service));
        return this;
    }

    private SessionView view(ClusterSnapshot snapshot) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", "v1.34.0"),
                state,
                new ClusterZone(snapshot, KubeadmCorefile.profile()),
                List.of());
    }
}
