// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** The reading of one file, document by document. */
final class FileReading {

    private static final int LOOK_AHEAD = 1 << 12;

    private final Tokens tokens;
    private final ObjectReader objects;
    private final String file;
    private final Gathering gathering;
    private int document;
    private boolean within;

    FileReading(Tokens tokens, ObjectReader objects, String file, Gathering gathering) {
        this.tokens = tokens;
        this.objects = objects;
        this.file = file;
        this.gathering = gathering;
    }

    /** Reads the file's unpacked bytes to their end. */
    void read(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes);
        switch (firstByte(in)) {
            case -1 -> gathering.complain(new Place(file, 0, 0).says("is empty."));
            case '{' -> readJson(in);
            default -> readYaml(in);
        }
        gathering.fileEnds(file, document);
    }

    private void readJson(InputStream in) throws IOException {
        try (JsonParser parser = tokens.json(in)) {
            readDocuments(parser, 1);
        } catch (JacksonException e) {
            syntaxError(e, "JSON", 1);
        }
    }

    private void readYaml(InputStream in) throws IOException {
        YamlParts parts = new YamlParts(in);
        while (parts.hasNext()) {
            int line = parts.line();
            InputStream part = parts.next();
            try (JsonParser parser = tokens.yaml(part)) {
                readDocuments(parser, line);
            } catch (JacksonException e) {
                syntaxError(e, "YAML", line);
            }
            YamlParts.drain(part);
        }
    }

    private void readDocuments(JsonParser parser, int firstLine) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && isBlank(parser))) {
                continue;
            }
            document++;
            within = true;
            if (token == JsonToken.START_OBJECT) {
                ObjectReader.Document read = objects.read(parser, "", found -> take(found, firstLine));
                gathering.documentEnds(read);
            } else {
                parser.skipChildren();
                int line = lineInFile(parser.currentTokenLocation(), firstLine);
                gathering.complain(place(line).says("holds no object."));
            }
            within = false;
        }
    }

    private static boolean isBlank(JsonParser parser) {
        return parser.getString().isBlank();
    }

    private void take(Found found, int firstLine) {
        if (found instanceof Found.Broken broken) {
            int line = broken.line() == 0 ? 0 : broken.line() + firstLine - 1;
            gathering.complain(place(line).about(broken));
        } else {
            gathering.take(found);
        }
    }

    private void syntaxError(JacksonException e, String language, int firstLine) throws IOException {
        if (e instanceof JacksonIOException io && io.getCause() != null) {
            throw io.getCause();
        }
        String what = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        document += within ? 0 : 1;
        within = false;
        Place place = place(lineInFile(e.getLocation(), firstLine));
        gathering.complain(
                place.says("this is not " + language + " (" + what + "). What follows in this document was left out."));
    }

    private Place place(int line) {
        return new Place(file, document, line);
    }

    private static int lineInFile(TokenStreamLocation location, int firstLine) {
        return location.getLineNr() < 1 ? 0 : location.getLineNr() + firstLine - 1;
    }

    /** The first byte that is no blank, without taking it; -1 if there is none. Takes a byte order mark. */
    private static int firstByte(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) {
            in.reset();
        }
        in.mark(LOOK_AHEAD);
        int first = in.read();
        for (int i = 1; i < LOOK_AHEAD && first >= 0 && first <= ' '; i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }
}
