// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TrafficPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes values of a picture as the API would, with the weight that real objects carry and Portolan does not read. */
public final class ApiJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NONE = "None";

    private final JsonGenerator out;

    private ApiJson(JsonGenerator out) {
        this.out = out;
    }

    /** One object with its kind. */
    public static String of(ClusterObject object, String resourceVersion) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new ApiJson(out).write(object, resourceVersion);
        }
        return text.toString();
    }

    /** The beginning of a typed list, up to its items. */
    public static String listHead(ResourceKind kind, String resourceVersion) {
        return pageHead(kind, resourceVersion, "");
    }

    /** As {@link #listHead}, of a page that another follows by that token, unless it is empty. */
    static String pageHead(ResourceKind kind, String resourceVersion, String next) {
        return "{\"kind\":\"%sList\",\"apiVersion\":\"%s\",\"metadata\":{\"resourceVersion\":\"%s\"%s},\"items\":"
                .formatted(
                        kind.kind(),
                        apiVersion(kind),
                        resourceVersion,
                        next.isEmpty() ? "" : ",\"continue\":\"" + next + "\"");
    }

    /** A list: its head, the items, a closing brace. */
    static void writeList(OutputStream to, String head, Stream<ClusterObject> items) throws IOException {
        to.write(head.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), to, JsonEncoding.UTF8);
        ApiJson json = new ApiJson(out);
        out.writeStartArray();
        for (Iterator<ClusterObject> each = items.iterator(); each.hasNext(); ) {
            json.write(each.next(), "1");
        }
        out.writeEndArray();
        out.flush();
        to.write('}');
    }

    static String apiVersion(ResourceKind kind) {
        return switch (kind) {
            case ENDPOINT_SLICE -> "discovery.k8s.io/v1";
            case SERVICE_IMPORT -> "multicluster.x-k8s.io/v1alpha1";
            case SERVICE, POD, NODE, NAMESPACE -> "v1";
        };
    }

    private void write(ClusterObject object, String resourceVersion) {
        out.writeStartObject();
        out.writeStringProperty("kind", object.kind().kind());
        out.writeStringProperty("apiVersion", apiVersion(object.kind()));
        switch (object) {
            case Service service -> service(service, resourceVersion);
            case EndpointSlice slice -> slice(slice, resourceVersion);
            case Namespace namespace -> {
                metadata(namespace.id(), namespace.labels(), null, resourceVersion);
                out.writeEndObject();
            }
            case Pod pod -> pod(pod, resourceVersion);
            case Node node -> node(node, resourceVersion);
            case ServiceImport _ -> throw new IllegalArgumentException("not needed so far");
        }
        out.writeEndObject();
    }

    /** Leaves the object open for what only some have. */
    private void metadata(
            NamespacedName id, Map<String, String> labels, @Nullable Instant created, String resourceVersion) {
        out.writeObjectPropertyStart("metadata");
        out.writeStringProperty("name", id.name());
        if (!id.namespace().isEmpty()) {
            out.writeStringProperty("namespace", id.namespace());
        }
        out.writeStringProperty("uid", "9f0e1c6e-0000-4000-8000-" + "%012x".formatted(id.hashCode() & 0xffffffffL));
        out.writeStringProperty("resourceVersion", resourceVersion);
        if (created != null) {
            out.writeStringProperty("creationTimestamp", created.toString());
        }
        map("labels", labels);
        out.writeName("managedFields");
        out.writeRawValue(
                "[{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"2026-01-01T00:00:00Z\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{},\"f:app\":{}}},\"f:spec\":{\"f:ports\":{\".\":{}},\"f:selector\":{}}}}]");
    }

    private void service(Service service, String resourceVersion) {
        metadata(service.id(), service.metadata().labels(), service.metadata().created(), resourceVersion);
        out.writeEndObject();
        out.writeObjectPropertyStart("spec");
        map("selector", service.selector());
        switch (service) {
            case ClusterIpService with -> {
                out.writeStringProperty("type", with.exposure().type().label());
                texts("clusterIPs", with.clusterIps());
                texts("externalIPs", with.exposure().externalIps());
                traffic(with.traffic());
            }
            case HeadlessService without -> {
                texts("clusterIPs", List.of(NONE));
                texts(
                        "ipFamilies",
                        without.families().stream().map(f -> f.label()).toList());
                out.writeBooleanProperty(
                        "publishNotReadyAddresses", without.traffic().publishNotReadyAddresses());
            }
            case ExternalNameService alias -> {
                out.writeStringProperty("type", "ExternalName");
                out.writeStringProperty("externalName", alias.externalName());
            }
        }
        out.writeArrayPropertyStart("ports");
        service.ports().forEach(this::port);
        out.writeEndArray();
        out.writeEndObject();
        if (service instanceof ClusterIpService with
                && !with.exposure().ingress().isEmpty()) {
            ingress(with.exposure().ingress());
        }
    }

    private void ingress(List<String> points) {
        out.writeObjectPropertyStart("status");
        out.writeObjectPropertyStart("loadBalancer");
        out.writeArrayPropertyStart("ingress");
        for (String point : points) {
            out.writeStartObject();
            out.writeStringProperty("ip", point);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void traffic(TrafficPolicy traffic) {
        out.writeBooleanProperty("publishNotReadyAddresses", traffic.publishNotReadyAddresses());
        text("sessionAffinity", traffic.sessionAffinity());
        text("internalTrafficPolicy", traffic.internal());
        text("externalTrafficPolicy", traffic.external());
        text("trafficDistribution", traffic.distribution());
    }

    private void port(ServicePort port) {
        out.writeStartObject();
        out.writeStringProperty("name", port.name());
        out.writeStringProperty("protocol", port.protocol().name());
        out.writeNumberProperty("port", port.port());
        if (!port.targetPort().isEmpty()) {
            out.writeStringProperty("targetPort", port.targetPort());
        }
        if (port.nodePort() > 0) {
            out.writeNumberProperty("nodePort", port.nodePort());
        }
        out.writeEndObject();
    }

    private void slice(EndpointSlice slice, String resourceVersion) {
        metadata(slice.id(), slice.labels(), null, resourceVersion);
        out.writeEndObject();
        out.writeStringProperty("addressType", slice.addressType());
        out.writeArrayPropertyStart("endpoints");
        slice.endpoints().forEach(endpoint -> endpoint(endpoint, slice.id().namespace()));
        out.writeEndArray();
        out.writeArrayPropertyStart("ports");
        for (EndpointPort port : slice.ports()) {
            out.writeStartObject();
            out.writeStringProperty("name", port.name());
            out.writeStringProperty("protocol", port.protocol().name());
            out.writeNumberProperty("port", port.number());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void endpoint(Endpoint endpoint, String namespace) {
        out.writeStartObject();
        texts("addresses", endpoint.addresses());
        out.writeObjectPropertyStart("conditions");
        condition("ready", endpoint.conditions().ready());
        condition("serving", endpoint.conditions().serving());
        condition("terminating", endpoint.conditions().terminating());
        out.writeEndObject();
        text("hostname", endpoint.hostname());
        if (endpoint.target() != null) {
            out.writeObjectPropertyStart("targetRef");
            out.writeStringProperty("kind", endpoint.target().kind());
            out.writeStringProperty("namespace", namespace);
            out.writeStringProperty("name", endpoint.target().name());
            out.writeStringProperty("uid", "7b0c4a0e-0000-4000-8000-000000000000");
            out.writeEndObject();
        }
        text("nodeName", endpoint.placement().node());
        text("zone", endpoint.placement().zone());
        out.writeEndObject();
    }

    private void pod(Pod pod, String resourceVersion) {
        metadata(pod.id(), pod.labels(), pod.lifetime().created(), resourceVersion);
        if (pod.lifetime().deletion() != null) {
            out.writeStringProperty(
                    "deletionTimestamp", pod.lifetime().deletion().toString());
        }
        out.writeEndObject();
        out.writeObjectPropertyStart("spec");
        text("nodeName", pod.spec().node());
        text("hostname", pod.spec().hostname());
        text("subdomain", pod.spec().subdomain());
        out.writeEndObject();
        out.writeObjectPropertyStart("status");
        text("phase", pod.status().phase());
        text("podIP", pod.status().podIp());
        out.writeArrayPropertyStart("conditions");
        pod.status().conditions().forEach(this::podCondition);
        out.writeEndArray();
        out.writeArrayPropertyStart("containerStatuses");
        pod.status().containers().forEach(this::container);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void podCondition(PodCondition condition) {
        out.writeStartObject();
        text("type", condition.type());
        text("status", condition.status());
        text("reason", condition.reason());
        text("message", condition.message());
        if (condition.since() != null) {
            out.writeStringProperty("lastTransitionTime", condition.since().toString());
        }
        out.writeEndObject();
    }

    private void container(ContainerStatus container) {
        out.writeStartObject();
        text("name", container.name());
        out.writeBooleanProperty("ready", container.ready());
        out.writeNumberProperty("restartCount", container.restarts());
        out.writeObjectPropertyStart("state");
        out.writeObjectPropertyStart(container.state().name());
        text("reason", container.reason());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void node(Node node, String resourceVersion) {
        metadata(node.id(), node.labels(), null, resourceVersion);
        out.writeEndObject();
        out.writeObjectPropertyStart("status");
        out.writeArrayPropertyStart("addresses");
        for (String address : node.addresses()) {
            out.writeStartObject();
            text("type", "InternalIP");
            text("address", address);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectPropertyStart("nodeInfo");
        text("kubeletVersion", node.kubeletVersion());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void condition(String name, Condition condition) {
        if (condition != Condition.UNSET) {
            out.writeBooleanProperty(name, condition == Condition.TRUE);
        }
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    private void map(String name, Map<String, String> map) {
        out.writeObjectPropertyStart(name);
        map.forEach(out::writeStringProperty);
        out.writeEndObject();
    }
}
