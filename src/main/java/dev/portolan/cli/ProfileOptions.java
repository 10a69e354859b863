// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the cluster's DNS is set up, where a person knows better than the source. */
final class ProfileOptions {

    @Option(
            names = "--coredns-version",
            paramLabel = "V",
            description = "The CoreDNS release whose behaviour is meant, such as 1.13.1.")
    private Optional<String> version = Optional.empty();

    /** Whether anything was said about the profile. */
    boolean given() {
        return version.isPresent();
    }

    /** The profile with what was said about it. */
    DnsProfile applied(DnsProfile base) throws UsageException {
        if (version.isEmpty()) {
            return base;
        }
        CoreDnsVersion meant = CoreDnsVersion.parse(version.get())
                .orElseThrow(() -> new UsageException(
                        "--coredns-version is \"" + version.get() + "\", not a release such as 1.13.1"));
        return base.withVersion(meant);
    }
}
