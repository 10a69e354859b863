// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.TrafficPolicy;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Manifests in the form of the Kubernetes API reference. */
class ManifestWriterTest {

    private static final NamespacedName QUIZ = new NamespacedName("kiada", "quiz-pods");
    private static final Instant CREATED = Instant.parse("2026-03-16T09:14:00Z");

    private final ManifestWriter yaml = new ManifestWriter(ManifestFormat.YAML);
    private final ManifestWriter json = new ManifestWriter(ManifestFormat.JSON);

    @Test
    void clusterIpServiceIsWrittenAsKubectlPrintsIt() {
        ClusterIpService kiada = new ClusterIpService(
                new ServiceMetadata(
                        new NamespacedName("kiada", "kiada"),
                        Map.of("z", "1", "a", "2"),
                        Map.of("app", "kiada"),
                        CREATED),
                List.of(
                        new ServicePort("http", Protocol.TCP, 80, "8080", 30080),
                        new ServicePort("https", Protocol.TCP, 443, "https", 0)),
                List.of("10.96.32.18", "fd00::12"),
                new Exposure(
                        Exposure.Type.LOAD_BALANCER, List.of("192.0.2.1"), List.of("172.18.0.7", "lb.example.com")),
                new TrafficPolicy(false, "ClientIP", "Cluster", "Local", "PreferClose"));

        assertThat(yaml.object(kiada)).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: kiada
                  namespace: kiada
                  creationTimestamp: "2026-03-16T09:14:00Z"
                  labels:
                    a: "2"
                    z: "1"
                spec:
                  type: LoadBalancer
                  clusterIP: 10.96.32.18
                  clusterIPs:
                  - 10.96.32.18
                  - fd00::12
                  ipFamilies:
                  - IPv4
                  - IPv6
                  externalIPs:
                  - 192.0.2.1
                  sessionAffinity: ClientIP
                  internalTrafficPolicy: Cluster
                  externalTrafficPolicy: Local
                  trafficDistribution: PreferClose
                  ports:
                  - name: http
                    protocol: TCP
                    port: 80
                    targetPort: 8080
                    nodePort: 30080
                  - name: https
                    protocol: TCP
                    port: 443
                    targetPort: https
                  selector:
                    app: kiada
                status:
                  loadBalancer:
                    ingress:
                    - ip: 172.18.0.7
                    - hostname: lb.example.com
                """);
    }

    @Test
    void headlessServiceSaysNone() {
        assertThat(yaml.object(headless(TrafficPolicy.DEFAULT.publishingNotReady())))
                .contains("clusterIP: None", "clusterIPs:\n  - None", "publishNotReadyAddresses: true", "- IPv4");
        assertThat(yaml.object(headless(TrafficPolicy.DEFAULT))).doesNotContain("publishNotReadyAddresses");
    }

    @Test
    void aliasHasItsTargetAndNoClusterIp() {
        ExternalNameService alias = new ExternalNameService(
                new ServiceMetadata(new NamespacedName("kiada", "time-api"), Map.of(), Map.of(), null),
                List.of(),
                "worldtimeapi.org");

        assertThat(yaml.object(alias)).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: time-api
                  namespace: kiada
                spec:
                  type: ExternalName
                  externalName: worldtimeapi.org
                """);
    }

    @Test
    void unsetConditionsAndUnnumberedPortsAreLeftOut() {
        EndpointSlice slice = slice(new Endpoint(
                List.of("203.0.113.10"),
                new EndpointConditions(Condition.UNSET, Condition.FALSE, Condition.UNSET),
                "",
                null,
                Placement.UNKNOWN));

        assertThat(yaml.object(slice)).isEqualTo("""
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata:
                  name: quiz-pods-x2kvd
                  namespace: kiada
                  labels:
                    kubernetes.io/service-name: quiz-pods
                addressType: IPv4
                ports:
                - name: mongodb
                  protocol: TCP
                  port: 27017
                - name: ""
                  protocol: UDP
                endpoints:
                - addresses:
                  - 203.0.113.10
                  conditions:
                    serving: false
                """);
    }

    @Test
    void endpointNamesItsPodAndItsPlace() {
        EndpointSlice slice = slice(new Endpoint(
                List.of("10.244.2.15"),
                EndpointConditions.NOT_READY,
                "quiz-2",
                TargetRef.pod("quiz-2"),
                new Placement("kind-worker2", "eu-1")));

        JsonNode endpoint = JsonMapper.shared().readTree(json.object(slice)).at("/endpoints/0");

        assertThat(endpoint.at("/conditions/ready").booleanValue()).isFalse();
        assertThat(endpoint.at("/targetRef").toString())
                .isEqualTo("{\"kind\":\"Pod\",\"name\":\"quiz-2\",\"namespace\":\"kiada\"}");
        assertThat(endpoint.at("/nodeName").stringValue()).isEqualTo("kind-worker2");
        assertThat(endpoint.at("/zone").stringValue()).isEqualTo("eu-1");
        assertThat(endpoint.at("/hostname").stringValue()).isEqualTo("quiz-2");
    }

    @Test
    void podTellsItsNetworkingOnly() {
        assertThat(yaml.object(pod())).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: quiz-2
                  namespace: kiada
                  creationTimestamp: "2026-03-16T09:14:00Z"
                  labels:
                    app: quiz
                spec:
                  nodeName: kind-worker2
                  hostname: quiz-2
                  subdomain: quiz-pods
                  dnsPolicy: None
                  hostNetwork: true
                  dnsConfig:
                    nameservers:
                    - 10.96.0.10
                    options:
                    - name: edns0
                    - name: ndots
                      value: "2"
                  containers:
                  - name: mongo
                    ports:
                    - name: mongodb
                      containerPort: 27017
                      protocol: TCP
                  - name: sidecar
                status:
                  phase: Running
                  podIP: 10.244.2.15
                  podIPs:
                  - ip: 10.244.2.15
                  conditions:
                  - type: Ready
                    status: "False"
                    reason: ContainersNotReady
                    message: "containers with unready status: [mongo]"
                    lastTransitionTime: "2026-03-16T09:14:00Z"
                  containerStatuses:
                  - name: mongo
                    ready: false
                    restartCount: 3
                    state:
                      waiting:
                        reason: CrashLoopBackOff
                  - name: sidecar
                    ready: true
                    restartCount: 0
                    state:
                      running: {}
                """);
    }

    @Test
    void namespaceNodeAndImportAreWritten() {
        String text = yaml.objects(List.of(
                new Namespace("kiada", Map.of("team", "a")),
                new Node("kind-worker", Map.of(Node.ZONE, "eu-1"), List.of("172.18.0.3"), "v1.34.0"),
                new ServiceImport(QUIZ, Map.of(), true, List.of(), List.of(ServicePort.of("x", Protocol.SCTP, 9)))));

        assertThat(text.split("---\n")).hasSize(3);
        assertThat(text)
                .contains("kind: Namespace", "team: a", "kubeletVersion: v1.34.0", "address: 172.18.0.3")
                .contains("multicluster.x-k8s.io/v1alpha1", "type: Headless", "protocol: SCTP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "y",
                "null",
                "~",
                "1.10",
                "0x1f",
                "012",
                "1e3",
                "1:30",
                "true",
                "",
                "a: b",
                "#c",
                "2026-03-16"
            })
    void labelThatLooksLikeAnotherTypeIsQuoted(String value) {
        String text = yaml.object(new Namespace("n", Map.of("k", value)));

        assertThat(text).contains("k: \"" + value + "\"");
        assertThat(YAMLMapper.shared().readTree(text).at("/metadata/labels/k").stringValue())
                .isEqualTo(value);
    }

    @Test
    void listHoldsEveryKindInOrder() {
        ClusterSnapshot snapshot = ClusterSnapshot.of(
                List.of(
                        pod(),
                        slice(),
                        headless(TrafficPolicy.DEFAULT),
                        new Node("b", Map.of(), List.of(), ""),
                        new Node("a", Map.of(), List.of(), ""),
                        new Namespace("kiada", Map.of())),
                Coverage.COMPLETE,
                CREATED);

        for (ManifestWriter writer : List.of(yaml, json)) {
            StringWriter out = new StringWriter();
            writer.list(ManifestWriter.objectsOf(snapshot), out);
            JsonNode list = YAMLMapper.shared().readTree(out.toString());

            assertThat(list.at("/kind").stringValue()).isEqualTo("List");
            assertThat(list.at("/items")
                            .valueStream()
                            .map(item -> item.at("/kind").stringValue() + " "
                                    + item.at("/metadata/name").stringValue()))
                    .containsExactly(
                            "Namespace kiada",
                            "Node a",
                            "Node b",
                            "Service quiz-pods",
                            "EndpointSlice quiz-pods-x2kvd",
                            "Pod quiz-2");
        }
    }

    @Test
    void jsonForAPersonIsAList() {
        JsonNode list = JsonMapper.shared().readTree(json.objects(List.of(new Namespace("a", Map.of()))));

        assertThat(list.at("/kind").stringValue()).isEqualTo("List");
        assertThat(list.at("/items/0/metadata/name").stringValue()).isEqualTo("a");
    }

    @Test
    void sameObjectGivesTheSameBytes() {
        List<String> texts =
                Stream.generate(() -> yaml.object(pod())).limit(20).distinct().toList();

        assertThat(texts).hasSize(1);
    }

    private static HeadlessService headless(TrafficPolicy traffic) {
        return new HeadlessService(
                new ServiceMetadata(QUIZ, Map.of(), Map.of("app", "quiz"), CREATED),
                List.of(ServicePort.of("mongodb", Protocol.TCP, 27017)),
                List.of(IpFamily.IPV4),
                traffic);
    }

    private static EndpointSlice slice(Endpoint... endpoints) {
        return new EndpointSlice(
                new NamespacedName("kiada", "quiz-pods-x2kvd"),
                Map.of(EndpointSlice.SERVICE_NAME, "quiz-pods"),
                "IPv4",
                List.of(
                        new EndpointPort("mongodb", Protocol.TCP, 27017),
                        new EndpointPort("", Protocol.UDP, EndpointPort.UNNUMBERED)),
                List.of(endpoints));
    }

    private static Pod pod() {
        return new Pod(
                new NamespacedName("kiada", "quiz-2"),
                Map.of("app", "quiz"),
                new PodLifetime(CREATED, null),
                new PodSpec(
                        "kind-worker2",
                        "quiz-2",
                        "quiz-pods",
                        new PodDns("None", true, List.of("10.96.0.10"), List.of(), Map.of("ndots", "2", "edns0", "")),
                        List.of(new ContainerPort("mongodb", Protocol.TCP, 27017))),
                new PodStatus(
                        "Running",
                        "10.244.2.15",
                        List.of("10.244.2.15"),
                        List.of(new PodCondition(
                                "Ready",
                                "False",
                                "ContainersNotReady",
                                "containers with unready status: [mongo]",
                                CREATED)),
                        List.of(
                                new ContainerStatus("mongo", false, 3, "waiting", "CrashLoopBackOff"),
                                new ContainerStatus("sidecar", true, 0, "running", ""))));
    }
}
