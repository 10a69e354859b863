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
    private Condition ready = Condition.UNSET;
    private Condition serving = Condition.UNSET;
    private Condition terminating = Condition.UNSET;
    private String hostname = "";
    private @Nullable TargetRef target;
    private String node = "";
    private String zone = "";

    /** Reads the endpoint that is next. */
    Endpoint endpoint(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
        if (addresses.isEmpty()) {
            throw in.missing(in.path() + ".addresses");
        }
        EndpointConditions told = in.shared().value(new EndpointConditions(ready, serving, terminating));
        return new Endpoint(addresses, told, hostname, target, placement(node, zone, in));
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "addresses" -> addresses = in.texts();
            case "conditions" -> in.object(condition -> readCondition(condition, in));
            case "hostname" -> hostname = in.text();
            case "targetRef" -> target = target(in);
            case "nodeName" -> node = in.word();
            case "zone" -> zone = in.word();
            default -> in.skip();
        }
    }

    private void readCondition(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "ready" -> ready = condition(in);
            case "serving" -> serving = condition(in);
            case "terminating" -> terminating = condition(in);
            default -> in.skip();
        }
    }

    private static Condition condition(ObjectCursor in) throws WrongField {
        Boolean value = in.flag();
        return value == null ? Condition.UNSET : Condition.of(value);
    }

    static Placement placement(String node, String zone, ObjectCursor in) {
        return node.isEmpty() && zone.isEmpty()
                ? Placement.UNKNOWN
                : in.shared().value(new Placement(node, zone));
    }

    /** A reference to the object behind an endpoint; null if it names none. */
    static @Nullable TargetRef target(ObjectCursor in) throws WrongField {
        Pair pair = Pair.read(in, "kind", "name");
        return pair.second().isEmpty() ? null : new TargetRef(pair.first(), pair.second());
    }
}
