// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.ui.compare.ComparedSource;
import dev.portolan.ui.fx.Background;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A source that is opened for a comparison alone, and closed with it. */
final class OwnSide implements ComparedSource {

    private static final SessionView NOTHING_YET = SessionView.of(
            new SourceDescription(SourceDescription.Kind.SNAPSHOT, "", "", ""), KubeadmCorefile.profile());

    private final ObjectProperty<SessionView> view = new SimpleObjectProperty<>(NOTHING_YET);
    private final Background.Slot making;
    private @Nullable SessionViewModel session;

    /**
     * Begins to read.
     *
     * @param make finds the source, on another thread
     */
    OwnSide(Callable<ClusterSource> make, Background background, ShellViewModel shell) {
        making = background.slot();
        making.run(make, source -> {
            SessionViewModel opened = shell.openAside(Opening.of(source));
            session = opened;
            view.bind(opened.shown().map(shown -> shown.view()));
        });
    }

    @Override
    public ObservableValue<SessionView> view() {
        return view;
    }

    @Override
    public void tryAgain() {
        if (session != null) {
            session.refresh();
        }
    }

    @Override
    public void close() {
        making.cancel();
        view.unbind();
        if (session != null) {
            session.close();
        }
    }
}
