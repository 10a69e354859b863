// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.TargetRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One endpoint of an EndpointSlice. */
final class EndpointFields {

    private List<String> addresses = List.of();
    private EndpointConditions conditions = EndpointConditions.UNSET;
    private String hostname = "";
    private @Nullable TargetRef target;
    private String node = "";
    private String zone = "";

    void read(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            switch (field) {
                case "addresses" -> addresses = in.texts();
                case "conditions" -> conditions = conditions(in);
                case "hostname" -> hostname = in.text();
                case "targetRef" -> target = target(in);
                case "nodeName" -> node = in.word();
                case "zone" -> zone = in.word();
                default -> in.skip();
            }
        }
    }

    /** The endpoint, once its end is reached. */
    Endpoint endpoint(ObjectCursor in) throws WrongField {
        if (addresses.isEmpty()) {
            throw in.missing(in.path() + ".addresses");
        }
        return new Endpoint(addresses, conditions, hostname, target, placement(node, zone, in));
    }

    static Placement placement(String node, String zone, ObjectCursor in) {
        return node.isEmpty() && zone.isEmpty()
                ? Placement.UNKNOWN
                : in.shared().value(new Placement(node, zone));
    }

    private static EndpointConditions conditions(ObjectCursor in) throws WrongField {
        Condition ready = Condition.UNSET;
        Condition serving = Condition.UNSET;
        Condition terminating = Condition.UNSET;
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                switch (field) {
                    case "ready" -> ready = condition(in);
                    case "serving" -> serving = condition(in);
                    case "terminating" -> terminating = condition(in);
                    default -> in.skip();
                }
            }
        }
        return in.shared().value(new EndpointConditions(ready, serving, terminating));
    }

    private static Condition condition(ObjectCursor in) throws WrongField {
        Boolean value = in.flag();
        return value == null ? Condition.UNSET : Condition.of(value);
    }

    /** A reference to the object behind an endpoint; null if it names none. */
    static @Nullable TargetRef target(ObjectCursor in) throws WrongField {
        String kind = "";
        String name = "";
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                switch (field) {
                    case "kind" -> kind = in.word();
                    case "name" -> name = in.text();
                    default -> in.skip();
                }
            }
        }
        return name.isEmpty() ? null : new TargetRef(kind, name);
    }
}
