// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.ScriptedSource;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which profile a session uses, and that it has read what that one needs. */
class SessionProfileTest {

    private final ScriptedSource source = new ScriptedSource();
    private final ClusterSession session = ClusterSession.open(source, KubeadmCorefile.profile());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void podsAreReadOnceTheDnsVerifiesThem() {
        session.overrideProfile(profile("pods insecure"));
        assertThat(source.asked()).isEmpty();

        session.overrideProfile(profile("pods verified"));
        assertThat(source.asked()).containsExactly("read Pods");
    }

    @Test
    void podsOfTheFocusAreEnoughOnceTheDnsVerifiesNoneAnyMore() {
        session.overrideProfile(profile("pods verified"));
        session.useFoundProfile();
        assertThat(source.asked()).containsExactly("read Pods", "read Pods of the focus");
    }

    @Test
    void podsThatWereWantedAreReadWhateverTheDnsVerifies() {
        session.readPods();
        session.overrideProfile(profile("pods verified"));
        session.useFoundProfile();
        assertThat(source.asked()).containsExactly("read Pods");
    }

    @Test
    void podsAreReadFromTheBeginningIfTheDnsVerifiesThem() {
        ScriptedSource other = new ScriptedSource();
        try (ClusterSession verifying = ClusterSession.open(other, profile("pods verified"))) {
            assertThat(other.asked()).containsExactly("read Pods");
            assertThat(verifying.view().profile().verifiesPods()).isTrue();
        }
    }

    @Test
    void podsStayReadWhateverTheSourceTellsWhereItIsNotBelieved() {
        ScriptedSource other = new ScriptedSource();
        DnsProfile chosen = profile("pods verified");
        try (ClusterSession session =
                ClusterSession.open(other, KubeadmCorefile.profile(), _ -> chosen, _ -> {}, InstantSource.system())) {
            other.tell(profile("pods insecure"));

            assertThat(other.asked()).containsExactly("read Pods");
            assertThat(session.view().profile()).isEqualTo(chosen);
            assertThat(session.foundProfile()).isEqualTo(profile("pods insecure"));
        }
    }

    @Test
    void whatIsSaidOfTheProfileHoldsOfEachThatIsFound() {
        ScriptedSource other = new ScriptedSource();
        CoreDnsVersion said = new CoreDnsVersion(1, 8, 2);
        try (ClusterSession session = ClusterSession.open(
                other, KubeadmCorefile.profile(), found -> found.withVersion(said), _ -> {}, InstantSource.system())) {
            assertThat(session.view().profile())
                    .isEqualTo(KubeadmCorefile.profile().withVersion(said));

            other.tell(profile("ttl 5"));
            assertThat(session.view().profile()).isEqualTo(profile("ttl 5").withVersion(said));
            session.useFoundProfile();
            assertThat(session.view().profile()).isEqualTo(profile("ttl 5"));
        }
    }

    private static DnsProfile profile(String option) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n", "Corefile", CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new AssertionError(e);
        }
    }
}
