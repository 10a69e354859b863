// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Initializing;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why an endpoint is not ready, read from its pod. */
final class Reasons {

    /** What the kubelet writes into the message of ContainersNotReady, before the list of containers. */
    private static final String UNREADY_STATUS = "containers with unready status: ";

    /** What it writes into the message of ReadinessGatesNotReady of each gate. */
    private static final Pattern GATE = Pattern.compile("readiness gate \"([^\"]+)\"");

    private final ClusterSnapshot snapshot;

    Reasons(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The reason for that state of the endpoint whose pod this is. */
    Reason of(NamespacedName id, @Nullable Pod pod, EndpointState state) {
        return switch (state) {
            case READY -> Reason.NONE;
            case UNKNOWN -> Reason.missing("No probe watches a manual endpoint.");
            case TERMINATING, TERMINATING_SERVING ->
                new Reason("Terminating", "Terminating: the pod is being deleted", "");
            case NOT_READY -> pod == null ? Reason.missing(unread(id)) : notReady(pod);
        };
    }

    /** Why pods of that namespace are not in the picture, a sentence; empty if they are. */
    String podsMissing(String namespace) {
        Coverage coverage = snapshot.coverage();
        if (coverage.holds(ResourceKind.POD, namespace)) {
            return "";
        }
        String why = coverage.refusal(ResourceKind.POD, namespace)
                .orElseGet(() -> coverage.of(ResourceKind.POD) instanceof Coverage.Only
                        ? ""
                        : coverage.whyNot(ResourceKind.POD));
        String lack = coverage.isPart(ResourceKind.POD) ? "Not all Pods were read" : "Pods cannot be read";
        return lack + (why.isEmpty() ? "." : ": " + why + (why.endsWith(".") ? "" : "."));
    }

    private String unread(NamespacedName id) {
        String missing = podsMissing(id.namespace());
        if (!missing.isEmpty()) {
            return missing;
        }
        return snapshot.coverage().of(ResourceKind.POD) instanceof Coverage.Selected()
                ? "Pod " + id.name() + " was not read yet."
                : "Pod " + id.name() + " does not exist.";
    }

    /** The reason of a pod that is not ready, or whose endpoint is not. */
    static Reason notReady(Pod pod) {
        return pod.status().initializing().map(init -> initializing(pod, init)).orElseGet(() -> unready(pod));
    }

    /** The other containers wait for that one, and say no more than that. */
    private static Reason initializing(Pod pod, Initializing init) {
        ContainerStatus container = init.container();
        List<String> words = new ArrayList<>();
        culprit(pod).ifPresent(condition -> words.add(words(condition)));
        words.add("init container " + container.name()
                + (init.isStuck()
                        ? ": " + said(container)
                        : " is " + container.state().name() + " (" + init.text() + ")"));
        return new Reason(init.text() + ": [" + container.name() + "]", String.join("; ", words), "");
    }

    private static Reason unready(Pod pod) {
        List<ContainerStatus> stuck = pod.status().containers().stream()
                .filter(container -> !container.ready() && !container.reason().isEmpty())
                .toList();
        Optional<PodCondition> culprit = culprit(pod);
        if (culprit.isEmpty() && stuck.isEmpty()) {
            return pod.status().isReady()
                    ? new Reason("Pod is Ready", "The Pod is Ready; its EndpointSlice does not say so", "")
                    : phase(pod);
        }
        List<String> words = new ArrayList<>();
        culprit.ifPresent(condition -> {
            words.add(words(condition));
            gates(condition).forEach(gate -> pod.status().condition(gate).ifPresent(own -> words.add(gateWords(own))));
        });
        stuck.forEach(container ->
                words.add(container.name() + " is " + container.state().name() + ": " + said(container)));
        String brief = stuck.isEmpty() ? culprit.map(Reasons::brief).orElse("") : brief(stuck);
        return new Reason(brief, String.join("; ", words), "");
    }

    /** The condition that says most: a pod that found no node has no containers yet. */
    private static Optional<PodCondition> culprit(Pod pod) {
        return pod.status()
                .condition("PodScheduled")
                .filter(condition -> !condition.holds())
                .or(() -> pod.status().condition("Initialized").filter(condition -> !condition.holds()))
                .or(() -> pod.status().condition("Ready"))
                .filter(condition -> !condition.holds());
    }

    private static Reason phase(Pod pod) {
        String phase = pod.status().phase();
        return phase.isEmpty()
                ? Reason.missing("The Pod says nothing of its readiness.")
                : new Reason(phase, "The Pod is in phase " + phase, "");
    }

    private static String said(ContainerStatus container) {
        String message = container.state().message();
        return message.isEmpty() ? container.reason() : container.reason() + ", " + message;
    }

    private static String words(PodCondition condition) {
        return condition.message().isEmpty() ? head(condition) : head(condition) + ": " + condition.message();
    }

    private static String head(PodCondition condition) {
        return condition.reason().isEmpty() ? condition.type() + " is " + condition.status() : condition.reason();
    }

    /** The readiness gates that a condition names: what each of them waits for is said by a condition of its own. */
    private static List<String> gates(PodCondition condition) {
        return GATE.matcher(condition.message())
                .results()
                .map(gate -> gate.group(1))
                .toList();
    }

    private static String gateWords(PodCondition gate) {
        String said = Stream.of(gate.reason(), gate.message())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return gate.type() + " is " + gate.status() + (said.isEmpty() ? "" : ": " + said);
    }

    private static String brief(PodCondition condition) {
        List<String> gates = gates(condition);
        if (!gates.isEmpty() && !condition.reason().isEmpty()) {
            return condition.reason() + ": [" + String.join(" ", gates) + "]";
        }
        if (condition.message().startsWith(UNREADY_STATUS)
                && !condition.reason().isEmpty()) {
            return condition.reason() + ": " + condition.message().substring(UNREADY_STATUS.length());
        }
        return head(condition);
    }

    private static String brief(List<ContainerStatus> stuck) {
        String first = stuck.getFirst().reason();
        String names = stuck.stream()
                .filter(container -> container.reason().equals(first))
                .map(ContainerStatus::name)
                .collect(Collectors.joining(" "));
        return first + ": [" + names + "]";
    }
}
