// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** YAML in UTF-8, whose parser tells the anchors of texts and numbers too; Jackson's own tells those of objects and lists. */
final class AnchoredYaml extends YAMLFactory {

    private static final long serialVersionUID = 1L;

    AnchoredYaml(StreamReadConstraints limits) {
        super(YAMLFactory.builder()
                .streamReadConstraints(limits)
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setSchema(new Words())
                        .build()));
    }

    /** A parser that stands before the first token. */
    UnfoldedYaml unfolded(InputStream bytes) {
        IOContext context = _createContext(_createContentReference(bytes), true);
        context.setEncoding(JsonEncoding.UTF8);
        // Jackson's own reader fails where a character outside of the basic plane lies across the end of a buffer.
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        return new UnfoldedYaml(new AnchoredParser(context, _loadSettings, reader));
    }

    /** Every version of YAML has these words for nothing; the schema of JSON, which takes texts for texts, has but the last. */
    private static final class Words extends JsonSchema {

        private static final Set<String> NOTHING = Set.of("~", "Null", "NULL", "null");

        @Override
        public ScalarResolver getScalarResolver() {
            ScalarResolver json = super.getScalarResolver();
            return (text, plain) -> plain && NOTHING.contains(text) ? Tag.NULL : json.resolve(text, plain);
        }
    }

    /** Looks at the event itself for the anchor and the style. */
    static final class AnchoredParser extends YAMLParser {

        AnchoredParser(IOContext context, LoadSettings settings, Reader in) {
            super(
                    ObjectReadContext.empty(),
                    context,
                    context.bufferRecycler(),
                    StreamReadFeature.collectDefaults(),
                    YAMLReadFeature.collectDefaults(),
                    settings,
                    in);
        }

        /** Whether the last text stands without quotation marks. */
        boolean isPlain() {
            return _lastEvent instanceof ScalarEvent scalar && scalar.isPlain();
        }

        @Override
        public @Nullable String getObjectId() {
            return _lastEvent instanceof NodeEvent node
                    ? node.getAnchor().map(Anchor::getValue).orElse(null)
                    : null;
        }
    }
}
