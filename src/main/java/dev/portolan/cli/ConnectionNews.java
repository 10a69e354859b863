// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells a lost connection when it is lost and when it is back, not with every attempt. */
final class ConnectionNews implements Consumer<SessionView> {

    private final AtomicReference<SourceState> told;
    private final Terminal terminal;
    private final String doing;

    /**
     * @param doing what goes on meanwhile, before a time: {@code Answering}
     */
    ConnectionNews(SessionView first, Terminal terminal, String doing) {
        this.told = new AtomicReference<>(first.state());
        this.terminal = terminal;
        this.doing = doing;
    }

    @Override
    public void accept(SessionView view) {
        SourceState before = told.getAndSet(view.state());
        if (view.state() instanceof SourceState.Stale stale && !(before instanceof SourceState.Stale)) {
            terminal.complain(stale.problem().line() + " " + doing + " as of " + stale.asOf() + ".");
        } else if (view.state() instanceof SourceState.Live && before instanceof SourceState.Stale) {
            terminal.complain("The connection is back.");
        }
    }
}
