// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerStatus;

/** One item of {@code status.containerStatuses} of a Pod. */
final class ContainerFields {

    private String state = "waiting";
    private String reason = "";

    private ContainerFields() {}

    static ContainerStatus status(ObjectCursor in) throws WrongField {
        ContainerFields container = new ContainerFields();
        String name = "";
        boolean ready = false;
        int restarts = 0;
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                switch (field) {
                    case "name" -> name = in.word();
                    case "ready" -> ready = Boolean.TRUE.equals(in.flag());
                    case "restartCount" -> restarts = in.number(0, Integer.MAX_VALUE, 0);
                    case "state" -> container.readState(in);
                    default -> in.skip();
                }
            }
        }
        return new ContainerStatus(name, ready, restarts, container.state, container.reason);
    }

    private void readState(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            switch (field) {
                case "waiting", "running", "terminated" -> readReason(field, in);
                default -> in.skip();
            }
        }
    }

    private void readReason(String ofState, ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        state = in.shared().text(ofState);
        for (String field = in.field(); field != null; field = in.field()) {
            if (field.equals("reason")) {
                reason = in.word();
            } else {
                in.skip();
            }
        }
    }
}
