// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.read.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a plugin printed: an {@code ExecCredential} of {@code client.authentication.k8s.io}. */
final class ExecAnswer {

    private String apiVersion = "";
    private String kind = "";
    private String token = "";
    private String certificate = "";
    private String key = "";
    private String expires = "";

    private ExecAnswer() {}

    /**
     * Reads it.
     *
     * @throws IOException with a message for a person that repeats nothing of it, if it is none
     */
    static ExecAnswer parse(byte[] printed) throws IOException {
        ExecAnswer answer = new ExecAnswer();
        try (JsonParser parser = parser(printed)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it printed no ExecCredential");
            }
            answer.read(parser);
        } catch (JacksonException e) {
            // Jackson's message may quote the token.
            throw new IOException("it printed no ExecCredential");
        }
        if (!answer.kind.equals("ExecCredential")) {
            throw new IOException("it printed no ExecCredential");
        }
        return answer;
    }

    /** JSON, or YAML, which client-go takes as well. */
    private static JsonParser parser(byte[] printed) {
        boolean json =
                new String(printed, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        return json
                ? new Tokens().json(printed, 0, printed.length)
                : new Tokens().yaml(new ByteArrayInputStream(printed));
    }

    String apiVersion() {
        return apiVersion;
    }

    /** The pass that it is. */
    Pass pass() throws IOException {
        if (certificate.isEmpty() && key.isEmpty() && token.isEmpty()) {
            throw new IOException("its ExecCredential holds neither a token nor a certificate");
        }
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new IOException("its ExecCredential holds a certificate or a key, not both");
        }
        ClientKey clientKey = certificate.isEmpty()
                ? null
                : ClientKey.parse(
                        certificate.getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.US_ASCII));
        return new Pass(token.isEmpty() ? "" : "Bearer " + token, clientKey);
    }

    /** Until when it is good; null if it does not say. */
    @Nullable
    Instant expires() throws IOException {
        try {
            return expires.isEmpty() ? null : Instant.parse(expires);
        } catch (DateTimeException e) {
            throw new IOException("its expirationTimestamp is no time", e);
        }
    }

    private void read(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("status") && token == JsonToken.START_OBJECT) {
                read(parser);
            } else if (token == JsonToken.VALUE_STRING) {
                keep(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void keep(String name, String value) {
        switch (name) {
            case "apiVersion" -> apiVersion = value;
            case "kind" -> kind = value;
            case "token" -> token = value;
            case "clientCertificateData" -> certificate = value;
            case "clientKeyData" -> key = value;
            case "expirationTimestamp" -> expires = value;
            default -> {
                // Other fields are for other versions.
            }
        }
    }
}
