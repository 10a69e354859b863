// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodContainers;
import dev.portolan.cluster.PodStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code status} of a Pod. */
final class PodStatusFields {

    private String phase = "";
    private String podIp = "";
    private final List<String> podIps = new ArrayList<>(2);
    private final List<PodCondition> conditions = new ArrayList<>();
    private final List<ContainerStatus> containers = new ArrayList<>(2);
    private final List<ContainerStatus> init = new ArrayList<>(0);
    private final Set<String> started = new HashSet<>(0);

    void read(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
    }

    /**
     * The status.
     *
     * @param sidecars the names of the init containers that go on running
     */
    PodStatus status(Set<String> sidecars) {
        List<String> ips = podIps.isEmpty() && !podIp.isEmpty() ? List.of(podIp) : podIps;
        started.retainAll(sidecars);
        return new PodStatus(phase, podIp, ips, conditions, new PodContainers(containers, init, sidecars, started));
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "phase" -> phase = in.word();
            case "podIP" -> podIp = in.text();
            case "podIPs" -> in.list(() -> podIps.add(Pair.read(in, "", "ip").second()));
            case "conditions" -> in.list(() -> conditions.add(new Condition().read(in)));
            case "containerStatuses" -> in.list(() -> containers.add(new ContainerFields().read(in)));
            case "initContainerStatuses" -> in.list(() -> readInit(in));
            default -> in.skip();
        }
    }

    private void readInit(ObjectCursor in) throws WrongField {
        ContainerFields fields = new ContainerFields();
        ContainerStatus container = fields.read(in);
        init.add(container);
        if (fields.hasStarted()) {
            started.add(container.name());
        }
    }

    /** One of {@code status.conditions}. */
    private static final class Condition {

        private String type = "";
        private String status = "";
        private String reason = "";
        private String message = "";
        private @Nullable Instant since;

        PodCondition read(ObjectCursor in) throws WrongField {
            in.object(field -> read(field, in));
            return new PodCondition(type, status, reason, message, since);
        }

        private void read(String field, ObjectCursor in) throws WrongField {
            switch (field) {
                case "type" -> type = in.word();
                case "status" -> status = in.word();
                case "reason" -> reason = in.word();
                case "message" -> message = in.word();
                case "lastTransitionTime" -> since = in.time();
                default -> in.skip();
            }
        }
    }
}
