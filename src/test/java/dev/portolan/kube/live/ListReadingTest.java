// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.RehearsedServer;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.TokenStream;
import dev.portolan.kube.read.Tokens;
import dev.portolan.kube.source.Announcer;
import dev.portolan.testing.RecordingListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReadingTest {

    private static final Scope NAMESPACES = Scope.everywhere(ResourceKind.NAMESPACE);

    private final RecordingListener heard = new RecordingListener();
    private final LivePicture picture =
            new LivePicture(new Announcer(heard), InstantSource.system(), new Rehearsal.Nobody());
    private final ListReading reading = new ListReading(NAMESPACES, picture, true);

    @Test
    void pageThatAnotherFollowsIsNotTheList() throws Exception {
        picture.begin(List.of(NAMESPACES));

        read("\"continue\":\"more\"", "kiada");

        assertThat(reading.next()).isEqualTo("more");
        assertThat(heard.snapshot().coverage().holds(ResourceKind.NAMESPACE, ""))
                .isFalse();

        read("\"continue\":\"\"", "other");

        assertThat(reading.hasNext()).isFalse();
        assertThat(heard.snapshot().namespaces()).hasSize(2);
        assertThat(heard.snapshot().coverage().holds(ResourceKind.NAMESPACE, ""))
                .isTrue();
    }

    @Test
    void pageThatWasReadBeforeIsNotReadAgain() throws Exception {
        String token = "x".repeat(100);
        read("\"continue\":\"" + token + "\"", "kiada");
        assertThat(reading.next()).isEqualTo(token);
        read("\"continue\":\"" + token + "\"", "other");

        assertThatThrownBy(reading::next)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.problem().quoted()).isEqualTo("continue: " + "x".repeat(80) + "..."));
    }

    @Test
    void listThatLeavesItemsOutIsNone() {
        picture.begin(List.of(NAMESPACES));

        assertThatThrownBy(() -> read("\"remainingItemCount\":3", "kiada")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"7\"},\"code\":200}",
                "{\"kind\":\"NamespaceList\",\"metadata\":{\"resourceVersion\":\"7\"}}",
                "{\"kind\":\"NamespaceList\",\"metadata\":{},\"items\":[]}",
                "{\"kind\":\"NamespaceList\",\"items\":[]}",
                "{\"kind\":\"NamespaceList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[",
                "{\"kind\":\"NamespaceList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[]",
                "<html></html>",
                ""
            })
    void whatIsNoListIsNotTakenForAnEmptyOne(String body) {
        picture.begin(List.of(NAMESPACES));

        assertThatThrownBy(() -> read(octets(body))).isInstanceOf(IOException.class);

        assertThat(heard.states()).noneMatch(SourceState.Live.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void listOfNothingSaysThatAllIsGone(String items) throws Exception {
        picture.begin(List.of(NAMESPACES));
        read("\"continue\":\"\"", "kiada");
        ListReading again = new ListReading(NAMESPACES, picture, false);

        read(
                again,
                octets("{\"kind\":\"NamespaceList\",\"items\":" + items
                        + ",\"metadata\":{\"resourceVersion\":\"8\"}}"));

        assertThat(heard.snapshot().namespaces()).isEmpty();
        assertThat(again.resourceVersion()).isEqualTo("8");
    }

    @Test
    void packedListThatBreaksOffIsABrokenConnection() throws Exception {
        picture.begin(List.of(NAMESPACES));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(list("\"continue\":\"\"", "kiada"));
        }

        for (int length = 0; length < packed.size(); length++) {
            byte[] part = Arrays.copyOf(packed.toByteArray(), length);
            assertThatThrownBy(() -> {
                        try (InputStream body = RehearsedServer.body(new ByteArrayInputStream(part))) {
                            reading.read(new Tokens().answer(body), new ObjectReader());
                        }
                    })
                    .as("cut off after %d octets", length)
                    .isInstanceOf(IOException.class);
        }
    }

    private void read(String metadata, String namespace) throws IOException {
        read(list(metadata, namespace));
    }

    private static byte[] list(String metadata, String namespace) {
        return octets("""
                {"kind":"NamespaceList","apiVersion":"v1","metadata":{"resourceVersion":"7",%s},
                 "items":[{"metadata":{"name":"%s"}}]}""".formatted(metadata, namespace));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void read(byte[] list) throws IOException {
        read(reading, list);
    }

    private static void read(ListReading reading, byte[] list) throws IOException {
        reading.read(TokenStream.of(new Tokens().json(new ByteArrayInputStream(list))), new ObjectReader());
    }
}
