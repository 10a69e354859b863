// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ServicePort;
import java.util.ArrayList;
import java.util.List;

/** A port that a Service or a ServiceImport declares. */
final class ServicePortFields {

    private final PortFields port = new PortFields();
    private String target = "";
    private int nodePort;

    private ServicePortFields() {}

    /** Reads the list of ports that is next. */
    static List<ServicePort> all(ObjectCursor in) throws WrongField {
        List<ServicePort> ports = new ArrayList<>(2);
        in.list(() -> ports.add(new ServicePortFields().one(in)));
        return in.shared().value(List.copyOf(ports));
    }

    private ServicePort one(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
        int number = port.number();
        if (number < 1) {
            throw in.missing(in.path() + ".port");
        }
        boolean plain = target.equals("0") || target.equals(Integer.toString(number));
        return new ServicePort(port.name(), port.protocol(), number, plain ? "" : target, nodePort);
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "targetPort" -> target = in.numberOrText();
            case "nodePort" -> nodePort = in.number(0, 65535, 0);
            default -> port.read(field, in);
        }
    }
}
