// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerStatus;

/** One item of {@code status.containerStatuses} of a Pod. */
final class ContainerFields {

    private String name = "";
    private boolean ready;
    private int restarts;
    private String state = "waiting";
    private String reason = "";

    ContainerStatus read(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
        return new ContainerStatus(name, ready, restarts, state, reason);
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "name" -> name = in.word();
            case "ready" -> ready = Boolean.TRUE.equals(in.flag());
            case "restartCount" -> restarts = in.number(0, Integer.MAX_VALUE, 0);
            case "state" -> in.object(which -> readState(which, in));
            default -> in.skip();
        }
    }

    /** Of the three states only one is there; the others may be written as null. */
    private void readState(String which, ObjectCursor in) throws WrongField {
        if (in.object(field -> readReason(field, in))) {
            state = in.shared().text(which);
        }
    }

    private void readReason(String field, ObjectCursor in) throws WrongField {
        if (field.equals("reason")) {
            reason = in.word();
        } else {
            in.skip();
        }
    }
}
