// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Problem;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.session.ClusterSession;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.ScriptedSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        UnaryOperator<DnsProfile> meant =
                Objects.requireNonNull(options(corefile).meant());

        Files.delete(corefile);

        assertThat(meant.apply(found(OLD)))
                .extracting(DnsProfile::ttl, DnsProfile::version)
                .isEqualTo(List.of(9, OLD));
    }

    @Test
    void releaseFoundLaterThatMakesNoSenseOfTheCorefileIsToldOnce() throws Exception {
        Path corefile = Files.writeString(folder.resolve("Corefile"), text(9, " acl {\n  filter type A\n }\n"));
        ProfileOptions options = options(corefile);
        ScriptedSource source = new ScriptedSource();
        List<String> told = new ArrayList<>();

        try (ClusterSession session = options.open(source, _ -> {})) {
            options.check(session, told::add);
            source.tell(found(OLD));
            source.tell(found(new CoreDnsVersion(1, 8, 6)));

            assertThat(session.view().profile().ttl()).isEqualTo(9);
        }
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("The cluster's CoreDNS is found to be 1.8.7; the answers are those of "
                        + CoreDnsVersion.NEWEST + ". CoreDNS would not start with this Corefile. ");
    }

    @Test
    void profileSaysThatTheReleaseThatWasFoundRefusesTheCorefile() throws Exception {
        Path corefile = Files.writeString(folder.resolve("Corefile"), text(9, " acl {\n  filter type A\n }\n"));
        UnaryOperator<DnsProfile> meant =
                Objects.requireNonNull(options(corefile).meant());

        DnsProfile refused = meant.apply(found(OLD));

        assertThat(refused.version()).isEqualTo(CoreDnsVersion.NEWEST);
        assertThat(refused.origin()).isEqualTo(corefile + ", which the cluster's CoreDNS 1.8.7 refuses");
        assertThat(refused.notes())
                .singleElement()
                .asString()
                .startsWith("The cluster's CoreDNS is found to be 1.8.7; the answers")
                .contains("would not start with this Corefile");
        assertThat(meant.apply(found(CoreDnsVersion.NEWEST)).notes()).isEmpty();
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
