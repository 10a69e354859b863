// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profile of a cluster is found where its distribution puts it. */
class ClusterDnsTest {

    private static final String MAPS = "/api/v1/namespaces/kube-system/configmaps";
    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/kube-system/deployments";
    private static final String DAEMON_SETS = "/apis/apps/v1/namespaces/kube-system/daemonsets";

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private final EarlierAnswers earlier = new EarlierAnswers();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void kubeadmsConfigMapAndImageTellTheProfile() throws Exception {
        server.state().document(MAPS + "/coredns", configMap("coredns", 5));
        server.state()
                .document(DEPLOYMENTS, list(workload("coredns", "coredns", "registry.k8s.io/coredns/coredns:v1.13.1")));

        DnsProfile profile = profile();

        assertThat(profile.ttl()).isEqualTo(5);
        assertThat(profile.version()).isEqualTo(new CoreDnsVersion(1, 13, 1));
        assertThat(profile.origin()).isEqualTo("ConfigMap kube-system/coredns");
        assertThat(profile.addresses()).isEmpty();
        assertThat(profile.notes()).isEmpty();
    }

    @Test
    void refusalLeavesKubeadmsDefaultWithTheReason() throws Exception {
        String said = "configmaps \"coredns\" is forbidden: User \"jane\" cannot get resource";
        server.faults().forbid(request -> request.path().contains("configmaps"), said);

        DnsProfile profile = profile();

        assertThat(profile.origin()).isEqualTo("kubeadm's default: " + said);
        assertThat(profile.withOrigin("")).isEqualTo(KubeadmCorefile.profile().withOrigin(""));
    }

    @Test
    void nothingThereIsSaid() throws Exception {
        assertThat(profile().origin()).isEqualTo("kubeadm's default: there is no ConfigMap coredns in kube-system");
    }

    @Test
    void configMapThatTheWorkloadMountsIsReadUnderWhateverName() throws Exception {
        String name = "rke2-coredns-rke2-coredns";
        server.state().document(MAPS + "/" + name, configMap(name, 7));
        server.state()
                .document(DEPLOYMENTS, list(workload(name, "coredns", "rancher/hardened-coredns:v1.12.1-build2025")));
        server.state()
                .document(
                        "/api/v1/namespaces/kube-system/services",
                        "{\"items\": [{\"metadata\": {\"name\": \"" + name + "\"}}]}");
        server.state().document("/apis/discovery.k8s.io/v1/namespaces/kube-system/endpointslices", """
                {"items": [{"endpoints": [
                    {"addresses": ["10.42.0.3"], "conditions": {"ready": true}},
                    {"addresses": ["10.42.0.4"], "conditions": {"ready": false}}]}]}""");

        DnsProfile profile = profile();

        assertThat(profile.ttl()).isEqualTo(7);
        assertThat(profile.version()).isEqualTo(new CoreDnsVersion(1, 12, 1));
        assertThat(profile.origin()).isEqualTo("ConfigMap kube-system/" + name);
        assertThat(profile.addresses()).contains(List.of(IpLiteral.parse("10.42.0.3")));
    }

    @Test
    void whatWasReadStaysWhereItMayNoLongerBeRead() throws Exception {
        configMapThatTheWorkloadMountsIsReadUnderWhateverName();
        DnsProfile before = profile();

        server.faults().forbid(request -> request.path().startsWith("/apis/"), "deployments.apps is forbidden");
        DnsProfile kept = profile();

        assertThat(kept)
                .isEqualTo(before.withNotes(List.of("How the DNS of the cluster is deployed is taken as it was before:"
                        + " deployments.apps is forbidden")));
    }

    @Test
    void firstOfSeveralRefusalsIsTold() throws Exception {
        server.state().document(MAPS, list(configMap("dns-of-ours", 9)));
        forbid(DAEMON_SETS, "the first");
        forbid(DEPLOYMENTS, "the second");
        assertThat(profile().notes()).singleElement().asString().contains(" is not known (the first): ");

        server.faults().allowEverything();
        kubeadmsConfigMapAndImageTellTheProfile();
        forbid(DAEMON_SETS, "the first");
        forbid(DEPLOYMENTS, "the second");
        assertThat(profile().notes()).singleElement().asString().endsWith(" as it was before: the first");
    }

    private void forbid(String path, String message) {
        server.faults().forbid(request -> request.path().equals(path), message);
    }

    @Test
    void whatIsGoneIsNotTakenAsItWas() throws Exception {
        kubeadmsConfigMapAndImageTellTheProfile();
        server.state().document(DEPLOYMENTS, "{\"items\": []}");
        DnsProfile gone = profile();

        server.faults().forbid(request -> request.path().equals(DEPLOYMENTS), "deployments.apps is forbidden");

        assertThat(gone.version()).isEqualTo(CoreDnsVersion.NEWEST);
        assertThat(profile().version()).isEqualTo(CoreDnsVersion.NEWEST);
    }

    @Test
    void objectThatIsGoneIsNotTakenAsItWas() throws Exception {
        kubeadmsConfigMapAndImageTellTheProfile();
        server.faults().answer(request -> request.path().equals(MAPS + "/coredns"), 404, Integer.MAX_VALUE);
        DnsProfile gone = profile();
        server.faults().allowEverything();

        server.faults().forbid(request -> request.path().equals(MAPS + "/coredns"), "configmaps is forbidden");

        assertThat(gone.origin()).isEqualTo("kubeadm's default: there is no ConfigMap coredns in kube-system");
        assertThat(profile().origin()).isEqualTo(gone.origin() + ", as it was before: configmaps is forbidden");
    }

