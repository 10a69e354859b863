// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.NamedSource;
import dev.portolan.profile.DnsProfile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the window is to show first.
 *
 * @param source the source to open, null for the start screen
 * @param profile the profile to use whatever the source says, null to let the source tell
 * @param kubeconfig the kubeconfig whose contexts the start screen offers, null for the usual ones
 */
public record WindowRequest(
        @Nullable NamedSource source,
        @Nullable DnsProfile profile,
        @Nullable Path kubeconfig) {}
