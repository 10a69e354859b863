// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.session.SessionView;
import dev.portolan.session.Subscription;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.serve.LoopbackDns;
import dev.portolan.ui.serve.ServeViewModel;
import dev.portolan.ui.serve.ServedSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;

/** The DNS servers of the open sessions: one for each, closed with its session. For the FX thread. */
final class Servers implements AutoCloseable {

    private final LoopbackDns dns;
    private final Background background;
    private final Map<SessionViewModel, ServeViewModel> servers = new HashMap<>();

    Servers(LoopbackDns dns, Background background, ShellViewModel shell) {
        this.dns = dns;
        this.background = background;
        shell.sessions().addListener((ListChangeListener<SessionViewModel>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::close);
            }
        });
    }

    /** The server of that session, off at first. */
    ServeViewModel of(SessionViewModel session) {
        return servers.computeIfAbsent(session, each -> new ServeViewModel(dns, background, new Served(each)));
    }

    @Override
    public void close() {
        List.copyOf(servers.keySet()).forEach(this::close);
    }

    private void close(SessionViewModel session) {
        ServeViewModel server = servers.remove(session);
        if (server != null) {
            server.close();
        }
    }

    private record Served(SessionViewModel session) implements ServedSession {

        private static final String ALWAYS_THERE = "kubernetes.default.svc.";

        @Override
        public SessionView view() {
            return session.newest();
        }

        @Override
        public Subscription subscribe(Consumer<SessionView> listener) {
            return session.subscribe(listener);
        }

        @Override
        public String example() {
            String domain = session.view().profile().clusterDomain();
            return session.selected() == null
                    ? ALWAYS_THERE + domain
                    : session.selected().name() + "." + session.selected().namespace() + ".svc." + domain;
        }
    }
}
