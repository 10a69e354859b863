// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ResourceKind;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A collection that a request names. */
record FakeResource(ResourceKind kind, String namespace, Map<String, String> selector) {

    private static final Pattern PATH =
            Pattern.compile("/(?:api/v1|apis/[^/]+/[^/]+)(?:/namespaces/([^/]+))?/([a-z]+)");

    static @Nullable FakeResource of(FakeRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return null;
        }
        Map<String, String> selector = new HashMap<>();
        for (String pair : request.parameter("labelSelector").split(",")) {
            if (pair.contains("=")) {
                selector.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        for (ResourceKind kind : ResourceKind.values()) {
            if (kind.plural().equals(path.group(2))) {
                return new FakeResource(kind, path.group(1) == null ? "" : path.group(1), selector);
            }
        }
        return null;
    }

    boolean holds(FakeApiState.Held held) {
        return (namespace.isEmpty() || namespace.equals(held.id().namespace()))
                && held.labels().entrySet().containsAll(selector.entrySet());
    }
}
