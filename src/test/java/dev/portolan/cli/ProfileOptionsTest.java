// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Problem;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is said of the profile on the command line. */
class ProfileOptionsTest {

    private static final CoreDnsVersion OLD = new CoreDnsVersion(1, 8, 7);

    @TempDir
    private Path folder;

    @Test
    void windowTakesTheClustersOwnCorefileWhereOnlyTheReleaseIsNamed() throws CorefileException {
        FixedSources sources = new FixedSources(FixedSource.failing(Problem.of("unused")));
        WindowRequest request = Invocation.of(sources, "window", "--demo", "--coredns-version", "1.8.7")
                .windows()
                .getFirst();

        DnsProfile meant = Objects.requireNonNull(request.profile()).apply(found(CoreDnsVersion.NEWEST));

        assertThat(request.source()).isEqualTo(new NamedSource.Demo());
        assertThat(meant.ttl()).isEqualTo(7);
        assertThat(meant.version()).isEqualTo(OLD);
    }

    @Test
    void corefileIsReadOnce() throws Exception {
        Path corefile = Files.writeString(folder.resolve("Corefile"), text(9, ""));
        UnaryOperator<DnsProfile> meant = Objects.requireNonNull(options(corefile).meant());

        Files.delete(corefile);

        assertThat(meant.apply(found(OLD)))
                .extracting(DnsProfile::ttl, DnsProfile::version)
                .isEqualTo(List.of(9, OLD));
    }

    private static ProfileOptions options(Path corefile) {
        return CommandLine.populateCommand(new ProfileOptions(), "--corefile", corefile.toString());
    }

    private static DnsProfile found(CoreDnsVersion version) throws CorefileException {
        return CorefileParser.parse(text(7, ""), "the cluster's", version);
    }

    private static String text(int ttl, String more) {
        return ".:53 {\n" + more + " kubernetes cluster.local {\n  ttl " + ttl + "\n }\n}\n";
    }
}
