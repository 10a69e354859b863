// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives in pieces, as a network sends it, is read as if it had come at once. */
class EventLinesTest {

    private static final String EVENT = """
            {"type":"ADDED","object":{"kind":"Service","apiVersion":"v1","metadata":{"name":"quote","namespace":"kiada",\
            "resourceVersion":"7","labels":{"text":"ümlaut, 日本, 🧭"}},"spec":{"type":"ExternalName","externalName":"e.org"}}}
            """;

    @Property(tries = 300)
    void linesAreTheSameHoweverTheyArrive(
            @ForAll @Size(max = 12) List<@StringLength(max = 40) String> texts,
            @ForAll @IntRange(min = 1, max = 70) int piece)
            throws IOException {
        List<String> lines = texts.stream().map(text -> text.replace('\n', ' ')).toList();
        String sent = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        byte[] octets = sent.getBytes(StandardCharsets.UTF_8);

        List<String> read = read(new EventLines(pieces(octets, piece)));

        assertThat(read)
                .isEqualTo(Stream.of(new String(octets, StandardCharsets.UTF_8).split("\n", -1))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1 << 20})
    void characterThatArrivesInTwoPiecesIsOne(int piece) throws IOException {
        byte[] octets = EVENT.repeat(2).getBytes(StandardCharsets.UTF_8);
        WatchStream events =
                new WatchStream(pieces(octets, piece), new Tokens(), new ObjectReader(), ResourceKind.SERVICE);

        assertThat(text(events.next())).isEqualTo("ümlaut, 日本, 🧭");
        assertThat(text(events.next())).isEqualTo("ümlaut, 日本, 🧭");
        assertThat(events.next()).isNull();
    }

    @Test
    void whatFollowsTheLastLineEndIsNoLine() throws IOException {
        assertThat(read(new EventLines(pieces("one\ntwo".getBytes(StandardCharsets.UTF_8), 2))))
                .containsExactly("one");
    }

    private static String text(WatchEvent event) {
        WatchEvent.Changed changed = (WatchEvent.Changed) event;
        Service service = (Service) ((Found.Present) changed.found()).object();
        return service.metadata().labels().get("text");
    }

    private static List<String> read(EventLines lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(new String(lines.buffer(), lines.offset(), lines.length(), StandardCharsets.UTF_8));
        }
        return read;
    }

    /** A stream that gives so many octets at most at a time. */
    private static InputStream pieces(byte[] octets, int piece) {
        return new ByteArrayInputStream(octets) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(length, piece));
            }
        };
    }
}
