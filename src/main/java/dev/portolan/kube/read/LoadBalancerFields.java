// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.util.ArrayList;
import java.util.List;

/** {@code status.loadBalancer} of a Service. */
final class LoadBalancerFields {

    private LoadBalancerFields() {}

    /** The addresses and host names under which the load balancer is reachable; the cursor stands on {@code status}. */
    static List<String> ingress(ObjectCursor in) throws WrongField {
        List<String> points = new ArrayList<>(0);
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                if (field.equals("loadBalancer")) {
                    readLoadBalancer(in, points);
                } else {
                    in.skip();
                }
            }
        }
        return List.copyOf(points);
    }

    private static void readLoadBalancer(ObjectCursor in, List<String> points) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            if (!field.equals("ingress")) {
                in.skip();
            } else if (in.entersList()) {
                while (in.item()) {
                    readPoint(in, points);
                }
            }
        }
    }

    private static void readPoint(ObjectCursor in, List<String> points) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
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
}
