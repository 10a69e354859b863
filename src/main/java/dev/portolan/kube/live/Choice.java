// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose to connect to.
 *
 * @param context the context's name
 * @param file the kubeconfig that has it, null for the usual ones
 * @param namespace the one namespace to read where not all may be; empty for the context's own and those found by asking
 */
public record Choice(String context, @Nullable Path file, String namespace) {}
