// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a name below a zone asks for (CoreDNS {@code plugin/kubernetes/parse.go}). The legal shapes, read from the right:
 *
 * <pre>
 *                                  svc|pod      exists, holds nothing
 *                        NAMESPACE.svc|pod
 *                SERVICE.NAMESPACE.svc|pod      under pod: the address of a pod
 *       ENDPOINT.SERVICE.NAMESPACE.svc|pod
 *  _PORT._PROTO.SERVICE.NAMESPACE.svc|pod       the underscores may be missing
 * EP.CLUSTERID.SERVICE.NAMESPACE.svc|pod        in a zone of imported Services, neither label with an underscore
 * ZONE.pin|prefer._zone.SERVICE.NAMESPACE.svc   with the option zonal; ZONE may span labels
 * </pre>
 */
final class RecordRequest {

    /** The label that stands above topology zones. */
    static final String ZONE_ANCHOR = "_zone";

    /** What the shape of the name is. */
    enum Shape {
        /** The zone itself, {@code svc}, or {@code pod}: exists and holds nothing. */
        EMPTY,
        /** No name that could ever exist. */
        INVALID,
        NAMESPACE,
        NAMED
    }

    /** What a grammar allows beyond the ordinary. */
    enum Dialect {
        PLAIN,
        /** {@code zonal}. */
        ZONAL,
        /** In a zone of imported Services. */
        MULTICLUSTER,
        /** Up to CoreDNS 1.8: {@code *} and {@code any} stand for anything, so also for a port that was not named. */
        WILDCARD
    }

    final Shape shape;
    final boolean pod;
    String namespace = "";
    String service = "";
    String endpoint = "";
    String cluster = "";
    String port;
    String protocol;

    @Nullable
    String topologyZone;

    boolean prefersZone;

    private RecordRequest(Shape shape, boolean pod, Dialect dialect) {
        this.shape = shape;
        this.pod = pod;
        port = dialect == Dialect.WILDCARD ? Matching.ANY : "";
        protocol = port;
    }

    /** What the labels left of the zone ask for, leftmost first. */
    static RecordRequest parse(String[] labels, Dialect dialect) {
        int last = labels.length - 1;
        if (last < 0) {
            return new RecordRequest(Shape.EMPTY, false, dialect);
        }
        boolean pod = labels[last].equals("pod");
        if (!pod && !labels[last].equals("svc")) {
            return new RecordRequest(Shape.INVALID, false, dialect);
        }
        if (last == 0) {
            return new RecordRequest(Shape.EMPTY, pod, dialect);
        }
        RecordRequest request =
                new RecordRequest(last == 1 ? Shape.NAMESPACE : shape(labels, last - 3, dialect, pod), pod, dialect);
        request.namespace = labels[last - 1];
        if (last > 1) {
            request.service = labels[last - 2];
            request.left(labels, last - 3, dialect);
        }
        return request;
    }

    /** Whether what is left of the Service fits the grammar. */
    private static Shape shape(String[] labels, int last, Dialect dialect, boolean pod) {
        boolean zonal = last > 1
                && dialect == Dialect.ZONAL
                && !pod
                && labels[last].equals(ZONE_ANCHOR)
                && (labels[last - 1].equals("pin") || labels[last - 1].equals("prefer"));
        return last <= 1 || zonal ? Shape.NAMED : Shape.INVALID;
    }

    private void left(String[] labels, int last, Dialect dialect) {
        if (last == 0) {
            endpoint = labels[0];
        } else if (last == 1
                && dialect == Dialect.MULTICLUSTER
                && !labels[0].startsWith("_")
                && !labels[1].startsWith("_")) {
            endpoint = labels[0];
            cluster = labels[1];
        } else if (last == 1) {
            port = withoutUnderscore(labels[0]);
            protocol = withoutUnderscore(labels[1]);
        } else if (last > 1 && shape == Shape.NAMED) {
            topologyZone = String.join(".", Arrays.asList(labels).subList(0, last - 1));
            prefersZone = labels[last - 1].equals("prefer");
        }
    }

    private static String withoutUnderscore(String label) {
        return label.startsWith("_") ? label.substring(1) : label;
    }
}
