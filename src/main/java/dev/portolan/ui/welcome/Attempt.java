// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An opening under way, or one that came to nothing.
 *
 * @param name what is opened
 * @param progress how far it is, in words
 * @param problem why it failed; null while it is under way
 */
public record Attempt(
        String name, String progress, @Nullable Problem problem) {}
