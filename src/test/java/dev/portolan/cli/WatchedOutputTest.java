// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command comes to whose output is not taken to its end. */
class WatchedOutputTest {

    private final Commands commands =
            new Commands(new FixedSources(FixedSource.of("demo", DemoWorld.snapshot(), Instant.EPOCH)), _ -> {});
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
    void readerThatHasSeenEnoughIsNoFailure(String reason) {
        assertThat(printing(reason, "services", "--demo")).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void readerThatHasSeenEnoughMakesNoSuccessOfAFailure() {
        assertThat(printing("Broken pipe", "resolve", "nowhere.kiada.svc.cluster.local.", "--demo"))
                .isEqualTo(1);
    }

    @Test
    void outputThatFindsNoSpaceIsAFailure() {
        assertThat(printing("No space left on device", "services", "--demo")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly("portolan: The output could not be written: No space left on device.");
    }

    @Test
    void diffThatCannotBeWrittenIsTroubleAndNoDifference() {
        assertThat(printing("No space left on device", "diff", "demo", "demo", "--help"))
                .isEqualTo(2);
    }

    /** The exit code of a command whose output fails for that reason. */
    private int printing(String reason, String... arguments) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
        return commands.run(broken, new PrintWriter(err, true), Colours.NONE, arguments);
    }
}
