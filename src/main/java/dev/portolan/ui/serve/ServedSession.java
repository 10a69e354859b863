// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.session.SessionView;
import dev.portolan.session.Subscription;
import java.util.function.Consumer;

/** The session whose picture is served. */
public interface ServedSession {

    /** What it shows now. */
    SessionView view();

    /** Calls the listener with the view that there is, and with every one after it, on the session's threads. */
    Subscription subscribe(Consumer<SessionView> listener);

    /** A name that it answers, for an example. */
    String example();
}