    @Test
    void configMapIsFoundByItsLabelWhereTheWorkloadMayNotBeRead() throws Exception {
        server.faults().forbid(request -> request.path().startsWith("/apis/apps"), "deployments.apps is forbidden");
        server.state().document(MAPS, list(configMap("dns-of-ours", 9)));

        DnsProfile profile = profile();

        assertThat(profile.ttl()).isEqualTo(9);
        assertThat(profile.notes())
                .containsExactly("Which CoreDNS release the cluster runs is not known (deployments.apps is forbidden): "
                        + CoreDnsVersion.NEWEST + " is assumed.");
    }

    @Test
    void openShiftKeepsItsOwn() throws Exception {
        server.state()
                .document("/api/v1/namespaces/openshift-dns/configmaps/dns-default", configMap("dns-default", 11));
        server.state()
                .document(
                        "/apis/apps/v1/namespaces/openshift-dns/daemonsets/dns-default",
                        workload("dns-default", "dns", "quay.io/openshift@sha256:0123"));

        DnsProfile profile = profile();

        assertThat(profile.ttl()).isEqualTo(11);
        assertThat(profile.origin()).isEqualTo("ConfigMap openshift-dns/dns-default");
        assertThat(profile.notes()).singleElement().asString().startsWith("Which CoreDNS release");
    }

    @Test
    void kubeDnsIsRecognised() throws Exception {
        server.state()
                .document(
                        DEPLOYMENTS,
                        list(workload("kube-dns", "kubedns", "registry.k8s.io/dns/k8s-dns-kube-dns:1.22.28")));

        DnsProfile profile = profile();

        assertThat(profile.origin()).startsWith("kube-dns");
        assertThat(profile.notes())
                .singleElement()
                .asString()
                .startsWith("The cluster runs kube-dns (kube-dns), not CoreDNS");
    }

    @Test
    void cacheOnTheNodesIsToldOf() throws Exception {
        server.state().document(MAPS + "/coredns", configMap("coredns", 5));
        server.state().document(DEPLOYMENTS, list(workload("coredns", "coredns", "coredns/coredns:1.14.0")));
        server.state()
                .document(DAEMON_SETS, list(workload("node-local-dns", "node-cache", "k8s-dns-node-cache:1.23.1")));

        assertThat(profile().notes()).singleElement().asString().startsWith("NodeLocal DNSCache answers pods before");
    }

    @Test
    void corefileThatCoreDnsWouldRefuseIsNotTakenForTheDefault() throws Exception {
        server.state()
                .document(
                        MAPS + "/coredns",
                        "{\"metadata\": {\"name\": \"coredns\"}, \"data\": {\"Corefile\": \".:53 {\\n kubernetes cluster.local {\\n ttl 99999\\n }\\n}\"}}");

        assertThat(profile().origin())
                .startsWith(
                        "kubeadm's default: CoreDNS would not start with the Corefile of ConfigMap kube-system/coredns: ")
                .contains("99999");
    }

    @Test
    void corefileWithoutAClusterIsNotSaidNotToStart() throws Exception {
        server.state()
                .document(
                        MAPS + "/coredns",
                        "{\"metadata\": {\"name\": \"coredns\"}, \"data\": {\"Corefile\": \".:53 {\\n errors\\n}\"}}");

        assertThat(profile().origin())
                .startsWith(
                        "kubeadm's default: no names of a cluster are in the Corefile of ConfigMap kube-system/coredns: ");
    }

    @Test
    void serverThatCannotBeAskedTellsNothing() {
        server.goDown();

        ApiException thrown = catchThrowableOfType(ApiException.class, this::profile);

        assertThat(thrown.reason()).isEqualTo(ApiException.Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            registry.k8s.io/coredns/coredns:v1.13.1              | 1.13.1
            localhost:5000/coredns                               |
            localhost:5000/coredns:1.8.0                         | 1.8.0
            coredns/coredns:1.11.3@sha256:012345                 | 1.11.3
            602401143452.dkr.ecr.eu.amazonaws.com/eks/coredns:v1.11.4-eksbuild.2 | 1.11.4
            """, delimiter = '|')
    void imageTagIsTheRelease(String image, String release) throws Exception {
        server.state().document(MAPS + "/coredns", configMap("coredns", 5));
        server.state().document(DEPLOYMENTS, list(workload("coredns", "coredns", image)));

        assertThat(profile().version())
                .isEqualTo(
                        release == null
                                ? CoreDnsVersion.NEWEST
                                : CoreDnsVersion.parse(release).orElseThrow());
    }

    private DnsProfile profile() throws Exception {
        var host = KubeconfigText.of(server.url()).write(folder);
        try (ApiServer asked = ApiServer.of(
                new KubeconfigFiles(host).read(null).access("test"), host, InstantSource.system(), Consent.GIVEN)) {
            return new ClusterDns(asked, Duration.ofSeconds(5), earlier).profile();
        }
    }

    private static String configMap(String name, int ttl) {
        return ("{\"metadata\": {\"name\": \"%s\"}, \"data\": {\"Corefile\": \".:53 {\\n kubernetes cluster.local in-addr.arpa {\\n"
                        + " ttl %d\\n }\\n}\\n\"}}")
                .formatted(name, ttl);
    }

    private static String workload(String name, String container, String image) {
        String label = name.startsWith("node-") ? name : "kube-dns";
        return """
                {"metadata": {"name": "%s", "labels": {"k8s-app": "%s"}}, "spec": {"template": {"spec": {
                    "containers": [{"name": "%s", "image": "%s"}],
                    "volumes": [{"name": "token"}, {"name": "config", "configMap": {"name": "%s"}}]}}}}""".formatted(name, label, container, image, name);
    }

    private static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
