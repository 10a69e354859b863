// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/** A drawer over the demo, in which the Service {@code quote} is selected. */
abstract class DrawerOnQuote {

    final ShownPicture picture = new ShownPicture();
    final RecordingResolveWindow window = new RecordingResolveWindow();
    private final AtomicLong seed = new AtomicLong(41207);
    final ResolveViewModel model = new ResolveViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Picture.NOW, ZoneId.of("UTC")),
            seed::getAndIncrement,
            window);

    @BeforeEach
    void showQuote() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");
    }

    void ask(String name) {
        model.form().name().set(name);
        model.ask();
    }

    Outcome outcome() {
        return Objects.requireNonNull(model.outcomeProperty().get());
    }

    List<String> rows() {
        return outcome().rows().stream().map(TryRow::spoken).toList();
    }
}
