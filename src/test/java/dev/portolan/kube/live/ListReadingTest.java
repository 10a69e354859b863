// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.TokenStream;
import dev.portolan.kube.read.Tokens;
import dev.portolan.kube.source.Announcer;
import dev.portolan.testing.RecordingListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private void read(String metadata, String namespace) throws IOException {
        String list = """
                {"kind":"NamespaceList","apiVersion":"v1","metadata":{"resourceVersion":"7",%s},
                 "items":[{"metadata":{"name":"%s"}}]}""".formatted(metadata, namespace);
        Tokens tokens = new Tokens();
        reading.read(
                TokenStream.of(tokens.json(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))),
                new ObjectReader());
    }
}
