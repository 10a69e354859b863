// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.session.SessionView;
import dev.portolan.session.Subscription;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeViewModelTest {

    private final FixedLoopbackDns dns = new FixedLoopbackDns();
    private final OneSession session = new OneSession();
    private final ServeViewModel model = new ServeViewModel(dns, new DirectBackground(), session);

    @Test
    void nothingIsServedUntilAPersonStartsIt() {
        assertThat(model.stateProperty().get()).isEqualTo(new ServeState.Off());
        assertThat(dns.started()).isEmpty();
    }

    @Test
    void startedServerTellsItsAddressAndHowToAsk() {
        model.start();

        assertThat(on().address()).isEqualTo("127.0.0.1:1053");
        assertThat(on().command(model.example())).isEqualTo("dig @127.0.0.1 -p 1053 quote.kiada.svc.cluster.local");
    }

    @Test
    void freePortIsToldOnceItIsKnown() {
        model.portProperty().set("0");

        model.start();

        assertThat(on().port()).isEqualTo(40_053);
    }

    @Test
    void pictureOfTheSessionIsFollowed() {
        model.start();

        session.show(new World().snapshot());

        assertThat(server().shown().getLast().snapshot().serviceCount()).isZero();

        model.stop();
        int before = server().shown().size();
        session.show(DemoWorld.snapshot());

        assertThat(server().shown()).hasSize(before);
        assertThat(session.listeners).isEmpty();
    }

    @Test
    void questionsAreCounted() {
        model.start();
        server().ask(12);

        model.count();
        assertThat(model.answeredProperty().get()).isEqualTo(12);

        model.stop();
        assertThat(model.answeredProperty().get()).isZero();
    }

    @Test
    void takenPortIsSaidWithWhatToDo() {
        model.portProperty().set(String.valueOf(FixedLoopbackDns.TAKEN));

        model.start();

        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(ServeState.Failed.class, failed -> {
            assertThat(failed.problem().happened()).contains("127.0.0.1:53");
            assertThat(failed.problem().remedy()).isEqualTo("Choose another port.");
        });

        model.portProperty().set("1054");
        model.start();

        assertThat(on().port()).isEqualTo(1054);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "65536", "99999", "1053 1054"})
    void whatIsNoPortIsRefusedBeforeASocketIsOpened(String text) {
        model.portProperty().set(text);

        model.start();

        assertThat(model.stateProperty().get()).isInstanceOf(ServeState.Failed.class);
        assertThat(dns.started()).isEmpty();
    }

    @Test
    void startingTwiceStartsOne() {
        model.start();
        model.start();

        assertThat(dns.started()).hasSize(1);
    }

    @Test
    void serverStopsWithItsSession() {
        model.start();

        model.close();

        assertThat(server().isClosed()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo(new ServeState.Off());
    }

    private ServeState.On on() {
        return (ServeState.On) model.stateProperty().get();
    }

    private FixedLoopbackDns.FixedServer server() {
        return dns.started().getLast();
    }

    private static final class OneSession implements ServedSession {

        private final ShownPicture picture = new ShownPicture().show(DemoWorld.snapshot(), "kiada/quote");
        private final List<Consumer<SessionView>> listeners = new ArrayList<>();

        void show(ClusterSnapshot snapshot) {
            picture.show(snapshot, "kiada/quote");
            listeners.forEach(listener -> listener.accept(view()));
        }

        @Override
        public SessionView view() {
            return Objects.requireNonNull(picture.property().get()).view();
        }

        @Override
        public Subscription subscribe(Consumer<SessionView> listener) {
            listeners.add(listener);
            listener.accept(view());
            return () -> listeners.remove(listener);
        }

        @Override
        public String example() {
            return "quote.kiada.svc.cluster.local";
        }
    }
}
