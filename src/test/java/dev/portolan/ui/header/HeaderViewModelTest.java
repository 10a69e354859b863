// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderViewModelTest {

    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();
    private static final Service QUOTE = DEMO.service(World.id("kiada/quote")).orElseThrow();
    private static final Service KIADA = DEMO.service(World.id("kiada/kiada")).orElseThrow();

    private final HeldBackground background = new HeldBackground();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(shown(DEMO, null));
    private final HeaderViewModel model = new HeaderViewModel(shown, background);

    @Test
    void firstServiceIsNamedAtOnceAndItsFactsFollow() {
        shown.set(shown(DEMO, QUOTE));

        assertThat(head().id()).isEqualTo(QUOTE.id());
        assertThat(head().fullName()).isEqualTo("quote.kiada.svc.cluster.local.");
        assertThat(head().facts()).isEmpty();

        background.finish();

        assertThat(head()).isEqualTo(ServiceHead.of(shown.get()));
        assertThat(head().facts()).isNotEmpty();
    }

    @Test
    void nextServiceIsNamedAtOnceAndNothingOfTheOneBeforeStays() {
        shown.set(shown(DEMO, QUOTE));
        background.finish();

        shown.set(shown(DEMO, KIADA));

        assertThat(head().id()).isEqualTo(KIADA.id());
        assertThat(head().fullName()).isEqualTo("kiada.kiada.svc.cluster.local.");
        assertThat(head().facts()).isEmpty();

        background.finish();

        assertThat(head()).isEqualTo(ServiceHead.of(shown.get()));
    }

    @Test
    void newerPictureOfTheSameServiceKeepsTheFactsUntilTheNewOnesAreThere() {
        shown.set(shown(DEMO, QUOTE));
        background.finish();

        shown.set(shown(ClusterSnapshot.EMPTY, QUOTE));

        assertThat(head().facts()).isNotEmpty();
    }

    @Test
    void whatIsFoundOfAServiceThatIsNoLongerSelectedIsNotShown() {
        shown.set(shown(DEMO, QUOTE));
        shown.set(shown(DEMO, null));
        background.finish();

        assertThat(model.head().get()).isNull();
    }

    @Test
    void deletedServiceKeepsItsHeadAndIsSaidToBeGone() {
        shown.set(shown(DEMO, QUOTE));
        background.finish();
        assertThat(model.deleted().get()).isFalse();

        shown.set(shown(ClusterSnapshot.EMPTY, QUOTE));
        background.finish();

        assertThat(model.deleted().get()).isTrue();
        assertThat(head().id()).isEqualTo(new NamespacedName("kiada", "quote"));
    }

    @Test
    void nextServiceIsNotSaidToBeGoneBecauseTheOneBeforeIs() {
        shown.set(shown(DEMO, QUOTE));
        shown.set(shown(ClusterSnapshot.EMPTY, QUOTE));
        background.finish();

        shown.set(shown(DEMO, KIADA));

        assertThat(head().id()).isEqualTo(KIADA.id());
        assertThat(model.deleted().get()).isFalse();
    }

    private ServiceHead head() {
        ServiceHead head = model.head().get();
        assertThat(head).isNotNull();
        return head;
    }

    private static Shown shown(ClusterSnapshot snapshot, @Nullable Service service) {
        return new Shown(
                new SessionView(
                        new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                        new SourceState.Live(Instant.EPOCH),
                        new ClusterZone(snapshot, KubeadmCorefile.profile()),
                        List.of()),
                service);
    }
}
