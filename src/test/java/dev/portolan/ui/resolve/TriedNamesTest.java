// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.ui.fx.NameParts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which part of the names that were tried is cut the last. */
class TriedNamesTest {

    private final ShownPicture picture = new ShownPicture();
    private final ResolveViewModel model = new ResolveViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Picture.NOW, ZoneOffset.UTC),
            () -> 7,
            new RecordingResolveWindow());

    @Test
    void whatWasTypedIsKeptInEveryName() {
        assertThat(tried("quiz-2.quiz-pods"))
                .containsExactly(
                        new NameParts("quiz-2.quiz-pods", ".kiada.svc.cluster.local."),
                        new NameParts("quiz-2.quiz-pods", ".svc.cluster.local."),
                        new NameParts("quiz-2.quiz-pods", ".cluster.local."),
                        NameParts.whole("quiz-2.quiz-pods."));
    }

    @Test
    void fullNameIsPartedAsRecordsAre() {
        assertThat(tried("quote.kiada.svc.cluster.local."))
                .containsExactly(new NameParts("quote", ".kiada.svc.cluster.local."));
        assertThat(tried("quote.kiada.svc.cluster.local"))
                .endsWith(new NameParts("quote", ".kiada.svc.cluster.local."));
    }

    private List<NameParts> tried(String name) {
        picture.show(DemoWorld.snapshot(), "kiada/quote");
        model.ask(name, TypeChoice.AAAA, "kiada");
        return Objects.requireNonNull(model.outcomeProperty().get()).rows().stream()
                .map(TryRow::name)
                .toList();
    }
}
