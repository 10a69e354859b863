// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileViewModelTest {

    private static final String COREFILE = """
            .:53 {
                kubernetes corp.example in-addr.arpa {
                    pods verified
                    ttl 7
                    endpoint_pod_names
                    namespaces web db
                    fallthrough in-addr.arpa
                }
                rewrite name old.example new.example
                cache 10
            }
            """;

    private final RecordingProfileWindow window = new RecordingProfileWindow();
    private ProfileViewModel model = model(KubeadmCorefile.profile());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Found        |                                        | kubeadm's default
            CoreDNS      | 1.14.7                                 |
            Zones        | cluster.local in-addr.arpa ip6.arpa    |
            TTL          | ttl 30                                 |
            Pod names    | pods insecure                          | any address is answered, whether a pod has it or not
            Options      | fallthrough in-addr.arpa ip6.arpa      |
            Cache        | cache 30                               | not for cluster.local
            Order        | loadbalance                            | shuffled with every answer
            Other names  | forward . /etc/resolv.conf             |
            Name servers | 10.244.0.2                             | one ready pod of kube-system/kube-dns
            """)
    void profileIsToldInTheCorefilesWords(String name, String words, String meaning) {
        assertThat(facts())
                .contains(new ProfileFacts.Fact(
                        name, Objects.requireNonNullElse(words, ""), Objects.requireNonNullElse(meaning, "")));
    }

    @Test
    void optionsThatChangeAnswersAreAllNamed() throws CorefileException {
        model = model(CorefileParser.parse(COREFILE, "c", CoreDnsVersion.NEWEST));

        assertThat(facts())
                .contains(
                        new ProfileFacts.Fact(
                                "Options", "endpoint_pod_names\nfallthrough in-addr.arpa\nnamespaces db web", ""),
                        new ProfileFacts.Fact("Order", "", "as listed"),
                        new ProfileFacts.Fact("Other names", "", "not forwarded"));
        assertThat(model.facts().unmodelled())
                .containsExactly(
                        "`rewrite` in line 9 may change answers below old.example and is not taken into account.");
    }

    @Test
    void serversThatNobodyKnowsAreSaidToBeUnknown() {
        model = new ProfileViewModel(
                new ProfileInUse(KubeadmCorefile.profile(), ClusterSnapshot.EMPTY, false),
                new DirectBackground(),
                window);

        assertThat(facts())
                .contains(new ProfileFacts.Fact(
                        "Name servers", "", "not known: no ready endpoint of kube-system/kube-dns"));
    }

    @Test
    void pastedCorefileIsUsed() {
        model.corefileProperty().set(COREFILE);
        model.versionProperty().set("v1.8.7");
        model.addressesProperty().set("10.0.0.53, fd00::53");

        model.use();

        assertThat(window.asked).containsExactly("use", "close");
        assertThat(used().clusterDomain()).isEqualTo("corp.example");
        assertThat(used().ttl()).isEqualTo(7);
        assertThat(used().version()).isEqualTo(new CoreDnsVersion(1, 8, 7));
        assertThat(used().addresses().orElseThrow()).hasToString("[10.0.0.53, fd00::53]");
        assertThat(used().origin()).isEqualTo("a Corefile given here");
    }

    @Test
    void releaseAloneCanBeChanged() {
        model.versionProperty().set("1.8.4");

        model.use();

        assertThat(used().clusterDomain()).isEqualTo("cluster.local");
        assertThat(used().version()).isEqualTo(new CoreDnsVersion(1, 8, 4));
        assertThat(used().addresses()).isEmpty();
        assertThat(used().origin()).isEqualTo("kubeadm's default, changed here");
    }

    @Test
    void corefileThatCoreDnsRefusesIsRefusedInItsWords() {
        model.corefileProperty().set(".:53 {\n    kubernetes cluster.local {\n        pods maybe\n    }\n}\n");

        model.use();

        assertThat(window.asked).isEmpty();
        assertThat(fault().quoted()).contains("wrong value for pods: maybe");
        assertThat(fault().line()).isEqualTo(3);
        assertThat(fault().happened()).isEqualTo("CoreDNS would not start with this Corefile, line 3.");

        model.corefileProperty().set("");

        assertThat(model.faultProperty().get()).isNull();
    }

    @Test
    void serverThatIsBoundHasNoNameServers() throws CorefileException {
        model = model(CorefileParser.parse(
                ".:53 {\n bind 10.0.0.53\n kubernetes cluster.local\n}\n", "Corefile", CoreDnsVersion.NEWEST));

        assertThat(facts())
                .contains(new ProfileFacts.Fact(
                        "Name servers", "", "none: with bind the server knows none of its addresses"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2h           | serve_stale may give answers up to 7200 s out of date
            2h immediate | serve_stale may give answers up to 7200 s out of date
            2h verify    | serve_stale may give answers up to 7200 s out of date, but only while what is behind the cache fails
            """)
    void staleAnswersAreNamedBesideTheCache(String stale, String meaning) throws CorefileException {
        model = model(CorefileParser.parse(
                ".:53 {\n kubernetes cluster.local\n cache 9 {\n serve_stale " + stale + "\n disable success\n }\n}\n",
                "Corefile",
                CoreDnsVersion.NEWEST));

        assertThat(facts()).contains(new ProfileFacts.Fact("Cache", "cache 9", "not for .; " + meaning));
    }

    @Test
    void cacheIsThatOfTheServerOfTheCluster() throws CorefileException {
        model = model(CorefileParser.parse(
                ".:53 {\n cache 50\n}\ncluster.local:53 {\n kubernetes cluster.local\n cache 9\n}\n",
                "Corefile",
                CoreDnsVersion.NEWEST));

        assertThat(facts()).contains(new ProfileFacts.Fact("Cache", "cache 9", ""));
    }

    @Test
    void corefileWithoutAClusterIsNotSaidNotToStart() {
        model.corefileProperty().set(".:53 {\n    errors\n}\n");

        model.use();

        assertThat(fault().happened()).isEqualTo("This Corefile has no names of a cluster.");
        assertThat(fault().quoted()).contains("no kubernetes block");
    }

    @Test
    void selectorsAreShownAndCanBeReplaced() throws CorefileException {
        model = model(selecting("labels tier in (b, a),app=web,!gone"));

        assertThat(facts()).contains(new ProfileFacts.Fact("Options", "labels tier in (a,b),app=web,!gone", ""));
        assertThat(model.selectors().labelsProperty().get()).isEqualTo("tier in (a,b),app=web,!gone");

        model.selectors().labelsProperty().set("app notin (db)");
        model.selectors().namespaceLabelsProperty().set("env=prod");
        model.use();

        assertThat(window.asked).containsExactly("use", "close");
        assertThat(used().kubernetes().filter().labels().text()).isEqualTo("app notin (db)");
        assertThat(used().kubernetes().filter().namespaceLabels().text()).isEqualTo("env=prod");
    }

    @Test
    void emptiedSelectorSelectsEverything() throws CorefileException {
        model = model(selecting("namespace_labels env=prod"));

        model.selectors().namespaceLabelsProperty().set(" ");
        model.use();

        assertThat(used().kubernetes().filter().namespaceLabels().isEverything())
                .isTrue();
    }

    @Test
    void selectorsFollowThePastedCorefileUntilOthersAreWritten() {
        model.corefileProperty().set(".:53 {\n kubernetes a.b {\n labels app=web\n namespace_labels env\n }\n}\n");

        assertThat(model.selectors().labelsProperty().get()).isEqualTo("app=web");

        model.selectors().labelsProperty().set("app=db");
        model.corefileProperty().set(".:53 {\n kubernetes a.b {\n labels app=x\n }\n}\n");
        model.use();

        assertThat(used().kubernetes().filter().labels().text()).isEqualTo("app=db");
        assertThat(used().kubernetes().filter().namespaceLabels().isEverything())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pods insecure      | app in (web | ''  | unable to parse label selector value: 'app in (web': couldn't parse the selector string "app in (web": unable to parse requirement: found '', expected: ',' or ')'
            pods insecure      | ''          | a=_ | unable to parse namespace_label selector value: 'a=_': couldn't parse the selector string "a=_": unable to parse requirement: values[0][a]: Invalid value: "_": a valid label must be
            namespaces default | ''          | a=b | namespaces and namespace_labels cannot both be set
            """)
    void selectorsThatCoreDnsRefusesAreRefusedInItsWords(
            String option, String labels, String namespaceLabels, String quoted) throws CorefileException {
        model = model(selecting(option));
        model.selectors().labelsProperty().set(labels);
        model.selectors().namespaceLabelsProperty().set(namespaceLabels);

        model.use();

        assertThat(window.asked).isEmpty();
        assertThat(fault().happened()).isEqualTo("CoreDNS would not start with these labels.");
        assertThat(fault().quoted()).startsWith(quoted);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            latest, '',           “latest” is not a release such as 1.13.1.
            1.14.7, '10.0.0.256', “10.0.0.256” is not an IP address.
            1.14.7, 'a b',        “a” is not an IP address.
            """)
    void whatCannotBeReadIsNamed(String version, String addresses, String happened) {
        model.versionProperty().set(version);
        model.addressesProperty().set(addresses);

        model.use();

        assertThat(window.asked).isEmpty();
        assertThat(fault().happened()).isEqualTo(happened);
    }

    @Test
    void fileIsReadAndNamed(@TempDir Path folder) throws IOException {
        window.chosen = Files.writeString(folder.resolve("corefile.txt"), COREFILE);

        model.choose();
        model.use();

        assertThat(used().origin()).isEqualTo("corefile.txt");
        assertThat(used().ttl()).isEqualTo(7);
    }

    @Test
    void fileThatCannotBeReadIsSaid(@TempDir Path folder) throws IOException {
        window.chosen = folder.resolve("nowhere");
        model.choose();
        assertThat(fault().happened()).endsWith("nowhere could not be read.");

        window.chosen = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, (byte) 0x28});
        model.choose();
        assertThat(fault().happened()).endsWith("binary is not a text in UTF-8.");

        window.chosen = Files.write(folder.resolve("huge"), new byte[(1 << 20) + 1]);
        model.choose();
        assertThat(fault().happened()).endsWith("huge is larger than 1 MiB, which no Corefile is.");
        assertThat(model.corefileProperty().get()).isEmpty();
    }

    @Test
    void wayBackIsOpenOnlyWhereThereIsOne() {
        assertThat(model.isOverridden()).isFalse();

        model = new ProfileViewModel(
                new ProfileInUse(KubeadmCorefile.profile(), DemoWorld.snapshot(), true),
                new DirectBackground(),
                window);
        model.useFound();

        assertThat(model.isOverridden()).isTrue();
        assertThat(window.asked).containsExactly("use found", "close");
    }

    private static DnsProfile selecting(String option) throws CorefileException {
        return CorefileParser.parse(
                ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n", "c", CoreDnsVersion.NEWEST);
    }

    private ProfileViewModel model(DnsProfile profile) {
        return new ProfileViewModel(
                new ProfileInUse(profile, DemoWorld.snapshot(), false), new DirectBackground(), window);
    }

    private List<ProfileFacts.Fact> facts() {
        return model.facts().all();
    }

    private DnsProfile used() {
        return Objects.requireNonNull(window.used);
    }

    private Fault fault() {
        return Objects.requireNonNull(model.faultProperty().get());
    }
}
