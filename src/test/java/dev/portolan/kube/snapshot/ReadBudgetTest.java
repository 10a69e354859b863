// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A reading ends when it has taken too much, or when it is no longer wanted. */
class ReadBudgetTest {

    private static final String MANY =
            "{kind: EndpointSlice, metadata: {name: s}, endpoints: [{addresses: [1.2.3.4]}, {addresses: [1.2.3.5]}]}\n---\n"
                    .repeat(20_000);

    private final ReadBudget.Stop stop = new ReadBudget.Stop();

    @Test
    void bytesAreBounded() {
        assertThatThrownBy(() -> read(new ReadBudget(stop, 1 << 20, 1_000_000, 1_000_000)))
                .isInstanceOf(ReadBudget.Spent.class)
                .hasMessage("The snapshot is larger than 1 MB after unpacking, which is more than one picture takes."
                        + " Write it for fewer namespaces, with kubectl get -n instead of -A.");
    }

    @Test
    void objectsAreBounded() {
        assertThatThrownBy(() -> read(new ReadBudget(stop, 1 << 30, 1_000, 1_000_000)))
                .isInstanceOf(ReadBudget.Spent.class)
                .hasMessageContaining("larger than 1,000 objects");
    }

    @Test
    void endpointsAreBounded() {
        assertThatThrownBy(() -> read(new ReadBudget(stop, 1 << 30, 1_000_000, 1_000)))
                .isInstanceOf(ReadBudget.Spent.class)
                .hasMessageContaining("larger than 1,000 endpoints");
    }

    @Test
    void stoppedReadingEnds() {
        stop.now();

        assertThatThrownBy(() -> read(new ReadBudget(stop))).hasMessage("The reading was cancelled.");
    }

    private static void read(ReadBudget budget) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(MANY.getBytes(StandardCharsets.UTF_8));
        Gathering gathering = new Gathering(budget, counts -> {});
        new FileReading(new Tokens(), new ObjectReader(), "many.yaml", gathering)
                .read(new BudgetedInput(bytes, budget));
    }
}
