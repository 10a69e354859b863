// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Sheet;
import dev.portolan.route.Lane;
import dev.portolan.route.Route;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteViewModelTest {

    private final ShownPicture shown = new ShownPicture();
    private final RouteViewModel model =
            new RouteViewModel(shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quote                     | quote:80 from a pod in kiada
        quiz-pods                 | quiz-pods:27017 from a pod in kiada
        time-api                  | https://time-api from a pod in kiada
        external-service-headless | external-service-headless from a pod in kiada
        """)
    void wayIsToldInWords(String service, String way) {
        show(service);

        assertThat(model.wayProperty().get()).isEqualTo(way);
    }

    @Test
    void ownLaneIsDrawnAlone() {
        show("quote");

        assertThat(model.pictureProperty().get().diagram().spot("card:A")).isPresent();
        assertThat(model.pictureProperty().get().diagram().spot("card:B")).isEmpty();
        assertThat(model.pictureProperty().get().all().ways())
                .extracting(Route::lane)
                .contains(Lane.DIRECT);
    }

    @Test
    void clusterIsDrawnByItsName() {
        show("time-api");

        assertThat(model.pictureProperty().get().options().cluster()).isEqualTo("demo");
    }

    @Test
    void neighbourPointsAtAPath() {
        show("quote");

        model.pointedProperty().set("quote-canary");
        model.hover("quote-001");

        assertThat(model.emphasisProperty().get().pins("quote-canary")).isTrue();
        assertThat(model.emphasisProperty().get().touches("quote-001")).isTrue();
    }

    @Test
    void floodOfPicturesIsDrawnAndAnotherServiceOvertakesIt() {
        HeldBackground held = new HeldBackground();
        RouteViewModel flooded = new RouteViewModel(shown.property(), held, Clock.fixed(Picture.NOW, ZoneOffset.UTC));

        show("quote");
        show("quote");
        held.work();

        assertThat(flooded.pictureProperty().get()).isNotNull();

        show("quiz-pods");
        held.work();

        assertThat(flooded.pictureProperty().get().diagram())
                .isEqualTo(model.pictureProperty().get().diagram());
    }

    @Test
    void routeOfOneServiceDoesNotStayUnderTheNameOfAnother() {
        HeldBackground held = new HeldBackground();
        RouteViewModel slow = new RouteViewModel(shown.property(), held, Clock.fixed(Picture.NOW, ZoneOffset.UTC));
        show("quote");
        held.finish();
        slow.frameProperty().set(new Frame(Sheet.PANE, 300, 300));
        held.pass();
        assertThat(slow.pictureProperty().get()).isNotNull();

        show("quiz-pods");
        held.pass();

        assertThat(slow.pictureProperty().get()).isNull();
    }

    private void show(String service) {
        shown.show(Picture.kiada().snapshot(), "kiada/" + service);
    }
}
