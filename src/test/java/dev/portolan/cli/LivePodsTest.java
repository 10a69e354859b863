// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.kube.KubeSources;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Pods of a live cluster are read where they decide what is answered. */
@Timeout(60)
class LivePodsTest {

    private static final String OF_A_POD = "10-244-1-11.kiada.pod.cluster.local.";

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private Path kubeconfig;
    private Path corefile;

    @BeforeEach
    void serveTheDemo() throws IOException {
        ManifestWriter.objectsOf(Snapshots.resource("/dev/portolan/kube/demo.yaml"))
                .forEach(server::put);
        kubeconfig = Files.writeString(
                folder.resolve("config"), KubeconfigText.of(server.url()).toString());
        corefile = Files.writeString(
                folder.resolve("Corefile"), ".:53 {\n kubernetes cluster.local {\n pods verified\n }\n}\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void addressOfAPodIsFound() {
        Invocation call = resolve(OF_A_POD);

        assertThat(call.err()).doesNotContain("not known");
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("NOERROR, 1 answer");
    }

    @Test
    void addressOfNoPodIsANameError() {
        Invocation call = resolve("192-0-2-1.kiada.pod.cluster.local.");

        assertThat(call.out()).contains("NXDOMAIN").doesNotContain("not known");
    }

    @Test
    void podsThatMayNotBeReadLeaveTheirNamesUnknownAndAreTold() {
        server.faults().forbid(request -> request.path().endsWith("/pods"), "pods is forbidden: no");

        Invocation call = resolve(OF_A_POD);

        assertThat(call.err()).contains("portolan: Pods were not read: pods is forbidden: no");
        assertThat(call.out()).contains("not known, Pods not read");
    }

    @Test
    void podsOfOneNamespaceAreKnownWhereNoOthersMayBeRead() {
        forbidPodsBut("/namespaces/kiada/pods");

        assertThat(resolve(OF_A_POD).out()).contains("NOERROR, 1 answer");
        assertThat(resolve("192-0-2-1.kiada.pod.cluster.local.").out())
                .contains("NXDOMAIN")
                .doesNotContain("not known");
        Invocation elsewhere = resolve("192-0-2-1.kube-system.pod.cluster.local.");
        assertThat(elsewhere.out()).contains("not known, Pods not read");
        assertThat(elsewhere.err())
                .contains("portolan: Pods in default were not read: pods is forbidden: no")
                .containsPattern("portolan: Nor were those in kube-system");
    }

    @Test
    void aPodOfTheNamespaceThatMayBeReadIsKnown() {
        forbidPodsBut("/namespaces/kiada/pods");

        assertThat(call("resolve", "quote", "--pod", "kiada/quiz-0").out()).contains("NOERROR, 1 answer");
        assertThat(call("resolve", "quote", "--pod", "kiada/quiz-0").err()).doesNotContain("is not in this picture");
        assertThat(call("resolve", "quote", "--pod", "kiada/nobody").out())
                .contains("The pod kiada/nobody is not in this picture; any pod of its namespace is meant.")
                .doesNotContain("were not read");
        assertThat(call("resolve", "quote.kiada", "--pod", "default/nobody").out())
                .contains("any pod of its namespace is meant. Pods in default were not read: pods is forbidden: no");
    }

    @Test
    void namespaceOfThePodThatIsAskedFromIsReadWhereverElseIsRead() throws IOException {
        Files.writeString(
                kubeconfig, KubeconfigText.of(server.url()).namespace("default").toString());
        server.faults()
                .forbid(
                        request -> !request.path().contains("/namespaces/kiada/")
                                && !request.path().contains("/namespaces/default/")
                                && !request.path().startsWith("/version"),
                        "not in the whole cluster");

        Invocation call = call("resolve", "quote", "--pod", "kiada/quiz-0");

        assertThat(call.out()).contains("NOERROR, 1 answer").doesNotContain("is not in this picture");
        assertThat(call.err()).contains("portolan: Services were read in default, kiada only");
        assertThat(call("resolve", "quote", "-n", "default", "--pod", "kiada/quiz-0")
                        .out())
                .contains("NOERROR, 1 answer");
    }

    @Test
    void namespaceOfTheServiceThatIsNamedIsReadWhereverElseIsRead() throws IOException {
        Files.writeString(
                kubeconfig, KubeconfigText.of(server.url()).namespace("default").toString());
        server.faults()
                .forbid(
                        request -> !request.path().contains("/namespaces/kiada/")
                                && !request.path().startsWith("/version"),
                        "not in the whole cluster");

        assertThat(call("records", "kiada/quote").out()).contains("quote.kiada.svc.cluster.local.");
        assertThat(call("report", "kiada/quote", "--format", "md").out()).contains("quote.kiada.svc.cluster.local.");
    }

    @Test
    void commandsThatShowWhyAskTheClusterOfTheContext() {
        String command = "kubectl --kubeconfig " + kubeconfig + " --context test get services -n kiada";

        assertThat(call("explain", "quotes.kiada").out()).contains("  " + command + "\n");
        assertThat(call("explain", "quotes.kiada", "-o", "json").out()).contains("\"" + command + "\"");
    }

    private void forbidPodsBut(String allowed) {
        server.faults()
                .forbid(
                        request -> request.path().endsWith("/pods")
                                && !request.path().endsWith(allowed),
                        "pods is forbidden: no");
    }

    @Test
    void aPodThatIsAskedFromIsKnown() {
        assertThat(call("resolve", "quote", "--pod", "kiada/quiz-0").out())
                .contains("NOERROR, 1 answer")
                .doesNotContain("is not in this picture");
        assertThat(call("resolve", "quote", "--pod", "kiada/nobody").out())
                .contains("The pod kiada/nobody is not in this picture; any pod of its namespace is meant.");
    }

    @Test
    void aPodThatIsAskedFromAndMayNotBeReadMayExist() {
        server.faults().forbid(request -> request.path().endsWith("/pods"), "pods is forbidden: no");

        assertThat(call("resolve", "quote", "--pod", "kiada/quiz-0").out())
                .contains("any pod of its namespace is meant. Pods in kiada were not read: pods is forbidden: no");
    }

    @Test
    void podsAreListedOnceWhereTheClustersOwnDnsVerifiesNone() {
        serveCorefile("insecure");
        server.faults().forbid(request -> request.path().endsWith("/coredns") && !podsAreAskedFor(), "never");

        assertThat(resolve(OF_A_POD).out()).contains("NOERROR, 1 answer");

        assertThat(listsOfPods()).isOne();
    }

    @Test
    void noPodsAreListedWhereTheClustersOwnDnsAloneVerifiesThem() throws IOException {
        serveCorefile("verified");
        Files.writeString(corefile, ".:53 {\n kubernetes cluster.local\n}\n");

        assertThat(resolve("quote.kiada.svc.cluster.local.").out()).contains("NOERROR, 1 answer");

        assertThat(listsOfPods()).isZero();
    }

    private void serveCorefile(String pods) {
        server.state().document("/api/v1/namespaces/kube-system/configmaps/coredns", """
            {"kind": "ConfigMap", "data": {"Corefile":
              ".:53 {\\n kubernetes cluster.local {\\n pods %s\\n }\\n}\\n"}}\
            """.formatted(pods));
    }

    private boolean podsAreAskedFor() {
        server.awaitRequests(LivePodsTest::isListOfPods, 1);
        return true;
    }

    private long listsOfPods() {
        return server.requests().stream().filter(LivePodsTest::isListOfPods).count();
    }

    private static boolean isListOfPods(FakeRequest request) {
        return request.path().equals("/api/v1/pods") && !request.isWatch();
    }

    private Invocation resolve(String name) {
        return call("resolve", name, "A", "--corefile", corefile.toString());
    }

    private Invocation call(String... arguments) {
        Stream<String> source = Stream.of("--context", "test", "--kubeconfig", kubeconfig.toString());
        return Invocation.of(
                new KubeSources(InstantSource.system()),
                Stream.concat(Stream.of(arguments), source).toArray(String[]::new));
    }
}
