// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.profile.DnsProfile;

/**
 * How the DNS of a cluster is set up, as far as it may be read.
 *
 * @param profile the profile; kubeadm's default, with the reason in its origin, where it may not be read
 * @param refusal why it tells nothing of a Corefile, in the API's words; empty if that was not refused
 */
public record FoundProfile(DnsProfile profile, String refusal) {}
