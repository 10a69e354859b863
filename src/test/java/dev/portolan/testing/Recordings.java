// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance data in the test resources. */
public final class Recordings {

    private Recordings() {}

    /** The JSON of a file below {@code conformance}. */
    public static JsonNode read(String file) {
        String path = "/conformance/" + file;
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(Recordings.class.getResourceAsStream(path), path))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file below {@code conformance}. */
    public static String text(String file) {
        String path = "/conformance/" + file;
        try (InputStream in = Objects.requireNonNull(Recordings.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
