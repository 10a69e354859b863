// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.session.SessionView;
import javafx.beans.value.ObservableValue;

/** A source that is being compared. For the FX thread. */
public interface ComparedSource extends AutoCloseable {

    /** What it shows. */
    ObservableValue<SessionView> view();

    /** Reads it anew where that failed, or where its cluster was lost. */
    void tryAgain();

    /** It is compared no more. What was open before stays open. */
    @Override
    void close();
}
