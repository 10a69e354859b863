// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerState;
import dev.portolan.cluster.ContainerStatus;

/** One item of {@code status.containerStatuses} or {@code status.initContainerStatuses} of a Pod. */
final class ContainerFields {

    private String name = "";
    private boolean ready;
    private int restarts;
    private String state = "waiting";
    private String reason = "";
    private String message = "";
    private int exitCode;
    private int signal;
    private boolean started;

    ContainerStatus read(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
        if (reason.isEmpty() && state.equals("terminated")) {
            reason = signal == 0 ? "ExitCode:" + exitCode : "Signal:" + signal;
        }
        return new ContainerStatus(name, ready, restarts, new ContainerState(state, reason, message));
    }

    /** Whether what was read last has passed its startup probe. */
    boolean hasStarted() {
        return started;
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "name" -> name = in.word();
            case "ready" -> ready = Boolean.TRUE.equals(in.flag());
            case "restartCount" -> restarts = in.number(0, Integer.MAX_VALUE, 0);
            case "started" -> started = Boolean.TRUE.equals(in.flag());
            case "state" -> in.object(which -> readState(which, in));
            default -> in.skip();
        }
    }

    /** Of the three states only one is there; the others may be written as null. */
    private void readState(String which, ObjectCursor in) throws WrongField {
        if (in.object(field -> readDetail(which, field, in))) {
            state = in.shared().text(which);
        }
    }

    private void readDetail(String which, String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "reason" -> reason = in.word();
            case "message" -> readMessage(which, in);
            case "exitCode" -> exitCode = in.number(Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
            case "signal" -> signal = in.number(0, Integer.MAX_VALUE, 0);
            default -> in.skip();
        }
    }

    /** What a container leaves behind when it ends may be the tail of its log, which is nobody's business here. */
    private void readMessage(String which, ObjectCursor in) throws WrongField {
        if (which.equals("waiting")) {
            message = in.text();
        } else {
            in.skip();
        }
    }
}
