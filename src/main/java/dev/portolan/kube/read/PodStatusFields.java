// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code status} of a Pod. */
final class PodStatusFields {

    private String phase = "";
    private String podIp = "";
    private final List<String> podIps = new ArrayList<>(2);
    private final List<PodCondition> conditions = new ArrayList<>();
    private final List<ContainerStatus> containers = new ArrayList<>(2);

    void read(ObjectCursor in) throws WrongField {
        if (!in.entersObject()) {
            return;
        }
        for (String field = in.field(); field != null; field = in.field()) {
            switch (field) {
                case "phase" -> phase = in.word();
                case "podIP" -> podIp = in.text();
                case "podIPs" -> readPodIps(in);
                case "conditions" -> readConditions(in);
                case "containerStatuses" -> readContainers(in);
                default -> in.skip();
            }
        }
    }

    PodStatus status() {
        List<String> ips = podIps.isEmpty() && !podIp.isEmpty() ? List.of(podIp) : podIps;
        return new PodStatus(phase, podIp, ips, conditions, containers);
    }

    private void readPodIps(ObjectCursor in) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            if (in.entersObject()) {
                for (String field = in.field(); field != null; field = in.field()) {
                    if (field.equals("ip")) {
                        podIps.add(in.text());
                    } else {
                        in.skip();
                    }
                }
            }
        }
    }

    private void readConditions(ObjectCursor in) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            conditions.add(condition(in));
        }
    }

    private static PodCondition condition(ObjectCursor in) throws WrongField {
        String type = "";
        String status = "";
        String reason = "";
        String message = "";
        @Nullable Instant since = null;
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
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
        return new PodCondition(type, status, reason, message, since);
    }

    private void readContainers(ObjectCursor in) throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            containers.add(ContainerFields.status(in));
        }
    }
}
