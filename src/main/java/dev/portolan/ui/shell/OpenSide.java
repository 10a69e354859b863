// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.session.SessionView;
import dev.portolan.ui.compare.ComparedSource;
import javafx.beans.value.ObservableValue;

/** A session that is open anyway, as a side of a comparison. */
final class OpenSide implements ComparedSource {

    private final SessionViewModel session;
    private final ObservableValue<SessionView> view;

    OpenSide(SessionViewModel session) {
        this.session = session;
        view = session.picture().map(shown -> shown.view());
    }

    @Override
    public ObservableValue<SessionView> view() {
        return view;
    }

    @Override
    public void tryAgain() {
        session.refresh();
    }

    @Override
    public void close() {
        // It stays open in its tab.
    }
}
