// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Menus;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class EndpointsMenuTest {

    @Test
    void menuOfTheSelectedEndpointIsNotOfferedBelowTheRows() {
        ShownPicture picture = new ShownPicture();
        EndpointsViewModel model = new EndpointsViewModel(
                picture.property(),
                new DirectBackground(),
                Clock.fixed(Picture.NOW, ZoneOffset.UTC),
                new RecordingEndpointsWindow());
        EndpointsView view = Toolkit.onFxThread(() -> new EndpointsView(model, new Region(), new Region()));
        Toolkit.show(view, 1124, 720);
        Toolkit.onFxThread(() -> picture.show(Picture.kiada().snapshot(), "kiada/quiz-pods"));
        TableView<?> table = (TableView<?>) view.lookup(".table-view");

        assertThat(Menus.openOnARow(table, ".table-row-cell")).isTrue();
        assertThat(Menus.openBelowTheRows(table, ".table-row-cell")).isFalse();
    }
}
