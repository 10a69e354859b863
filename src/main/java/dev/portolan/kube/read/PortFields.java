// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Protocol;

/** What the ports of a Service, an EndpointSlice and a container have in common. */
final class PortFields {

    private String name = "";
    private Protocol protocol = Protocol.TCP;
    private int number = -1;

    /** Reads the port that is next. */
    static PortFields of(ObjectCursor in) throws WrongField {
        PortFields port = new PortFields();
        in.object(field -> port.read(field, in));
        return port;
    }

    void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "name" -> name = in.word();
            case "protocol" -> protocol = protocol(in);
            case "port", "containerPort" -> number = in.number(1, 65535, -1);
            default -> in.skip();
        }
    }

    String name() {
        return name;
    }

    Protocol protocol() {
        return protocol;
    }

    /** The number, -1 if there is none. */
    int number() {
        return number;
    }

    private static Protocol protocol(ObjectCursor in) throws WrongField {
        return switch (in.text()) {
            case "", "TCP" -> Protocol.TCP;
            case "UDP" -> Protocol.UDP;
            case "SCTP" -> Protocol.SCTP;
            default -> throw in.wrong("none of TCP, UDP and SCTP");
        };
    }
}
