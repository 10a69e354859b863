// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Asks the server which Kubernetes it is. */
final class ServerVersion {

    private ServerVersion() {}

    /**
     * {@code v1.34.0}; empty if it does not say.
     *
     * @throws ApiException if lists would meet the same, and not be tried again by themselves
     */
    static String of(ApiServer server, Duration patience) throws ApiException, InterruptedException {
        try {
            return asked(server, patience);
        } catch (ApiException e) {
            return switch (e.reason()) {
                case FORBIDDEN, NOT_FOUND, BUSY, GONE -> "";
                case UNREACHABLE, UNTRUSTED, UNAUTHORIZED, UNEXPECTED -> throw e;
            };
        }
    }

    private static String asked(ApiServer server, Duration patience) throws ApiException, InterruptedException {
        try (ApiResponse answer = server.get("/version", patience);
                JsonParser parser = new Tokens().json(answer.body())) {
            String version = "";
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    JsonToken token = parser.nextToken();
                    boolean wanted = name.equals("gitVersion") && token == JsonToken.VALUE_STRING;
                    version = wanted ? parser.getString() : version;
                    parser.skipChildren();
                }
                parser.nextToken();
                answer.finish();
            }
            return version;
        } catch (JacksonException e) {
            throw server.failure(new IOException(e.getOriginalMessage(), e));
        }
    }
}
