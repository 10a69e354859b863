// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance data in the test resources. */
final class Recordings {

    private Recordings() {}

    static JsonNode read(String file) {
        String path = "/conformance/" + file;
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(Recordings.class.getResourceAsStream(path), path))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
