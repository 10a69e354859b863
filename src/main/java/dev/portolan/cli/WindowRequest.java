// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.NamedSource;
import dev.portolan.profile.DnsProfile;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the window is to show first.
 *
 * @param source the source to open, null for the start screen
 * @param profile makes the profile to use of what the source says, quickly; null to believe the source
 * @param kubeconfig the kubeconfig whose contexts the start screen offers, null for the usual ones
 */
public record WindowRequest(
        @Nullable NamedSource source,
        @Nullable UnaryOperator<DnsProfile> profile,
        @Nullable Path kubeconfig) {}
