// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON of the API as the protobuf that the API server would send for it; the numbers are those of its {@code
 * generated.proto}, and stand here a second time on purpose.
 */
public final class Protobuf {

    /** The media type. */
    public static final String TYPE = "application/vnd.kubernetes.protobuf";

    private static final String MESSAGES = """
            ServiceList metadata=1:ListMeta items=2:Service[]
            EndpointSliceList metadata=1:ListMeta items=2:EndpointSlice[]
            NamespaceList metadata=1:ListMeta items=2:Namespace[]
            Status metadata=1:ListMeta status=2:text message=3:text reason=4:text code=6:number
            ListMeta resourceVersion=2:text continue=3:text remainingItemCount=4:number
            ObjectMeta name=1:text generateName=2:text namespace=3:text uid=5:text resourceVersion=6:text generation=7:number creationTimestamp=8:time deletionTimestamp=9:time labels=11:map annotations=12:map
            Service metadata=1:ObjectMeta spec=2:ServiceSpec status=3:ServiceStatus
            ServiceSpec ports=1:ServicePort[] selector=2:map clusterIP=3:text type=4:text externalIPs=5:text[] sessionAffinity=7:text externalName=10:text externalTrafficPolicy=11:text publishNotReadyAddresses=13:flag ipFamilyPolicy=17:text clusterIPs=18:text[] ipFamilies=19:text[] allocateLoadBalancerNodePorts=20:flag internalTrafficPolicy=22:text trafficDistribution=23:text
            ServicePort name=1:text protocol=2:text port=3:number targetPort=4:either nodePort=5:number appProtocol=6:text
            ServiceStatus loadBalancer=1:LoadBalancer
            LoadBalancer ingress=1:Ingress[]
            Ingress ip=1:text hostname=2:text ipMode=3:text
            EndpointSlice metadata=1:ObjectMeta endpoints=2:Endpoint[] ports=3:EndpointPort[] addressType=4:text
            Endpoint addresses=1:text[] conditions=2:Conditions hostname=3:text targetRef=4:Reference deprecatedTopology=5:map nodeName=6:text zone=7:text
            Conditions ready=1:flag serving=2:flag terminating=3:flag
            Reference kind=1:text namespace=2:text name=3:text uid=4:text
            EndpointPort name=1:text protocol=2:text port=3:number appProtocol=4:text
            Namespace metadata=1:ObjectMeta
            """;

    private final Map<String, Map<Integer, String[]>> messages = new HashMap<>();

    /** Knows what it knows. */
    public Protobuf() {
        MESSAGES.lines().forEach(line -> {
            String[] words = line.split(" ");
            Map<Integer, String[]> fields = new TreeMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] parts = words[i].split("[=:]");
                fields.put(Integer.parseInt(parts[1]), new String[] {parts[0], parts[2]});
            }
            messages.put(words[0], fields);
        });
    }

    /** An object or a list in its envelope; empty if JSON can say what protobuf cannot. */
    public Optional<byte[]> of(JsonNode json) {
        String kind = json.path("kind").asString();
        if (!messages.containsKey(kind)) {
            return Optional.empty();
        }
        try {
            byte[] type = message(out -> {
                out.writeString(1, json.path("apiVersion").asString());
                out.writeString(2, kind);
            });
            byte[] raw = message(json, kind);
            byte[] envelope = message(out -> {
                out.writeByteArray(1, type);
                out.writeByteArray(2, raw);
                out.writeString(3, "");
                out.writeString(4, "");
            });
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(new byte[] {'k', '8', 's', 0});
            whole.write(envelope);
            return Optional.of(whole.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // The API would not have such an object.
            return Optional.empty();
        }
    }

    private interface Writing {
        void to(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        writing.to(out);
        out.flush();
        return bytes.toByteArray();
    }

    private byte[] message(JsonNode json, String type) throws IOException {
        require(json.isObject());
        return message(out -> {
            for (Map.Entry<Integer, String[]> field : messages.get(type).entrySet()) {
                JsonNode value = json.path(field.getValue()[0]);
                if (!value.isMissingNode() && !value.isNull()) {
                    field(out, field.getKey(), field.getValue()[1], value);
                }
            }
        });
    }

    private void field(CodedOutputStream out, int number, String type, JsonNode value) throws IOException {
        if (type.endsWith("[]")) {
            require(value.isArray());
            for (JsonNode element : value) {
                field(out, number, type.substring(0, type.length() - 2), element);
            }
            return;
        }
        switch (type) {
            case "text" -> {
                require(value.isString());
                out.writeString(number, value.asString());
            }
            case "number" -> {
                require(value.isInt());
                out.writeInt32(number, value.asInt());
            }
            case "flag" -> {
                require(value.isBoolean());
                out.writeBool(number, value.asBoolean());
            }
            case "time" -> {
                Instant time = Instant.parse(value.asString());
                out.writeByteArray(number, message(part -> part.writeInt64(1, time.getEpochSecond())));
            }
            case "either" ->
                out.writeByteArray(number, message(part -> {
                    part.writeInt64(1, value.isString() ? 1 : 0);
                    part.writeInt32(2, value.isString() ? 0 : value.asInt());
                    part.writeString(3, value.isString() ? value.asString() : "");
                }));
            case "map" -> {
                for (Map.Entry<String, JsonNode> entry : value.properties()) {
                    out.writeByteArray(number, message(part -> {
                        part.writeString(1, entry.getKey());
                        part.writeString(2, entry.getValue().asString());
                    }));
                }
            }
            default -> {
                out.writeTag(number, WireFormat.WIRETYPE_LENGTH_DELIMITED);
                out.writeByteArrayNoTag(message(value, type));
            }
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("of another type");
        }
    }
}
