// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.cluster.Problem;
import dev.portolan.session.Subscription;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The server of one session: off, until a person starts it. Sockets are opened and closed off the FX thread. */
public final class ServeViewModel implements AutoCloseable {

    private static final String USUAL_PORT = "1053";
    private static final int HIGHEST_PORT = 65_535;

    private final LoopbackDns dns;
    private final Background.Slot slot;
    private final ServedSession session;
    private final StringProperty port = new SimpleStringProperty(this, "port", USUAL_PORT);
    private final ReadOnlyObjectWrapper<ServeState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ServeState.Off());
    private final ReadOnlyLongWrapper answered = new ReadOnlyLongWrapper(this, "answered");
    private LoopbackDns.@Nullable Server server;
    private Subscription following = () -> {};
    private boolean closed;

    /**
     * A server that is not started.
     *
     * @param background where sockets are opened
     */
    public ServeViewModel(LoopbackDns dns, Background background, ServedSession session) {
        this.dns = dns;
        this.session = session;
        slot = background.slot();
    }

    /** The port to listen on, as typed. */
    StringProperty portProperty() {
        return port;
    }

    ReadOnlyObjectProperty<ServeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many questions were answered, when {@link #count} was called last. */
    ReadOnlyLongProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** A name that is answered. */
    String example() {
        return session.example();
    }

    /** Starts to answer; does nothing if it does so already. */
    void start() {
        if (state.get() instanceof ServeState.On || state.get() instanceof ServeState.Starting) {
            return;
        }
        String text = port.get().strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            state.set(new ServeState.Failed(Problem.of(Messages.text("serve.port.wrong", text))
                    .withRemedy(Messages.text("serve.port.remedy"))));
            return;
        }
        int wanted = Integer.parseInt(text);
        state.set(new ServeState.Starting());
        slot.run(
                () -> dns.start(wanted, session.view().zone()),
                this::started,
                problem -> state.set(new ServeState.Failed(problem)));
    }

    /** Stops; the port is free soon after. */
    void stop() {
        LoopbackDns.Server running = server;
        if (running != null) {
            forget();
            slot.run(
                    () -> {
                        running.close();
                        return true;
                    },
                    _ -> {});
        }
    }

    /** Takes note of how many questions were answered. */
    void count() {
        LoopbackDns.Server running = server;
        answered.set(running == null ? 0 : running.answered());
    }

    @Override
    public void close() {
        closed = true;
        LoopbackDns.Server running = server;
        if (running != null) {
            forget();
            running.close();
        }
    }

    private void started(LoopbackDns.Server running) {
        if (closed) {
            running.close();
            return;
        }
        server = running;
        following = session.subscribe(view -> running.show(view.zone()));
        state.set(new ServeState.On(running.port()));
        count();
    }

    private void forget() {
        following.close();
        following = () -> {};
        server = null;
        state.set(new ServeState.Off());
        count();
    }
}
