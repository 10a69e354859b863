// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.util.ArrayList;
import java.util.List;

/** {@code status.loadBalancer} of a Service. */
final class LoadBalancerFields {

    private final List<String> points = new ArrayList<>(0);

    /** Reads {@code status}, which is next. */
    void read(ObjectCursor in) throws WrongField {
        in.object(field -> readOnly("loadBalancer", field, in));
    }

    /** The addresses and host names under which the load balancer is reachable. */
    List<String> points() {
        return List.copyOf(points);
    }

    private void readOnly(String wanted, String field, ObjectCursor in) throws WrongField {
        if (!field.equals(wanted)) {
            in.skip();
        } else if (wanted.equals("loadBalancer")) {
            in.object(part -> readOnly("ingress", part, in));
        } else {
            in.list(() -> in.object(part -> readPoint(part, in)));
        }
    }

    private void readPoint(String field, ObjectCursor in) throws WrongField {
        if (field.equals("ip") || field.equals("hostname")) {
            String point = in.text();
            if (!point.isEmpty()) {
                points.add(point);
            }
        } else {
            in.skip();
        }
    }
}
