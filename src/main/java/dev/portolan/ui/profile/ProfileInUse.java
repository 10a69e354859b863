// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.DnsProfile;

/**
 * What a session assumes.
 *
 * @param profile the profile
 * @param snapshot the picture, which shows the name servers where the profile does not
 * @param overridden whether a person chose it over what was found
 */
public record ProfileInUse(DnsProfile profile, ClusterSnapshot snapshot, boolean overridden) {}
