// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Opens a generator on a writer that stays open, and gives its failures back as what they are. */
public final class JsonOutput {

    private JsonOutput() {}

    /**
     * Writes one document, indented, with a line break at its end on every system. The writer is flushed and stays open.
     *
     * @throws IOException what the writer threw
     */
    public static void write(Writer out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = factory().createGenerator(new Indented(), out)) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    /**
     * Writes one document in one line. The writer is flushed and stays open.
     *
     * @throws IOException what the writer threw
     */
    static void line(Writer out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = factory().createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    /** Line breaks are LF even where the system's are not, so that the bytes are the same. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
