// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a fake server was asked.
 *
 * @param method the method
 * @param target path and query as sent
 * @param headers the header lines, their names in lower case, in order
 */
public record FakeRequest(String method, String target, List<Map.Entry<String, String>> headers) {

    public FakeRequest {
        headers = List.copyOf(headers);
    }

    /** The path. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A parameter of the query, empty if it is not there. */
    public String parameter(String name) {
        Map<String, String> parameters = new HashMap<>();
        int query = target.indexOf('?');
        for (String pair :
                query < 0 ? new String[0] : target.substring(query + 1).split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters.getOrDefault(name, "");
    }

    /** Whether it asks for a watch. */
    public boolean isWatch() {
        return parameter("watch").equals("true");
    }

    /** The first header of that name, empty if it is not there. */
    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    /** All headers of that name. */
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .toList();
    }
}
