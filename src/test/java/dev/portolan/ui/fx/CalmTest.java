// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Toolkit.class)
class CalmTest {

    private final ObjectProperty<String> source = new SimpleObjectProperty<>("a0");
    private final List<String> seen = new ArrayList<>();
    private Calm<String> calm;

    @BeforeEach
    void follow() {
        calm = Toolkit.onFxThread(() -> {
            Calm<String> made = new Calm<>(source, (before, now) -> before.charAt(0) != now.charAt(0));
            made.value().subscribe((_, now) -> seen.add(now));
            return made;
        });
    }

    @Test
    void firstChangeComesAtOnceAndTheRestTogether() throws TimeoutException {
        Toolkit.onFxThread(() -> {
            source.set("a1");
            source.set("a2");
            source.set("a3");
            return true;
        });
        assertThat(seen).containsExactly("a1");

        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> Toolkit.onFxThread(() -> calm.value().getValue().equals("a3")));
        assertThat(seen).containsExactly("a1", "a3");
    }

    @Test
    void changeThatComesAloneAsksForNoFrames() {
        Toolkit.onFxThread(() -> {
            source.set("a1");
            assertThat(calm.isHolding()).isFalse();
            source.set("a2");
            assertThat(calm.isHolding()).isTrue();
            source.set("b1");
            assertThat(calm.isHolding()).isFalse();
            return true;
        });
    }

    @Test
    void pressingChangeIsNotHeldUp() {
        Toolkit.onFxThread(() -> {
            source.set("a1");
            source.set("a2");
            source.set("b1");
            return true;
        });

        assertThat(seen).containsExactly("a1", "b1");
    }
}
