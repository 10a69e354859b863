// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HeardTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void lineThatIsNotEndedIsToldOnceNothingMoreComes() throws Exception {
        Heard heard = heard("Open the page.\nCode: ");
        assertThat(told).containsExactly("Open the page.\n");

        heard.look();
        assertThat(told).as("something came since").hasSize(1);
        heard.look();
        heard.look();

        assertThat(told).containsExactly("Open the page.\n", "Open the page.\nCode: ");
    }

    @Test
    void lineThatIsWrittenOverIsNotTold() throws Exception {
        Heard heard = heard("Open the page.\r\n\rWaiting 9 s\rWaiting 8 s");

        heard.look();
        heard.look();

        assertThat(told).containsExactly("Open the page.\r\n");
    }

    @Test
    void ofManyLinesTheFirstAreTold() throws Exception {
        Heard heard = heard("Open the page.\n", "0123456\n".repeat(50_000));

        heard.look();
        heard.look();

        assertThat(told.getFirst()).isEqualTo("Open the page.\n");
        assertThat(told.getLast()).startsWith("Open the page.\n0123456\n").hasSize(16_383);
    }

    @Test
    void lineWithoutEndIsKeptButNotTold() throws Exception {
        Heard heard = heard("Open the page.\n" + "0123456789".repeat(5_000));

        heard.look();
        heard.look();

        assertThat(told).containsExactly("Open the page.\n");
        assertThat(heard.toTheEnd()).hasSize(50_015);
    }

    private Heard heard(String... reads) throws InterruptedException {
        InputStream printed = InputStream.nullInputStream();
        for (String read : reads) {
            printed = new SequenceInputStream(printed, new ByteArrayInputStream(read.getBytes(StandardCharsets.UTF_8)));
        }
        Heard heard = Heard.from(printed, bytes -> told.add(new String(bytes, StandardCharsets.UTF_8)));
        assertThat(heard.toTheEnd()).hasSize(String.join("", reads).length());
        return heard;
    }
}
