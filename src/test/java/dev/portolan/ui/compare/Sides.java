// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A source whose views a test tells. */
final class Sides implements ComparedSource {

    final String name;
    final List<String> heard = new ArrayList<>();
    private final ObjectProperty<SessionView> view;

    Sides(String name, ClusterSnapshot snapshot) {
        this.name = name;
        view = new SimpleObjectProperty<>(of(snapshot, new SourceState.Live(World.CHANGED)));
    }

    Candidate candidate() {
        return new Candidate(SourceDescription.Kind.CONTEXT, name, "", () -> {
            heard.add("open");
            return this;
        });
    }

    void show(ClusterSnapshot snapshot) {
        show(snapshot, new SourceState.Live(World.CHANGED));
    }

    void show(ClusterSnapshot snapshot, SourceState state) {
        view.set(of(snapshot, state));
    }

    private SessionView of(ClusterSnapshot snapshot, SourceState state) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, name, "", ""),
                state,
                new ClusterZone(snapshot, KubeadmCorefile.profile()),
                List.of());
    }

    @Override
    public ObservableValue<SessionView> view() {
        return view;
    }

    @Override
    public void tryAgain() {
        heard.add("again");
    }

    @Override
    public void close() {
        heard.add("close");
    }
}
