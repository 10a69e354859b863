// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every Service has, whatever its form.
 *
 * @param id namespace and name
 * @param labels the labels of the Service itself
 * @param selector {@code spec.selector}, empty where there is none: then nobody but a person makes its endpoints
 * @param created {@code metadata.creationTimestamp}, null in a manifest that was not applied yet
 */
public record ServiceMetadata(
        NamespacedName id,
        Map<String, String> labels,
        Map<String, String> selector,
        @Nullable Instant created) {

    public ServiceMetadata {
        labels = Map.copyOf(labels);
        selector = Map.copyOf(selector);
    }
}
