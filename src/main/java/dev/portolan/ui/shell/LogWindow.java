// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.changes.ChangesWindow;
import dev.portolan.ui.fx.CopyButton;
import java.util.function.Consumer;

/** Does for the log of one session what it asks of the window. */
final class LogWindow implements ChangesWindow {

    private final SessionViewModel session;
    private final ShellActions actions;
    private final Consumer<NamespacedName> selector;

    /**
     * A window for the log.
     *
     * @param selector selects a Service
     */
    LogWindow(SessionViewModel session, ShellActions actions, Consumer<NamespacedName> selector) {
        this.session = session;
        this.actions = actions;
        this.selector = selector;
    }

    @Override
    public void follow(NamespacedName service) {
        selector.accept(service);
    }

    @Override
    public void copy(String text, String said) {
        CopyButton.copy(text);
        actions.say(said);
    }

    @Override
    public void clear() {
        session.clearChanges();
    }

    @Override
    public void save(String name, String text) {
        actions.saveText(name, text);
    }
}
