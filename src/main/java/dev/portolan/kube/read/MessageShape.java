// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ResourceKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a protobuf message are read, by their numbers ({@code generated.proto} of k8s.io/api and
 * k8s.io/apimachinery). What is not in a shape is passed over.
 */
final class MessageShape {

    /** What a field holds, and as which tokens it comes out. */
    enum Holds {
        TEXT,
        NUMBER,
        FLAG,
        /** {@code meta.v1.Time}: a text as in RFC 3339, or null. */
        TIME,
        /** {@code intstr.IntOrString}: a number or a text. */
        NUMBER_OR_TEXT,
        /** {@code map<string, string>}: an object. */
        MAP,
        TEXTS,
        MESSAGE,
        MESSAGES
    }

    /**
     * One field.
     *
     * @param of the shape of the messages that it holds, null if it holds none
     */
    record Field(
            int number, String name, Holds holds, @Nullable MessageShape of) {}

    /** {@code meta.v1.Status}. */
    static final MessageShape STATUS = of(field(3, "message", Holds.TEXT));

    private static final MessageShape OBJECT_META = of(
            field(1, "name", Holds.TEXT),
            field(3, "namespace", Holds.TEXT),
            field(6, "resourceVersion", Holds.TEXT),
            field(8, "creationTimestamp", Holds.TIME),
            field(9, "deletionTimestamp", Holds.TIME),
            field(11, "labels", Holds.MAP));

    private static final MessageShape LIST_META = of(
            field(2, "resourceVersion", Holds.TEXT),
            field(3, "continue", Holds.TEXT),
            field(4, "remainingItemCount", Holds.NUMBER));

    private static final MessageShape SERVICE_PORT = of(
            field(1, "name", Holds.TEXT),
            field(2, "protocol", Holds.TEXT),
            field(3, "port", Holds.NUMBER),
            field(4, "targetPort", Holds.NUMBER_OR_TEXT),
            field(5, "nodePort", Holds.NUMBER));

    private static final MessageShape SERVICE_SPEC = of(
            messages(1, "ports", SERVICE_PORT),
            field(2, "selector", Holds.MAP),
            field(3, "clusterIP", Holds.TEXT),
            field(4, "type", Holds.TEXT),
            field(5, "externalIPs", Holds.TEXTS),
            field(7, "sessionAffinity", Holds.TEXT),
            field(10, "externalName", Holds.TEXT),
            field(11, "externalTrafficPolicy", Holds.TEXT),
            field(13, "publishNotReadyAddresses", Holds.FLAG),
            field(18, "clusterIPs", Holds.TEXTS),
            field(19, "ipFamilies", Holds.TEXTS),
            field(22, "internalTrafficPolicy", Holds.TEXT),
            field(23, "trafficDistribution", Holds.TEXT));

    private static final MessageShape INGRESS = of(field(1, "ip", Holds.TEXT), field(2, "hostname", Holds.TEXT));

    private static final MessageShape SERVICE_STATUS =
            of(message(1, "loadBalancer", of(messages(1, "ingress", INGRESS))));

    private static final MessageShape SERVICE = of(
            message(1, "metadata", OBJECT_META),
            message(2, "spec", SERVICE_SPEC),
            message(3, "status", SERVICE_STATUS));

    private static final MessageShape ENDPOINT_PORT =
            of(field(1, "name", Holds.TEXT), field(2, "protocol", Holds.TEXT), field(3, "port", Holds.NUMBER));

    private static final MessageShape CONDITIONS =
            of(field(1, "ready", Holds.FLAG), field(2, "serving", Holds.FLAG), field(3, "terminating", Holds.FLAG));

    private static final MessageShape ENDPOINT = of(
            field(1, "addresses", Holds.TEXTS),
            message(2, "conditions", CONDITIONS),
            field(3, "hostname", Holds.TEXT),
            message(4, "targetRef", of(field(1, "kind", Holds.TEXT), field(3, "name", Holds.TEXT))),
            field(6, "nodeName", Holds.TEXT),
            field(7, "zone", Holds.TEXT));

    private static final MessageShape ENDPOINT_SLICE = of(
            message(1, "metadata", OBJECT_META),
            messages(2, "endpoints", ENDPOINT),
            messages(3, "ports", ENDPOINT_PORT),
            field(4, "addressType", Holds.TEXT));

    private static final MessageShape NAMESPACE = of(message(1, "metadata", OBJECT_META));

    private final @Nullable Field[] fields;

    private MessageShape(@Nullable Field[] fields) {
        this.fields = fields;
    }

    /** The shape of a list of such objects; null if they are read as JSON only. */
    static @Nullable MessageShape listOf(ResourceKind kind) {
        return switch (kind) {
            case SERVICE -> list(SERVICE);
            case ENDPOINT_SLICE -> list(ENDPOINT_SLICE);
            case NAMESPACE -> list(NAMESPACE);
            case POD, NODE, SERVICE_IMPORT -> null;
        };
    }

    /** The field of that number; null if it is not read. */
    @Nullable
    Field field(int number) {
        return number < fields.length ? fields[number] : null;
    }

    private static MessageShape list(MessageShape item) {
        return of(message(1, "metadata", LIST_META), messages(2, "items", item));
    }

    private static MessageShape of(Field... all) {
        int highest = Arrays.stream(all).mapToInt(Field::number).max().orElse(0);
        @Nullable Field[] fields = new @Nullable Field[highest + 1];
        for (Field field : all) {
            fields[field.number()] = field;
        }
        return new MessageShape(fields);
    }

    private static Field field(int number, String name, Holds holds) {
        return new Field(number, name, holds, null);
    }

    private static Field message(int number, String name, MessageShape of) {
        return new Field(number, name, Holds.MESSAGE, of);
    }

    private static Field messages(int number, String name, MessageShape of) {
        return new Field(number, name, Holds.MESSAGES, of);
    }
}
