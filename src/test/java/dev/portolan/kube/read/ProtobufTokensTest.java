// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.testing.Protobuf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProtobufTokensTest {

    /** What one read of a list came to. */
    private record Reading(ObjectReader.Document document, List<Found> found) {}

    /** Bodies that a Kubernetes 1.36 API server sent for the same lists in both forms. */
    @ParameterizedTest
    @EnumSource(
            names = {"POD", "NODE", "SERVICE_IMPORT"},
            mode = Mode.EXCLUDE)
    void listOfTheApiServerReadsAsItsJson(ResourceKind kind) throws IOException {
        Reading protobuf = protobuf(kind, recorded(kind, "pb"));

        assertThat(protobuf).isEqualTo(json(kind, recorded(kind, "json")));
        assertThat(protobuf.found()).hasSizeGreaterThan(3).allMatch(Found.Present.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"POD", "NODE", "SERVICE_IMPORT"},
            mode = Mode.EXCLUDE)
    void listOfTheRecordedWorldReadsAsItsJson(ResourceKind kind) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode list = mapper.createObjectNode().put("kind", kind.kind() + "List");
        list.putObject("metadata").put("resourceVersion", "7");
        ArrayNode items = list.putArray("items");
        for (JsonNode item :
                mapper.readTree(resource("/conformance/snapshot/all.json.gz")).path("items")) {
            if (item.path("kind").asString().equals(kind.kind())) {
                items.add(item);
            }
        }
        byte[] json = mapper.writeValueAsBytes(list);

        assertThat(items).isNotEmpty();
        assertThat(protobuf(kind, written(json))).isEqualTo(json(kind, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | LIST  | ''
            ,"continue":"more","remainingItemCount":3   | CHUNK | more
            ,"continue":"more"                          | CHUNK | more
            ,"remainingItemCount":3                     | CHUNK | ''
            """)
    void emptyListIsAListUnlessItGoesOn(String metadata, ObjectReader.Extent extent, String next) throws IOException {
        Reading read =
                protobuf(ResourceKind.SERVICE, written("""
                {"kind":"ServiceList","apiVersion":"v1","metadata":{"resourceVersion":"7"%s},"items":[]}
                """.formatted(metadata).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.document())
                .isEqualTo(new ObjectReader.Document("ServiceList", extent, "7", next, ResourceKind.SERVICE));
        assertThat(read.found()).isEmpty();
    }

    @Test
    void bodyThatEndsAnywhereBeforeItsEndIsNoList() throws IOException {
        byte[] whole = recorded(ResourceKind.SERVICE, "pb");
        for (int length = 1; length < whole.length - 8; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> protobuf(ResourceKind.SERVICE, part))
                    .as("after %d octets", length)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void timeOutOfRangeCostsItsObjectOnly() throws IOException {
        byte[] list = written(
                "{\"kind\":\"ServiceList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[{\"metadata\":{\"name\":\"web\",\"namespace\":\"kiada\",\"creationTimestamp\":\"+1000000000-12-31T23:59:59Z\"},\"spec\":{}},{\"metadata\":{\"name\":\"db\",\"namespace\":\"kiada\"},\"spec\":{}}]}"
                        .getBytes(StandardCharsets.UTF_8));
        byte[] last = varint(Instant.MAX.getEpochSecond());
        byte[] further = varint(Instant.MAX.getEpochSecond() + 1);
        System.arraycopy(further, 0, list, indexOf(list, last), further.length);

        assertThat(protobuf(ResourceKind.SERVICE, list).found())
                .extracting(found -> found.getClass().getSimpleName())
                .containsExactly("Broken", "Present");
    }

    @Test
    void octetsThatAreNoTextCostNothingButTheirCharacter() throws IOException {
        byte[] list = written(
                "{\"kind\":\"ServiceList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[{\"metadata\":{\"name\":\"web\",\"namespace\":\"kiada\",\"labels\":{\"app\":\"q?q\"}},\"spec\":{}}]}"
                        .getBytes(StandardCharsets.UTF_8));
        list[indexOf(list, "q?q".getBytes(StandardCharsets.UTF_8)) + 1] = (byte) 0xff;

        assertThat(protobuf(ResourceKind.SERVICE, list).found())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(Found.Present.class))
                .extracting(found -> ((Service) found.object()).metadata().labels())
                .isEqualTo(Map.of("app", "q\ufffdq"));
    }

    @Test
    void jsonWithoutItemsIsNoList() {
        byte[] json =
                "{\"kind\":\"ServiceList\",\"metadata\":{\"resourceVersion\":\"7\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(json(ResourceKind.SERVICE, json).document().list()).isFalse();
    }

    @Test
    void whateverElseComesIsAnErrorAndNoDefect() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            System.arraycopy(new byte[] {'k', '8', 's', 0}, 0, noise, 0, Math.min(4, noise.length));
            try {
                assertThat(protobuf(ResourceKind.ENDPOINT_SLICE, noise).found()).isNotNull();
            } catch (JacksonException | IOException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    private static Reading protobuf(ResourceKind kind, byte[] bytes) throws IOException {
        List<Found> found = new ArrayList<>();
        try (TokenStream tokens = new Tokens().protobuf(new ByteArrayInputStream(bytes), kind)) {
            tokens.nextToken();
            ObjectReader.Document document = new ObjectReader().read(tokens, kind.kind(), found::add);
            assertThat(tokens.nextToken()).isNull();
            return new Reading(document, found);
        }
    }

    private static Reading json(ResourceKind kind, byte[] bytes) {
        List<Found> found = new ArrayList<>();
        try (JsonParser parser = new Tokens().json(new ByteArrayInputStream(bytes))) {
            parser.nextToken();
            return new Reading(new ObjectReader().read(parser, kind.kind(), found::add), found);
        }
    }

    private static byte[] written(byte[] json) {
        return new Protobuf().of(JsonMapper.shared().readTree(json)).orElseThrow();
    }

    private static byte[] recorded(ResourceKind kind, String form) throws IOException {
        return resource("/dev/portolan/kube/read/" + kind.plural() + "." + form + ".gz");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProtobufTokensTest.class.getResourceAsStream(name), name);
                GZIPInputStream unpacked = new GZIPInputStream(in)) {
            return unpacked.readAllBytes();
        }
    }

    private static byte[] varint(long value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeInt64NoTag(value);
        out.flush();
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
