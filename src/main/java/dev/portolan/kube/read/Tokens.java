// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams of tokens from bytes. Safe for any thread.
 *
 * <p>Limits: nothing of the API is nested deeper than some twenty levels, and no text in it is longer than the 1.5 MB that
 * etcd takes; what exceeds generous multiples of that is refused with a syntax error instead of being held in memory.
 */
public final class Tokens {

    private static final int MOST_NESTED = 100;
    private static final int LONGEST_TEXT = 8 << 20;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MOST_NESTED)
            .maxStringLength(LONGEST_TEXT)
            .build();

    private final JsonFactory json =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private final AnchoredYaml yaml = new AnchoredYaml(LIMITS);

    /** Tokens of JSON, in UTF-8. The parser stands before the first one. */
    public JsonParser json(InputStream bytes) {
        return json.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Tokens of JSON in these bytes, in UTF-8. The parser stands before the first one. */
    public JsonParser json(byte[] bytes, int offset, int length) {
        return json.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /** Tokens of YAML, in UTF-8, with aliases resolved. The parser stands before the first one. */
    public JsonParser yaml(InputStream bytes) {
        return yaml.unfolded(bytes);
    }
}
