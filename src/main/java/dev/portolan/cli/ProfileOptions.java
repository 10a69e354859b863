// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the cluster's DNS is set up, where a person knows better than the source. */
final class ProfileOptions {

    private static final String BOUND =
            "--server-address decides nothing here: where the Corefile says `bind`, CoreDNS knows"
                    + " none of its addresses, so it has no NS records.";

    @Option(
            names = "--corefile",
            paramLabel = "PATH",
            description = "The Corefile of the cluster's DNS; else that of the live cluster, or kubeadm's default.")
    private Optional<Path> corefile = Optional.empty();

    @Option(
            names = "--coredns-version",
            paramLabel = "V",
            description = "The CoreDNS release whose behaviour is meant, such as 1.13.1.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--server-address",
            paramLabel = "IP",
            description = "An address of the DNS server, which decides its NS records; may be given several times.")
    private List<String> addresses = new ArrayList<>();

    private volatile @Nullable String text;
    private volatile Consumer<String> later = _ -> {};

    /**
     * Opens a source. What was said about the profile holds from the first moment: it decides which Pods are read.
     *
     * @throws ProblemException if the Corefile makes no sense
     */
    ClusterSession open(ClusterSource source, Consumer<SessionView> listener) throws UsageException, ProblemException {
        return ClusterSession.open(source, KubeadmCorefile.profile(), meant(), listener, InstantSource.system());
    }

    /**
     * Makes the profile that is meant of one that is found; null if nothing was said about it.
     *
     * @throws ProblemException if the Corefile makes no sense
     */
    @Nullable
    UnaryOperator<DnsProfile> meant() throws UsageException, ProblemException {
        if (corefile.isEmpty() && version.isEmpty() && addresses.isEmpty()) {
            return null;
        }
        DnsProfile otherwise = applied(KubeadmCorefile.profile());
        return found -> applied(found, otherwise);
    }

    /**
     * Fails if the release that was found in a cluster makes no sense of the Corefile that was named.
     *
     * @param session one whose picture is whole, so that it is known how the source's DNS is set up
     * @param told told, once, when a release that is found later makes no sense of it
     */
    void check(ClusterSession session, Consumer<String> told) throws UsageException, ProblemException {
        applied(session.foundProfile());
        later = told;
    }

    private DnsProfile applied(DnsProfile base, DnsProfile otherwise) {
        try {
            return applied(base);
        } catch (ProblemException e) {
            String refusal = "The cluster's CoreDNS is found to be " + base.version() + "; the answers are those of "
                    + otherwise.version() + ". " + e.problem().line();
            // Before the picture is whole it is told by whoever waits for that.
            Consumer<String> told = later;
            later = _ -> {};
            told.accept(refusal);
            return noted(otherwise, refusal)
                    .withOrigin(otherwise.origin() + ", which the cluster's CoreDNS " + base.version() + " refuses");
        } catch (UsageException e) {
            throw new IllegalStateException("what was said made sense before", e);
        }
    }

    private DnsProfile applied(DnsProfile base) throws UsageException, ProblemException {
        CoreDnsVersion meant = version.isPresent() ? release(version.get()) : base.version();
        DnsProfile profile = corefile.isPresent() ? read(corefile.get(), meant) : base.withVersion(meant);
        List<IpLiteral> listening = new ArrayList<>();
        for (String address : addresses) {
            IpLiteral literal = IpLiteral.parse(address);
            if (literal == null) {
                throw new UsageException("--server-address is \"" + address + "\", not an IP address");
            }
            listening.add(literal);
        }
        if (listening.isEmpty()) {
            return profile;
        }
        return profile.knowsNoAddress() ? noted(profile, BOUND) : profile.withAddresses(listening);
    }

    private static DnsProfile noted(DnsProfile profile, String note) {
        return profile.withNotes(
                Stream.concat(profile.notes().stream(), Stream.of(note)).toList());
    }

    private static CoreDnsVersion release(String text) throws UsageException {
        return CoreDnsVersion.parse(text)
                .orElseThrow(() ->
                        new UsageException("--coredns-version is \"" + text + "\", not a release such as 1.13.1"));
    }

    private DnsProfile read(Path file, CoreDnsVersion version) throws ProblemException {
        try {
            return CorefileParser.parse(text(file), file.toString(), version);
        } catch (CorefileException e) {
            throw new ProblemException(
                    Problem.of(
                                    e.starts()
                                            ? "This Corefile has no names of a cluster."
                                            : "CoreDNS would not start with this Corefile.")
                            .quoting(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Read once: later the profile is made on threads that wait for no file. */
    private String text(Path file) throws ProblemException {
        String read = text;
        if (read == null) {
            read = TextFile.read(file);
            text = read;
        }
        return read;
    }
}
